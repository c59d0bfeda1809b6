import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { defaultBounds, nearestArrays } from '../../../src/core/detect/nearestArrays.ts';
import { isSilent, reads } from './languages/cases.ts';

const matrix = [1.5, -0.25, 0.5, 2.25];

function one(text: string): readonly number[] {
	return [...(detectAt(text, text.indexOf('2.25'), 'log')?.values ?? [])];
}

describe('the prefix of a line', () => {
	isSilent('log', ['     7\tz = [1.5,\n     §8\t  -0.25,\n     9\t  2.25]\n']);
});

describe('a print whose lines have a prefix', () => {
	reads('log', [
		['[rank0]: tensor([[ 1.5, -0.25],\n[rank0]:         [ 0.5,  2.§25]])\n', matrix, { shape: [2, 2] }],
		['web-1  | [ 1.5 -0.§25\nweb-1  |   0.5  2.25]\nweb-1  | done\n', matrix],
		[
			'2024-05-01 12:00:00,123 INFO start\n2024-05-01 12:00:00,125 INFO [[ 1.5 -0.25]\n2024-05-01 12:00:01,007 INFO  [ 0.5  2.§25]]\n2024-05-01 12:00:01,008 DEBUG end\n',
			matrix,
			{ shape: [2, 2] },
		],
		['2024-05-01T12:00:00.1Z [1.5, -0.25,\n2024-05-01T12:00:00.2Z  0.5, 2.§25]\n', matrix],
		['I0501 12:00:00.123 7 main.cc:42] [1.§5, -0.25,\nI0501 12:00:00.124 7 main.cc:42]  0.5, 2.25]\n', matrix],
		['(Worker pid=12) [[ 1.5 -0.25]\n(Worker pid=12)  [ 0.5  2.§25]]\n', matrix, { shape: [2, 2] }],
		['0: logits=[[ 1.5 -0.25]\n0:         [ 0.5  2.§25]]\n', matrix, { shape: [2, 2] }],
		['web-1 | {\nweb-1 |   "cat": 1.§5,\nweb-1 |   "cow": -0.5\nweb-1 | }\n', [1.5, -0.5], { labels: ['cat', 'cow'] }],
		[
			"[0]: labels: ['a', 'b']\n[0]: probs:\n[0]: [[0.25 0.75]\n[0]:  [0.5  0.§5]]\n",
			[0.25, 0.75, 0.5, 0.5],
			{ shape: [2, 2], labels: ['a', 'b'] },
		],
		[
			'[rank0]: tensor([[ 1.5, ..., -0.25],\n[rank0]:         ...,\n[rank0]:         [ 0.5, ..., 2.§25]])\n',
			matrix,
			{ shape: [2, 2], truncated: true },
		],
		['     7\tz = [[1.5, -0.25],\n     8\t     [0.5, 2.§25]]\n', matrix, { shape: [2, 2] }],
		['INFO [[nan -0.25]\nINFO  [nan 2.§25]]\n', [Number.NaN, -0.25, Number.NaN, 2.25], { shape: [2, 2] }],
	]);
	reads('log', [
		[
			'│ logits = tensor([[ 1.5, -0.25],  │\n│                  [ 0.5,  2.§25]])  │\n│ x = 1                          │\n',
			matrix,
			{ shape: [2, 2] },
		],
		[
			'[rank0]: x = tensor([[1.§5, -0.25],\n[rank1]: x = tensor([[7.5, 8.25],\n[rank0]:         [0.5, 2.25]])\n[rank1]:         [8.5, 7.25]])\n',
			matrix,
			{ shape: [2, 2] },
		],
		[
			'[rank0]: [[ 1.5 -0.25]\n[rank1]: [[ 7.5 8.25]\n[rank0]:  [ 0.5  2.§25]]\n[rank1]:  [ 8.5  7.25]]\n',
			matrix,
			{ shape: [2, 2] },
		],
	]);
	reads('markdown', [
		['> > [1.5, -0.§25,\n> >  0.5, 2.25]\n', matrix],
		['```\n[rank0]: [[ 1.5 -0.25]\r\n[rank0]:  [ 0.5  2.§25]]\r\n```\n', matrix, { shape: [2, 2] }],
	]);

	it('keeps what each line has by itself', () => {
		assert.deepEqual(one('12:00 INFO [1.5, -0.25]\n12:01 INFO [0.5, 2.25]\n'), [0.5, 2.25]);
		assert.deepEqual(one('INFO: [ 1.5, -0.25]\nINFO: [-0.5,  2.25]\nINFO: [ 0.5,  3.25]\n'), [-0.5, 2.25]);
		assert.equal(detectAt('12:00 [[1.5, -0.25]\n12:01  [0.5, 2.25]]\n', 22, 'log'), undefined);
		const weights = 'layer1.weight  [0.5, -2.25]\nlayer2.weight  [0.25, 1.5]\n';
		assert.equal(detectAt(weights, weights.indexOf('2.25'), 'log')?.kind, 'other');
	});

	it('is one array with places of the document', () => {
		const text = 'start\n[rank0]: tensor([[ 1.5, -0.25],\n[rank0]:         [ 0.5,  2.25]])\nend\n';
		const [found, ...others] = nearestArrays(text, 0, 'log', 9, { ...defaultBounds, otherForms: 10_000 });
		assert.ok(found);
		assert.equal(others.length, 0);
		assert.equal(text.slice(found.range.start, found.range.end).split('\n').length, 2);
		const numbers = matrix.map((_, i) => Number(text.slice(found.numberRanges[2 * i], found.numberRanges[2 * i + 1])));
		assert.deepEqual(numbers, matrix);
	});
});
