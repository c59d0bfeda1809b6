import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { gapsOf, placesInWhole, rowPlacesInWhole } from '../../../src/core/present/gaps.ts';

/** The gaps and the places of the array at the first 2 of a text. */
function elided(text: string, language = 'plaintext'): readonly [readonly number[], string | undefined] {
	const detection: Detection | undefined = detectAt(text, text.indexOf('2') + 1, language);
	assert.ok(detection, text);
	const gaps = gapsOf(text, detection);
	return [gaps.entries, placesInWhole(gaps, detection)?.join(' ')];
}

/** Before which rows of the array at the first 2 of a text some are left out. */
function elidedRows(text: string): readonly number[] | undefined {
	const detection = detectAt(text, text.indexOf('2') + 1, 'python');
	return detection && gapsOf(text, detection).rows;
}

test('a print says where it leaves values out', () => {
	assert.deepEqual(elided('[1.0 2.0 3.0 ... 7.0 8.0 9.0]'), [[3], '[0] [1] [2] [−3] [−2] [−1]']);
	assert.deepEqual(elided('tensor([1.5, 2.5, ..., 9.5])'), [[2], '[0] [1] [−1]']);
	assert.deepEqual(elided(String.raw`\begin{pmatrix} 1 & 2 & \cdots & 9 \end{pmatrix}`, 'latex')[0], [2]);
});

test('a declared shape tells the places behind the gap', () => {
	const [gaps, places] = elided('array([1., 2., 3., ..., 8., 9., 10.], shape=(1000,))');
	assert.deepEqual([gaps, places], [[3], '[0] [1] [2] [997] [998] [999]']);
});

test('a shape that a line of a log declares tells them too', () => {
	for (const text of [
		'logits=[1.0 2.0 ... 9.0] shape=(1000,)',
		'logits shape=(1000,) [1.0 2.0 ... 9.0]',
		'logits: [1.0, 2.0, ..., 9.0] (shape: torch.Size([1000]))',
	]) {
		assert.deepEqual(elided(text), [[2], '[0] [1] [999]'], text);
	}
	assert.equal(elided('logits shape=(2,) [1.0 2.0]')[1], undefined);
});

test('of a matrix the columns that are left out count, and the last axis of its declared shape', () => {
	const text = `array([[1., 2., ..., 9.],
       [1., 2., ..., 9.],
       ...,
       [1., 2., ..., 9.]], shape=(70, 500))`;
	assert.deepEqual(elided(text), [[2], '[0] [1] [499]']);
});

test('values left out at the end leave the places as they are', () => {
	assert.deepEqual(elided('[1.0, 2.0, ...]', 'python'), [[2], undefined]);
	assert.deepEqual(elided('x = [1, 2, 3, ... 94 more items]', 'javascript'), [[3], undefined]);
});

test('values left out at the start leave only places from the end', () => {
	assert.deepEqual(elided('[..., 1.0, 2.0]', 'python'), [[0], '[−2] [−1]']);
});

test('between two gaps no place is known', () => {
	assert.deepEqual(elided('[1.0, ..., 2.0, ..., 3.0]', 'python'), [[1, 2], '[0] [?] [−1]']);
});

test('an array that is whole has no gaps, whatever stands in its comments', () => {
	assert.deepEqual(elided('[1.0, # and so on ...\n 2.0]', 'python'), [[], undefined]);
});

test('dots in labels and comments leave nothing out', () => {
	assert.deepEqual(elided('logits = {"a ... b": 1.0, "c": 2.0, ...}', 'python'), [[2], undefined]);
	assert.deepEqual(elided('[1.0, 2.0, # and so on ...\n 3.0, ...]', 'python'), [[3], undefined]);
	assert.deepEqual(elided('[1.0, 2.0, # (and so on)\n ...]', 'python'), [[2], undefined]);
	assert.deepEqual(elided('{ /* a … b */ 1.0, // ...\n 2.0, ..., 3.0 }', 'cpp'), [[2], '[0] [1] [−1]']);
	assert.deepEqual(elided("'''\n[1.0, 2.0, ..., 3.0]\n'''", 'python')[0], [2]);
	assert.deepEqual(elided('```python\n[1.0, 2.0, # x ...\n ..., 3.0]\n```', 'markdown')[0], [2]);
});

test('dots in the tokens of a payload leave nothing out', () => {
	const records = '[{"token": "a ... b", "logprob": -0.25}, {"token": "c", "logprob": -2.5}, ..., ';
	const text = `{"top_logprobs": ${records}{"token": "d … e", "logprob": -3.5}]}`;
	assert.deepEqual(elided(text, 'json')[0], [2]);
	assert.deepEqual(elided(JSON.stringify({ cells: text }), 'json')[0], [2]);
	assert.deepEqual(elided(`{"top_logprobs": [{"token": "a", "logprob": -0.25}, ${records.slice(1)}`, 'json')[0], [3]);
	const brokenOff = '{"top_logprobs": [{"token": "a", "logprob": -0.25}, {"token": "b ... c", "logprob": -2.5}, {"tok';
	assert.deepEqual(elided(brokenOff, 'json')[0], []);
});

test('a cell of a notebook tells its gaps by its own lines', () => {
	const source = ['x = [1.0, # and so on ...\n', ' 2.0, ..., 3.0]\n'];
	assert.deepEqual(elided(JSON.stringify({ cell_type: 'code', source }, undefined, 1), 'json')[0], [2]);
});

test('rows that are left out are no entries', () => {
	assert.deepEqual(elidedRows('[[1.5, 2.5], [3.5, 4.5], ..., [5.5, 6.5]]'), [2]);
	assert.deepEqual(elided('[[1.5, 2.5], [3.5, 4.5], ..., [5.5, 6.5]]', 'python'), [[], undefined]);
	assert.deepEqual(elidedRows('[[1.5, 2.5], [3.5, 4.5], ...]'), [2]);
	assert.deepEqual(elided('[[1.5, 2.5, ...], [3.5, 4.5, ...]]', 'python'), [[2], undefined]);
	assert.deepEqual(elidedRows('[[1.5, 2.5, ...], [3.5, 4.5, ...]]'), []);
	assert.deepEqual(elided('[[..., 1.5, 2.5], [..., 3.5, 4.5]]', 'python'), [[0], '[−2] [−1]']);
});

test('the vertical dots of a print that stands on lines leave entries out', () => {
	assert.deepEqual(elided('1000-element Vector{Float64}:\n 0.5\n 2.5\n ⋮\n 3.5\n 4.5')[0], [2]);
});

/** What the rows are called of the array at the first 2 of a text. */
function rowPlaces(text: string): string | undefined {
	const detection = detectAt(text, text.indexOf('2') + 1, 'python');
	assert.ok(detection, text);
	return rowPlacesInWhole(gapsOf(text, detection), detection)?.join(' ');
}

test('rows behind a gap are counted from the end, that of the declared shape if there is one', () => {
	const rows = '[[1.5, 2.5], [3.5, 4.5], ..., [5.5, 6.5], [7.5, 8.5]]';
	assert.equal(rowPlaces(rows), '0 1 −2 −1');
	assert.equal(rowPlaces(`array(${rows}, shape=(70, 2))`), '0 1 68 69');
	assert.equal(rowPlaces('[..., [1.5, 2.5], [3.5, 4.5]]'), '−2 −1');
	assert.equal(rowPlaces('[[1.5, 2.5], ..., [3.5, 4.5], ..., [5.5, 6.5]]'), '0 ? −1');
});

test('rows keep their numbers where none is left out before them, and in arrays of more axes', () => {
	assert.equal(rowPlaces('[[1.5, 2.5], [3.5, 4.5]]'), undefined);
	assert.equal(rowPlaces('[[1.5, 2.5], [3.5, 4.5], ...]'), undefined);
	assert.equal(rowPlaces('[[[1.5, 2.5], [3.5, 4.5]], ..., [[5.5, 6.5], [7.5, 8.5]]]'), undefined);
});

/** How long the gaps take of so many ellipses side by side, in seconds of the processor. */
function secondsOf(count: number): number {
	const text = `[1.5, 2.5, ${'..., '.repeat(count)}3.5]`;
	const numbers = ['1.5', '2.5', '3.5'].map(number => text.indexOf(number));
	const numberRanges = Uint32Array.from(numbers.flatMap(start => [start, start + 3]));
	const range = { start: 0, end: text.length };
	const before = process.cpuUsage().user;
	const { entries } = gapsOf(text, { truncated: true, range, numberRanges, shape: [3], order: 'row-major' });
	assert.deepEqual(entries, [2]);
	return (process.cpuUsage().user - before) / 1e6;
}

test('the time is linear in the ellipses that stand side by side', () => {
	assert.ok(secondsOf(100_000) < 1);
});
