import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { offsetAfter, type Replacement, stretchAfter } from '../../src/host/sources/offsetEdits.ts';

const replace = (rangeOffset: number, rangeLength: number, text: string): Replacement => ({
	rangeOffset,
	rangeLength,
	text,
});

describe('offsetAfter', () => {
	test('moves with what is inserted and deleted before it', () => {
		assert.equal(offsetAfter(10, [replace(0, 0, 'abc')]), 13);
		assert.equal(offsetAfter(10, [replace(0, 4, '')]), 6);
		assert.equal(offsetAfter(10, [replace(5, 2, 'abc'), replace(0, 1, '')]), 10);
	});

	test('does not move with what happens behind it', () => {
		assert.equal(offsetAfter(10, [replace(11, 5, 'abc')]), 10);
		assert.equal(offsetAfter(10, [replace(10, 5, '')]), 10);
	});

	test('is pushed on by text inserted right at it', () => {
		assert.equal(offsetAfter(10, [replace(10, 0, 'abc')]), 13);
	});

	test('stays within the text that replaces its surroundings', () => {
		assert.equal(offsetAfter(10, [replace(5, 10, 'ab')]), 7);
		assert.equal(offsetAfter(10, [replace(5, 10, 'abcdefghij')]), 10);
		assert.equal(offsetAfter(10, [replace(0, 20, '')]), 0);
	});

	test('keeps pointing at the same character when that character stays', () => {
		const property = fc.property(
			fc.string({ maxLength: 30 }),
			fc.string({ maxLength: 30 }),
			fc.nat(30),
			fc.nat(30),
			fc.string({ maxLength: 9 }),
			(before, after, start, length, inserted) => {
				const text = `${before}☆${after}`;
				const rangeOffset = Math.min(start, text.length);
				const rangeLength = Math.min(length, text.length - rangeOffset);
				const edited = text.slice(0, rangeOffset) + inserted + text.slice(rangeOffset + rangeLength);
				fc.pre(!inserted.includes('☆') && edited.includes('☆') && !`${before}${after}`.includes('☆'));
				assert.equal(offsetAfter(before.length, [replace(rangeOffset, rangeLength, inserted)]), edited.indexOf('☆'));
			},
		);
		fc.assert(property);
	});
});

describe('stretchAfter', () => {
	const stretch = { start: 10, end: 20 };

	test('takes in what is typed inside it, not what is typed at its ends', () => {
		assert.deepEqual(stretchAfter(stretch, [replace(15, 0, 'abc')]), { start: 10, end: 23 });
		assert.deepEqual(stretchAfter(stretch, [replace(10, 0, 'abc')]), { start: 13, end: 23 });
		assert.deepEqual(stretchAfter(stretch, [replace(20, 0, 'abc')]), { start: 10, end: 20 });
		assert.deepEqual(stretchAfter(stretch, [replace(15, 2, '')]), { start: 10, end: 18 });
	});

	test('is what replaces it exactly', () => {
		assert.deepEqual(stretchAfter(stretch, [replace(10, 10, 'abc')]), { start: 10, end: 13 });
	});

	test('is empty once it was deleted, or replaced together with its surroundings', () => {
		assert.deepEqual(stretchAfter(stretch, [replace(10, 10, '')]), { start: 10, end: 10 });
		assert.deepEqual(stretchAfter(stretch, [replace(0, 30, '')]), { start: 0, end: 0 });
		const { start, end } = stretchAfter(stretch, [replace(0, 30, 'a'.repeat(40))]);
		assert.equal(start, end);
	});
});
