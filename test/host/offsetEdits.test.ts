import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { offsetAfter, type Replacement } from '../../src/host/sources/offsetEdits.ts';

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
