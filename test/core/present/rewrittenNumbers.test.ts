import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { rewrittenNumbers } from '../../../src/core/present/rewrittenNumbers.ts';

/** The text once the first array in it has these values, by index; a word where it cannot have them. */
function written(text: string, values: Readonly<Record<number, number>>, languageId = 'python'): string {
	const detection = arrayOf(text, languageId);
	const indices = Object.keys(values).map(Number);
	const result = rewrittenNumbers(text, detection, { indices, values: Object.values(values) }, languageId);
	if (result.type !== 'edits') return result.type;
	return result.edits.reduceRight((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text);
}

function arrayOf(text: string, languageId: string): Detection {
	const place = Math.max(0, text.search(/\d[^=]*$/));
	const detection = detectAt(text, place, languageId);
	assert.ok(detection, `no array in ${text}`);
	return detection;
}

describe('numbers are rewritten in their own syntax', () => {
	const cases: readonly (readonly [
		name: string,
		language: string,
		before: string,
		values: Readonly<Record<number, number>>,
		after: string,
	])[] = [
		['whole numbers', 'python', 'x = [2, 4, 2, 1]', { 1: 5 }, 'x = [2, 5, 2, 1]'],
		['a fraction in place of a whole number', 'python', 'x = [2, 4, 2, 1]', { 1: -0.5 }, 'x = [2, -0.5, 2, 1]'],
		['a whole number in place of a fraction', 'python', 'x = [2.5, 4.25]', { 0: 3 }, 'x = [3.0, 4.25]'],
		['a point without a digit behind it', 'python', 'x = [2., 4.]', { 0: 3, 1: 1.5 }, 'x = [3., 1.5]'],
		['a point without a digit before it', 'python', 'x = [.5, -.25]', { 0: 0.75, 1: -1.5 }, 'x = [.75, -1.5]'],
		['an exponent', 'python', 'x = [1.50e-03, 2.00e+01]', { 0: 0.25, 1: 300 }, 'x = [2.5e-01, 3.0e+02]'],
		['an upper-case exponent', 'python', 'x = [1E3, 2E-4]', { 1: 0.0123 }, 'x = [1E3, 1.23E-2]'],
		['an explicit plus', 'python', 'x = [+1.5, -2.5]', { 0: 2.5, 1: 1 }, 'x = [+2.5, 1.0]'],
		[
			'the suffix f of C, in single precision',
			'c',
			'float x[] = {2.5f, 4.f};',
			{ 0: 0.1 + 0.2, 1: 5 },
			'float x[] = {0.3f, 5.f};',
		],
		[
			'the suffix _f32 of Rust',
			'rust',
			'let x = [2.5_f32, 4.0_f32];',
			{ 0: 1 / 3 },
			'let x = [0.33333334_f32, 4.0_f32];',
		],
		[
			'the suffix d of Java',
			'java',
			'double[] x = {2.5d, 4d};',
			{ 0: 1 / 3 },
			'double[] x = {0.3333333333333333d, 4d};',
		],
		['D exponents', 'fortran-modern', 'x = [2.5d0, 4.0d-1]', { 0: 0.75, 1: 12 }, 'x = [7.5d-1, 1.2d1]'],
		['a kind parameter', 'fortran-modern', 'x = [2.5_dp, 4.0_dp]', { 0: 0.75 }, 'x = [0.75_dp, 4.0_dp]'],
		['a mark of Nim', 'nim', "let x = [2.5'f32, 4.0'f32]", { 1: 0.75 }, "let x = [2.5'f32, 0.75'f32]"],
		['exponents of Mathematica', 'wolfram', 'x = {2.5*^-3, 4.5}', { 0: 0.5 }, 'x = {5.0*^-1, 4.5}'],
		['digit separators', 'python', 'x = [1_000.5, 2]', { 0: 2000.25 }, 'x = [2000.25, 2]'],
		['hexadecimal numbers', 'c', 'int x[] = {0x1F, 0x02};', { 0: 46, 1: 300 }, 'int x[] = {0x2E, 0x12c};'],
		['a fraction in place of a hexadecimal number', 'c', 'int x[] = {0x1F, 4};', { 0: 0.5 }, 'int x[] = {0.5, 4};'],
		['a suffix of whole numbers', 'c', 'long x[] = {2L, 4L};', { 0: 3, 1: 0.5 }, 'long x[] = {3L, 0.5};'],
		['decimal commas', 'csv', 'a;b;c\n1,5;2;0,25\n', { 0: 2.75, 1: -0.5 }, 'a;b;c\n2,75;-0,5;0,25\n'],
		[
			'percentages',
			'markdown',
			'| a | b |\n| --- | --- |\n| 12.5% | 87.5% |\n',
			{ 0: 20.25 },
			'| a | b |\n| --- | --- |\n| 20.25% | 87.5% |\n',
		],
		['numbers in strings', 'json', '{"logits": ["2.5", "-1.25"]}', { 1: 0.75 }, '{"logits": ["2.5", "0.75"]}'],
		['expressions and names', 'python', 'x = [1/3, -math.inf, 2.5]', { 0: 0.5, 1: 3 }, 'x = [0.5, 3.0, 2.5]'],
		['∞ as elsewhere in the array', 'python', 'x = [-np.inf, 1.5, 2]', { 1: -Infinity }, 'x = [-np.inf, -np.inf, 2]'],
		['∞ in the way of the language', 'python', 'x = [0.5, 1.5, 2]', { 1: -Infinity }, "x = [0.5, float('-inf'), 2]"],
		['∞ in strings', 'json', '["0.5", "1.5"]', { 1: -Infinity }, '["0.5", "-inf"]'],
		[
			'a declared float32',
			'python',
			'x = np.array([0.5, 1.5], dtype=np.float32)',
			{ 0: 0.1 + 0.2 },
			'x = np.array([0.3, 1.5], dtype=np.float32)',
		],
		[
			'a declared float16',
			'python',
			'x = torch.tensor([0.5, 1.5], dtype=torch.float16)',
			{ 0: 1 / 3 },
			'x = torch.tensor([0.3333, 1.5], dtype=torch.float16)',
		],
		['numbers too small to be written out', 'python', 'x = [0.5, 1.5]', { 0: 1.25e-12 }, 'x = [1.25e-12, 1.5]'],
		['zero with an exponent', 'python', 'x = [1.5e-3, 2.5e-3]', { 0: 0 }, 'x = [0.0e0, 2.5e-3]'],
		['rows of a matrix', 'python', 'x = [[1, 2], [3, 4]]', { 3: 9, 0: 7 }, 'x = [[7, 2], [3, 9]]'],
		['numbers apart by spaces', 'plaintext', '[ 2.5 -1.25  0.5 ]', { 1: 3 }, '[ 2.5 3.0  0.5 ]'],
	];
	for (const [name, language, before, values, after] of cases) {
		test(name, () => assert.equal(written(before, values, language), after));
	}

	test('JSON has no word for infinity', () => {
		assert.equal(written('[0.5, 1.5]', { 0: -Infinity }, 'json'), 'unspeakable');
	});

	test('a value that the format does not hold is not written', () => {
		assert.equal(written('float x[] = {2.5f, 4.0f};', { 0: 1e39 }, 'c'), 'unspeakable');
	});

	test('one number that stands for several cannot become two', () => {
		assert.equal(written('let x = [0.5; 4];', { 0: 1, 1: 2 }, 'rust'), 'shared');
		assert.equal(written('let x = [0.5; 4];', { 0: 1, 1: 1, 2: 1, 3: 1 }, 'rust'), 'let x = [1.0; 4];');
	});

	test('an index that the array does not have is a programmer’s error', () => {
		const detection = arrayOf('[1, 2]', 'json');
		const rewrite = () => rewrittenNumbers('[1, 2]', detection, { indices: [2], values: [1] }, 'json');
		assert.throws(rewrite, /index must be a whole number in 0\.\.1, got 2/);
	});

	const sources: readonly (readonly [string, string])[] = [
		['python', 'logits = [2, -4.5, 1e-3, .5, +7.]'],
		['c', 'double logits[] = {2.5, -4.5, 1e-3, .5, 7.};'],
		['json', '{"logits": [2, -4.5, 1e-3, 0.5, 7.0]}'],
		['julia', 'logits = [2, -4.5, 1e-3, 0.5, 7.0]'],
		['csv', 'a;b;c;d;e\n2,5;-4,5;1,25;0,5;7\n'],
	];
	for (const [language, text] of sources) {
		test(`any finite double that is written in ${language} is read back, and the others stay`, () => {
			const before = [...arrayOf(text, language).values];
			fc.assert(
				fc.property(fc.nat({ max: 4 }), fc.double({ noNaN: true, noDefaultInfinity: true }), (index, value) => {
					const after = arrayOf(written(text, { [index]: value }, language), language);
					assert.deepEqual(
						[...after.values].map(read => read + 0),
						before.with(index, value).map(read => read + 0),
					);
				}),
				{ numRuns: 60 },
			);
		});
	}
});
