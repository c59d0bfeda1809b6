import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { numberAt, numberBefore } from '../../../src/core/detect/numberAt.ts';

describe('the number at an offset', () => {
	it('is the one that is written there, also where a matrix is printed in parts of its columns', () => {
		const text = `x =

  Columns 1 through 3

    1.5000    2.5000    3.5000
    4.5000    5.5000    6.5000

  Columns 4 through 5

    7.5000    8.5000
    9.5000   10.5000

`;
		const detection = detectAt(text, text.indexOf('5.5000'), 'plaintext');
		assert.deepEqual(detection?.shape, [2, 5]);
		for (const [index, value] of detection.values.entries()) {
			const start = text.indexOf(value.toFixed(4));
			assert.equal(numberAt(detection, start), index);
			assert.equal(numberBefore(detection, start + 7), index);
		}
	});

	it('is the first where none stands before, and none between numbers', () => {
		const detection = detectAt('x = [1.5, 2.5]', 6, 'python');
		assert.ok(detection);
		assert.equal(numberBefore(detection, 0), 0);
		assert.equal(numberAt(detection, 0), undefined);
		assert.equal(numberAt(detection, 8), 0);
		assert.equal(numberAt(detection, 9), undefined);
		assert.equal(numberAt(detection, 10), 1);
	});
});
