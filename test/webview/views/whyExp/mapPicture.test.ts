import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatWeight, mapPicture } from '../../../../webview/views/whyExp/mapPicture.ts';

const named = (scores: readonly number[]) => scores.map((score, index) => ({ score, name: `[${index}]` }));
const exp = { evaluate: Math.exp, limit: 709, reach: 40, role: 'softmax', title: 'eˣ' } as const;

test('every score is a point on the curve, equal ones are one point with both names', () => {
	const picture = mapPicture({ ...exp, scores: named([2, 4, 2, 1]) });
	assert.deepEqual(
		picture?.marks?.map(({ x, y }) => [x, y]),
		[4, 2, 1].map(x => [x, Math.exp(x)]),
	);
	assert.deepEqual(
		picture?.marks?.map(({ name }) => name),
		['[1]', '[0], [2]', undefined],
	);
});

test('points where the map passes the largest double are left out, and its end is marked', () => {
	const picture = mapPicture({
		...exp,
		scores: named([1, 8]),
		evaluate: score => Math.exp(Math.exp(score)),
		limit: 6.565,
	});
	assert.deepEqual(
		picture?.marks?.map(({ x }) => x),
		[1],
	);
	assert.deepEqual(picture?.verticals, [6.565]);
	assert.ok(picture.x.maximum > 8);
});

test('there is an axis around the points whatever the scores are', () => {
	const scores = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(scores, values => {
			const picture = mapPicture({ ...exp, scores: named(values) });
			if (picture === undefined) return assert.ok(values.every(value => Math.abs(value) > 1e300));
			for (const { x, y } of picture.marks ?? []) {
				assert.ok(picture.x.shareOf(x) >= 0 && picture.x.shareOf(x) <= 1);
				assert.ok(picture.y.shareOf(y) >= 0 && picture.y.shareOf(y) <= 1);
			}
		}),
	);
});

test('no scores, no picture', () => {
	assert.equal(mapPicture({ ...exp, scores: [] }), undefined);
});

test('a weight is written in few characters', () => {
	assert.deepEqual([0, 60, 0.25, -3, 2e12, 1.5e-9, 123_456].map(formatWeight), [
		'0',
		'60',
		'0.25',
		'−3',
		'2e12',
		'1.5e-9',
		'1.23e5',
	]);
});
