import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Kind } from '../../../src/core/detect/detection.ts';
import { kinds } from '../../../src/core/present/kindName.ts';
import { sizeName, summaryLine } from '../../../src/core/present/summaryLine.ts';
import { english } from '../../../src/core/present/translate.ts';

function line(values: readonly number[], kind: Kind = 'logits', shape: readonly number[] = [values.length]): string {
	const array = { values: Float64Array.from(values), shape, order: 'row-major', kind, truncated: false } as const;
	return summaryLine(array, undefined, 1, english);
}

function labeled(label: string | undefined, kind: Kind = 'logits'): string {
	const values = Float64Array.of(0.25, 0.5);
	const array = { values, shape: [2], order: 'row-major', kind, labels: ['cat', label], truncated: false } as const;
	return summaryLine(array, undefined, 1, english);
}

describe('summaryLine', () => {
	test('says the worked example in one line', () => {
		assert.equal(line([2, 4, 2, 1]), '4 logits · argmax 1 · p 0.757 · H 0.80 nats');
	});

	test('says of a list that leaves candidates out that its entropy is the least there may be', () => {
		assert.match(line([0.5, 0.25], 'probabilities'), /p 0\.500 · H ≥\u00A01\.04 nats$/);
	});

	test('says the temperature when it is not 1', () => {
		const array = {
			values: Float64Array.of(2, 4, 2, 1),
			shape: [4],
			order: 'row-major',
			kind: 'logits',
			truncated: false,
		} as const;
		assert.equal(summaryLine(array, 0, 0.5, english), '4 logits · argmax 1 · p 0.962 · H 0.19 nats · T = 0.5');
	});

	test('says that the text leaves values out', () => {
		const array = {
			values: Float64Array.of(1, 0),
			shape: [2],
			order: 'row-major',
			kind: 'logits',
			truncated: true,
		} as const;
		assert.match(summaryLine(array, 0, 1, english), /^2 logits · values left out · argmax 0 /);
	});

	test('says that the largest are several', () => {
		assert.equal(line([1, 1, 0]), '3 logits · 2 at p 0.422 · H 1.02 nats');
	});

	test('does not round a probability up to 1', () => {
		assert.match(line([0, 20]), / p >0\.9999 · H <0\.0001 nats$/);
		assert.match(line([0, 2000]), / p 1 · H 0\.00 nats/);
	});

	test('writes probabilities with as many decimals, in any line of a list', () => {
		const probabilities = [
			[0.7, 0.3],
			[0.757, 0.243],
			[0.999, 0.001],
		].map(pair => / p ([\d.]+) /.exec(line(pair, 'probabilities'))?.[1]);
		assert.deepEqual(probabilities, ['0.700', '0.757', '0.999']);
	});

	test('names the row of an array of more axes by its indices', () => {
		const values = new Float64Array(8);
		const cube = { values, shape: [2, 2, 2], order: 'row-major', kind: 'logits', truncated: false } as const;
		assert.match(summaryLine(cube, 2, 1, english), /^2 × 2 × 2 logits · row \[1,\u00A00\] · 2 at p 0\.500 /);
	});

	test('names the row of a matrix, or the range of the entropies of its rows', () => {
		assert.equal(line([0, 0, 0, 10], 'logits', [2, 2]), '2 × 2 logits · H 0.0005–0.69 nats');
		const array = {
			values: Float64Array.of(0, 0, 0, 10),
			shape: [2, 2],
			order: 'row-major',
			kind: 'logits',
			truncated: false,
		} as const;
		assert.match(summaryLine(array, 1, 1, english), /^2 × 2 logits · row 1 · argmax 1 · p >0\.9999 · H 0\.0005 nats$/);
	});

	test('says one number where the entropies of all rows are the same to the reader', () => {
		assert.equal(line([1, 0, 0, 1.001], 'logits', [2, 2]), '2 × 2 logits · H 0.58 nats');
	});

	test('says the label of the argmax in place of its index, short and harmless', () => {
		assert.equal(labeled('bird'), '2 logits · argmax “bird” · p 0.562 · H 0.69 nats');
		assert.equal(labeled(' bird'), '2 logits · argmax “␣bird” · p 0.562 · H 0.69 nats');
		assert.equal(labeled('bird', 'independent'), '2 independent scores · max 0.5 at “bird”');
		for (const label of [undefined, '']) assert.match(labeled(label), / argmax 1 · /);
		assert.match(labeled('x'.repeat(99)), / argmax “x{23}…” · /);
		assert.match(labeled('$(trash)\n\u202E'), / argmax “\$ \(trash\)\\n\uFFFD” · /);
	});

	test('says why there is no distribution', () => {
		assert.equal(line([1, NaN]), '2 logits · Softmax is undefined: entry 1 is NaN.');
	});

	test('says the perplexity of a sequence, and of independent scores the largest', () => {
		assert.equal(line([-1, -3], 'sequence'), '2 scores, one a position · perplexity 7.39');
		assert.equal(line([0.2, 0.9, 0.75], 'independent'), '3 independent scores · max 0.9 at 1');
		assert.equal(line([1, 2], 'sequence'), '2 scores, one a position · max 2 at 1');
	});

	test('sums up a large matrix by its size', () => {
		const values = Array.from({ length: 70_000 }, (_, index) => index % 7);
		assert.equal(line(values, 'logits', [7, 10_000]), '7 × 10,000 logits');
	});

	for (const kind of kinds) {
		test(`has something to say of ${kind}`, () => {
			assert.match(line([0.5, 0.25, 0.25], kind), /^3 [a-z]/);
			assert.match(line([], kind), /^0 /);
		});
	}
});

test('a single number is a value', () => {
	assert.equal(sizeName('logits', [1], english), '1 value');
	assert.equal(sizeName('logits', [1, 1], english), '1 value');
});

test('digits are grouped as everywhere', () => {
	assert.equal(sizeName('probabilities', [128_000], english), '128,000 probabilities');
	assert.equal(sizeName('logits', [2, 128_000], english), '2 × 128,000 logits');
});
