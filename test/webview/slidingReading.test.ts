import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { leads, readingOf } from '../../webview/reading.ts';
import { slidingReading } from '../../webview/slidingReading.ts';
import { vectorOf } from '../../webview/vector.ts';
import { madeUpSubject, scrambledLogits } from './madeUpSubject.ts';

const LONG = 40_000;

function assertNear(got: number, expected: number, tolerance = 1e-9): void {
	assert.ok(Math.abs(got - expected) <= tolerance * Math.max(1e-300, Math.abs(expected)), `${got}, not ${expected}`);
}

describe('a reading while the slider moves', () => {
	test('of a long vector says what the exact one says, to nine digits', () => {
		const values = scrambledLogits(LONG);
		values[123] = -Infinity;
		values[7] = 9;
		const vector = vectorOf(madeUpSubject(values), 0);
		for (const temperature of [0.05, 0.3, 1, 4, 20]) {
			const quick = slidingReading(vector, temperature);
			const exact = readingOf(vector, temperature);
			assert.equal(quick.settled, false);
			for (const name of ['entropyNats', 'perplexity', 'topProbability', 'margin', 'ties', 'argmax'] as const) {
				assertNear(quick.figures![name], exact.figures![name]);
			}
			for (const [bar, length] of exact.bars!.entries.entries()) assertNear(quick.bars!.entries[bar]!, length);
			assertNear(quick.bars!.others, exact.bars!.others);
			assert.equal(quick.probabilityAt(123), 0);
			assertNear(quick.probabilityAt(20_000), exact.probabilityAt(20_000));
		}
	});

	test('keeps the digits of a rest that is small beside the largest', () => {
		const vector = vectorOf(madeUpSubject(scrambledLogits(LONG).fill(60, 3, 4)), 0);
		const quick = slidingReading(vector, 1);
		const exact = readingOf(vector, 1);
		assertNear(quick.bars!.others, exact.bars!.others);
		assertNear(quick.figures!.entropyNats, exact.figures!.entropyNats);
	});

	test('sums others along any series, also one without the largest', () => {
		const vector = vectorOf(madeUpSubject(scrambledLogits(LONG)), 0);
		const series = { indices: Uint32Array.of(5, 70, 30_000), othersCount: LONG - 3 };
		const quick = slidingReading(vector, 0.5).along(series)!;
		const exact = readingOf(vector, 0.5).along(series)!;
		assertNear(quick.others, exact.others);
		for (const [place, length] of exact.entries.entries()) assertNear(quick.entries[place]!, length);
	});

	test('computes the arrays exactly when they are asked for', () => {
		const vector = vectorOf(madeUpSubject(scrambledLogits(LONG)), 0);
		const { distribution } = slidingReading(vector, 0.7);
		const exact = readingOf(vector, 0.7).distribution;
		assert.ok(distribution.state === 'distribution' && exact.state === 'distribution');
		assert.deepEqual(distribution.probabilities, exact.probabilities);
	});

	test('of probabilities acts on their logarithms, and at T = 1 is what the text says', () => {
		const values = Float64Array.from({ length: LONG }, (_, index) => (index === 9 ? 0.5 : 0.4 / LONG));
		const vector = vectorOf(madeUpSubject(values, { kind: 'probabilities' }), 0);
		assert.equal(slidingReading(vector, 1).settled, true);
		assertNear(slidingReading(vector, 2).figures!.topProbability, readingOf(vector, 2).figures!.topProbability);
	});

	test('is the exact one of a short vector, at the limits, and where T is extreme', () => {
		const short = vectorOf(madeUpSubject([2, 4, 2, 1]), 0);
		assert.equal(slidingReading(short, 0.5).settled, true);
		const long = vectorOf(madeUpSubject(scrambledLogits(LONG)), 0);
		for (const temperature of ['argmax', 'uniform', 1e-300, 1e300] as const) {
			assert.equal(slidingReading(long, temperature).settled, true);
		}
	});

	test('is undefined where the exact one is', () => {
		const vector = vectorOf(madeUpSubject(scrambledLogits(LONG).fill(NaN, 3, 4)), 0);
		assert.equal(slidingReading(vector, 0.5).distribution.state, 'undefined');
	});
});

test('all that share the largest probability lead, and at the limit of equal ones none', () => {
	const vector = vectorOf(madeUpSubject([3, 1, 3]), 0);
	const leaders = (temperature: number | 'uniform') =>
		[0, 1, 2].filter(entry => leads(readingOf(vector, temperature), entry));
	assert.deepEqual(leaders(0.5), [0, 2]);
	assert.deepEqual(leaders('uniform'), []);
});

test('a row of a matrix is no copy where its values lie side by side', () => {
	const subject = madeUpSubject([1, 2, 3, 4, 5, 6], { shape: [2, 3] });
	const { values } = vectorOf(subject, 1);
	assert.deepEqual(Array.from(values), [4, 5, 6]);
	assert.equal(values.buffer, subject.values.buffer);
	assert.deepEqual(Array.from(vectorOf({ ...subject, order: 'column-major' }, 1).values), [2, 4, 6]);
});
