import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { vectorOf } from '../../../../webview/vector.ts';
import { outcomeName, pairingOf } from '../../../../webview/views/twoArrays/pairing.ts';
import { pairLines } from '../../../../webview/views/twoArrays/pairLines.ts';
import { madeUpSubject, scrambledLogits } from '../../madeUpSubject.ts';

const vector = (values: ArrayLike<number>, labels?: readonly (string | undefined)[]) =>
	vectorOf(madeUpSubject(values, labels === undefined ? {} : { labels }), 0);

describe('two arrays', () => {
	test('are matched by label where both have labels', () => {
		const left = vector([1, 2, 3], ['cat', 'dog', 'bird']);
		const right = vector([4, 5, 6], ['dog', 'horse', 'cat']);
		const pairing = pairingOf(left, right);
		assert.equal(pairing.by, 'label');
		assert.deepEqual(Array.from(pairing.left), [1, -1, 0, 2]);
		assert.deepEqual(Array.from(pairing.right), [0, 1, 2, -1]);
		assert.deepEqual([pairing.shared, pairing.onlyLeft, pairing.onlyRight], [2, 1, 1]);
		const names = [0, 1, 2, 3].map(outcome => outcomeName(pairing, { left, right }, outcome));
		assert.deepEqual(names, ['dog', 'horse', 'cat', 'bird']);
	});

	test('pair the second of a name with the second', () => {
		const pairing = pairingOf(vector([1, 2, 3], ['a', 'a', 'b']), vector([4, 5, 6], ['a', 'b', 'a']));
		assert.deepEqual(Array.from(pairing.left), [0, 2, 1]);
	});

	test('are matched by index where one has no labels, or they share none', () => {
		for (const labels of [undefined, ['x', 'y', 'z']]) {
			const pairing = pairingOf(vector([1, 2], ['a', 'b']), vector([1, 2, 3], labels));
			assert.equal(pairing.by, 'index');
			assert.deepEqual(Array.from(pairing.left), [0, 1, -1]);
			assert.equal(pairing.onlyRight, 1);
		}
	});

	test('have every entry in one outcome, whatever their labels', () => {
		const labelsArbitrary = fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), {
			minLength: 1,
			maxLength: 8,
		});
		fc.assert(
			fc.property(labelsArbitrary, labelsArbitrary, (one, other) => {
				const { left, right } = pairingOf(
					vector(
						one.map(() => 0),
						one,
					),
					vector(
						other.map(() => 0),
						other,
					),
				);
				for (const [entries, count] of [
					[left, one.length],
					[right, other.length],
				] as const) {
					const present = Array.from(entries).filter(entry => entry >= 0);
					assert.deepEqual(
						present.toSorted((x, y) => x - y),
						Array.from({ length: count }, (_, entry) => entry),
					);
				}
			}),
		);
	});
});

test('of few outcomes all have a line, of many the largest of both arrays', () => {
	const few = [vector([1, 2, 3]), vector([3, 2, 1, 0])] as const;
	assert.deepEqual(pairLines(pairingOf(...few), ...few).outcomes, [0, 1, 2, 3]);
	const many = [vector(scrambledLogits(300)), vector(scrambledLogits(300).toReversed())] as const;
	const { outcomes, left } = pairLines(pairingOf(...many), ...many);
	for (const { values } of many) assert.ok(outcomes.includes(values.indexOf(Math.max(...values))));
	assert.equal(left.indices.length + left.othersCount, 300);
});
