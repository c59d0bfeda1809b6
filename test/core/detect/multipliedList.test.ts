import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';

function valuesAt(languageId: string, marked: string): readonly number[] | undefined {
	const detection = detectAt(marked.replace('§', ''), marked.indexOf('§'), languageId);
	return detection && [...detection.values];
}

describe('a list and a factor', () => {
	it('is the list repeated, in Python and Ruby', () => {
		assert.deepEqual(valuesAt('python', 'z = [§1.5] * 3'), [1.5, 1.5, 1.5]);
		assert.deepEqual(valuesAt('python', 'z = np.array([§0.25] * 2, dtype=float)'), [0.25, 0.25]);
		assert.deepEqual(valuesAt('ruby', 'z = [§1.5, -0.5] * 2'), [1.5, -0.5, 1.5, -0.5]);
	});

	it('has one place in the text for each number, however often it stands there', () => {
		const { numberRanges } = detectAt('[1.5] * 2', 1, 'python')!;
		assert.deepEqual([...numberRanges], [1, 4, 1, 4]);
	});

	it('is the list alone where the factor is no constant of whole numbers, or scales an array', () => {
		assert.deepEqual(valuesAt('python', 'z = [§1.5, -0.5] * n'), [1.5, -0.5]);
		assert.deepEqual(valuesAt('python', 'z = [§1.5, -0.5] * 2.5'), [1.5, -0.5]);
		assert.deepEqual(valuesAt('python', 'z = np.array([§1.5, -0.5]) * 2'), [1.5, -0.5]);
		assert.deepEqual(valuesAt('julia', 'z = [§1.5, -0.5] * 2'), [1.5, -0.5]);
	});
});
