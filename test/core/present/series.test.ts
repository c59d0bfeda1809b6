import assert from 'node:assert/strict';
import { test } from 'node:test';
import { softmax } from '../../../src/core/math/softmax.ts';
import { MOST_BARS, seriesOf, seriesValues, TOP_BARS } from '../../../src/core/present/series.ts';

test('up to 200 entries each has a bar, in document order', () => {
	const logits = Float64Array.from({ length: MOST_BARS }, (_, index) => (index * 37) % 101);
	const series = seriesOf(logits);
	assert.deepEqual(Array.from(series.indices), Array.from(logits.keys()));
	assert.equal(series.othersCount, 0);
	assert.deepEqual(seriesValues(series, logits), { entries: logits, others: 0 });
});

test('above 200 the 50 largest have a bar, by rank, and the rest shares one', () => {
	const logits = Float64Array.from({ length: MOST_BARS + 1 }, (_, index) => index);
	const series = seriesOf(logits);
	assert.deepEqual(
		Array.from(series.indices),
		Array.from({ length: TOP_BARS }, (_, rank) => MOST_BARS - rank),
	);
	assert.equal(series.othersCount, 151);
});

test('one series reads all parallel arrays', () => {
	const logits = Float64Array.from({ length: 300 }, (_, index) => (index * 7) % 300);
	const series = seriesOf(logits);
	const doubled = seriesValues(
		series,
		logits.map(logit => 2 * logit),
	);
	const single = seriesValues(series, logits);
	assert.deepEqual(
		doubled.entries,
		single.entries.map(value => 2 * value),
	);
	assert.equal(doubled.others, 2 * single.others);
});

test('a small rest keeps its digits beside a probability of almost 1', () => {
	const logits = new Float64Array(1000);
	logits[500] = 60;
	const { entries, others } = seriesValues(seriesOf(logits), softmax(logits));
	assert.equal(entries[0], 1);
	assert.ok(Math.abs(others / (950 * Math.exp(-60)) - 1) < 1e-12);
});

test('nothing has no bars', () => {
	const series = seriesOf([]);
	assert.equal(series.indices.length, 0);
	assert.deepEqual(seriesValues(series, []), { entries: new Float64Array(), others: 0 });
});
