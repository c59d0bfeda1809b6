import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { explainAt } from '../../../src/core/detect/explainAt.ts';
import { detectSelection } from '../../../src/core/detect/detectSelection.ts';
import { defaultLimits } from '../../../src/core/detect/limits.ts';
import { nearestArrays } from '../../../src/core/detect/nearestArrays.ts';
import { coveredSamples } from './samples.ts';

const languages = ['python', 'typescript', 'json', 'cpp', 'rust', 'go', 'plaintext', 'an-unknown-language', undefined];

function values(text: string, offset: number, languageId?: string): number[] | undefined {
	const detection = detectAt(text, offset, languageId);
	return detection && [...detection.values];
}

function assertConsistent(text: string, detection: Detection): void {
	const { range, values, numberRanges, shape, labels } = detection;
	assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length);
	assert.ok(values.length > 0);
	assert.equal(
		shape.reduce((product, axis) => product * axis, 1),
		values.length,
	);
	assert.equal(numberRanges.length, values.length * 2);
	for (let i = 0; i < numberRanges.length; i += 2) {
		assert.ok(numberRanges[i]! <= numberRanges[i + 1]!);
		assert.ok(i === 0 || numberRanges[i - 2]! <= numberRanges[i]!);
		assert.ok(numberRanges[i]! >= range.start && numberRanges[i + 1]! <= range.end);
	}
	if (labels !== undefined) assert.equal(labels.length, shape.at(-1));
	for (const note of detection.notes) {
		if ('indices' in note) assert.ok(note.indices.every(index => index >= 0 && index < values.length));
	}
}

describe('texts without an array', () => {
	const none = [
		'',
		' ',
		'\n',
		'\uFEFF',
		'[]',
		'[ ]',
		'[,]',
		'[,,,]',
		'[[[]]]',
		'[1,2}',
		'(1,2]',
		'{1,2)',
		'[1, 2',
		'[1, 2, {',
		'v1.2.3',
		'192.168.0.1',
		'2024-01-02',
		'12:30:59',
		'#ff0000',
		'[2024-01-02]',
		'[1.2.3]',
		'[1e5a]',
		'[abc1]',
		'[1__0, 2]',
		'[_1, 2]',
		'[1_, 2]',
		'[٠.٥, १.५]',
		'[½, 1]',
		'[–2, —3]',
		'[1\u200B2]',
		'[True, False]',
		'[...a, 1]',
		'[foo(1), 2]',
		'[x[0], 2]',
		'[a.b, 2]',
		'[., -.]',
		'[1e, 2]',
		'[None, None]',
		'`[${1}]`',
	];
	for (const text of none) {
		it(`${JSON.stringify(text)} gives nothing at any offset`, () => {
			for (const languageId of ['python', 'typescript', 'json', 'cpp']) {
				if (languageId !== 'typescript' && text.startsWith('`')) continue;
				for (let offset = 0; offset <= text.length; offset++) {
					assert.equal(detectAt(text, offset, languageId), undefined, `${languageId} at ${offset}`);
				}
			}
		});
	}

	it('offsets outside the text give nothing', () => {
		for (const offset of [-1, 6, NaN, Infinity, -Infinity]) assert.equal(detectAt('[1,2]', offset, 'json'), undefined);
	});
});

describe('number syntax', () => {
	const rows: readonly (readonly [text: string, languageId: string, expected: readonly number[]])[] = [
		['[1]', 'json', [1]],
		['[1_000, 2_5.0_1]', 'python', [1000, 25.01]],
		["{1'000}", 'cpp', [1000]],
		['[\u22121, 2]', 'python', [-1, 2]],
		['[0x1F, 0b101, 0o17]', 'python', [31, 5, 15]],
		['{017, 0x1.8p3}', 'c', [15, 12]],
		['{1f, 1.0F, 2L}', 'cpp', [1, 1, 2]],
		['[3u64, 1i32, 1e5f32]', 'rust', [3, 1, 1e5]],
		['[4n, 1]', 'typescript', [4, 1]],
		['[1., .5]', 'python', [1, 0.5]],
		['[1e999, -1e999, 1e-999]', 'python', [Infinity, -Infinity, 0]],
		['[NaN, nan, -inf, np.nan, math.inf]', 'python', [NaN, NaN, -Infinity, NaN, Infinity]],
		['[1+2, -(-3), 2**3, 2**-3, 1/3, -2**2, 7//2, -7 % 3]', 'python', [3, 3, 8, 0.125, 1 / 3, -4, 3, 2]],
		['{1/3, 1.0/4, 7 % 4}', 'cpp', [0, 0.25, 3]],
		['[-0, 0, +0, -0.0]', 'python', [-0, 0, 0, -0]],
		['[1, 2, /* 3, */ 4]', 'typescript', [1, 2, 4]],
		['[1, # 2\n 3]', 'python', [1, 3]],
		['[1, // ]\n 2]', 'cpp-like', [1, 2]],
		['[1,2,]', 'json', [1, 2]],
		['[1,,2]', 'typescript', [1, NaN, 2]],
		['[np.float64(0.5), np.float32(-1.25)]', 'python', [0.5, -1.25]],
		['[1 2 3]', 'plaintext', [1, 2, 3]],
		['[1;2;3]', 'plaintext', [1, 2, 3]],
		['[1.5 -0.25 2. ]', 'python', [1.5, -0.25, 2]],
		['["-0.25", "Infinity"]', 'json', [-0.25, Infinity]],
		['[1\u00A02\u30003]', 'plaintext', [1, 2, 3]],
		['[-0.5, 18446744073709551615]', 'json', [-0.5, 2 ** 64]],
		[`[0.${'1'.repeat(400)}]`, 'json', [Number(`0.${'1'.repeat(400)}`)]],
		['[5e-324, 2.2250738585072011e-308]', 'json', [5e-324, Number('2.2250738585072011e-308')]],
		['[std::numeric_limits<float>::lowest(), 1]', 'an-unknown-language', [-3.4028234663852886e38, 1]],
	];
	for (const [text, languageId, expected] of rows) {
		it(`${languageId}: ${text.slice(0, 60)}`, () =>
			assert.deepEqual(values(text, text.length - 1, languageId), expected));
	}

	it('overflow, underflow, rounding and holes are noted', () => {
		assert.deepEqual(detectAt('[1e999, 1e-999, 9007199254740993, 1]', 1, 'json')?.notes, [
			{ type: 'overflow', indices: [0] },
			{ type: 'underflow', indices: [1] },
			{ type: 'rounded', indices: [2] },
		]);
		assert.deepEqual(detectAt('[1,,2]', 1, 'typescript')?.notes, [{ type: 'missing', indices: [1] }]);
	});
});

describe('nests', () => {
	it('of printed text take one sign a number', () => assert.equal(detectAt('[--1, 2]', 1, 'json'), undefined));

	it('that repeat an item have a count behind the semicolon, and nothing else', () => {
		assert.deepEqual(detectAt('x = [1.5;,; 2];', 6, 'rust')?.shape, [3]);
		assert.deepEqual(detectAt('x = [1.5; 2];', 6, 'rust')?.shape, [2]);
	});

	it('of equal rows are read whole, ragged ones by the row at the cursor', () => {
		assert.deepEqual(detectAt('[[1,2],[3,4]]', 3, 'json')?.shape, [2, 2]);
		const row = detectAt('[[1],[2,3],[4,5]]', 12, 'json');
		assert.deepEqual([[...row!.values], row!.notes], [[4, 5], [{ type: 'ragged' }]]);
		const first = detectAt('[[1,2],[3],[4,5]]', 0, 'json');
		assert.deepEqual([[...first!.values], first!.notes], [[1, 2], [{ type: 'ragged' }]]);
	});

	it('in a call of Lisp are not called ragged', () => {
		assert.deepEqual(detectAt('(println [1.5 -0.5])', 12, 'clojure')?.notes, []);
		assert.deepEqual(detectAt("'((1.5 -0.5) (2 3 4))", 5, 'lisp')?.notes, [{ type: 'ragged' }]);
	});

	it('of a row keep its numbers where another bracket behind it is tried too', () => {
		assert.deepEqual(values('[[1,] {nan', 1, 'json'), [1]);
	});

	it('of strings and comments do not disturb the array outside', () => {
		assert.deepEqual(values('x = "]["\ny = [1, 2]  # ]', 16, 'python'), [1, 2]);
		assert.deepEqual(values("['a]', [1, 2]]", 8, 'python'), [1, 2]);
	});

	it('in strings and comments are read where the cursor is in them', () => {
		assert.deepEqual(values('x = 1  # was [0.5 -1.5]', 16, 'python'), [0.5, -1.5]);
		assert.deepEqual(values('# [1.5,\n#  2.5]\n', 12, 'python'), [1.5, 2.5]);
		assert.deepEqual(values('s = \'{"a": [1, 2]}\'', 13, 'python'), [1, 2]);
		assert.deepEqual(values('"""\narray([1., 2.])\n"""', 12, 'python'), [1, 2]);
	});

	it('deeper than the reader follows are none', () => {
		const text = '['.repeat(100_000) + ']'.repeat(100_000);
		assert.equal(detectAt(text, 100_000, 'json'), undefined);
		assert.equal(detectAt(`${'['.repeat(200)}1${']'.repeat(200)}`, 200, 'json')?.values.length, 1);
	});
});

describe('limits', () => {
	it('of numbers cut an array and say so', () => {
		const limits = { values: 5, lookBehind: 1000, numberRun: 1000 };
		const flat = detectAt('[1,2,3,4,5,6,7]', 13, 'json', limits)!;
		assert.deepEqual([[...flat.values], flat.notes], [[1, 2, 3, 4, 5], [{ type: 'cut', limit: 5 }]]);
		const rows = detectAt('[[1,2],[3,4],[5,6]]', 3, 'json', limits)!;
		assert.deepEqual(
			[[...rows.values], rows.shape],
			[
				[1, 2, 3, 4],
				[2, 2],
			],
		);
	});

	it('of numbers cut a sequence of YAML', () => {
		const found = detectAt('x:\n  - 1.5\n  - 2\n  - 3\n', 8, 'yaml', { ...defaultLimits, values: 2 });
		assert.deepEqual(Array.from(found?.values ?? []), [1.5, 2]);
		assert.deepEqual(
			found?.notes.map(({ type }) => type),
			['cut'],
		);
	});

	it('of lookBehind do not hide the start of a long literal', () => {
		const text = `x = [${'0.25, '.repeat(100_000)}1]`;
		assert.equal(detectAt(text, text.length >> 1, 'python')?.values.length, 100_001);
	});
});

const soup = fc
	.array(
		fc.constantFrom(
			...'[](){},;:.-+e0123456789 \n\t"\'`#/*<>=!&\\_xn'.split(''),
			'nan',
			'inf',
			'None',
			'...',
			'np.array(',
			'vec![',
			'[]float64{',
			'float("-inf")',
			'"""',
			'/*',
			'\uD800',
			'\u2212',
			'\uDC00',
			'1.5, ',
			'-2.25, ',
			'"a": ',
		),
		{ maxLength: 60 },
	)
	.map(parts => parts.join(''));
const samples = coveredSamples();
const mutated = fc.tuple(fc.nat(samples.length - 1), fc.nat(), fc.nat(40), soup).map(([index, at, length, insert]) => {
	const { text } = samples[index]!;
	const from = at % (text.length + 1);
	return text.slice(0, from) + insert + text.slice(from + length);
});

describe('any text', () => {
	it('gives nothing or a consistent detection, and never throws', () => {
		fc.assert(
			fc.property(
				fc.oneof(soup, mutated, fc.string({ unit: 'binary' })),
				fc.nat(),
				fc.constantFrom(...languages),
				(text, at, id) => {
					const offset = at % (text.length + 1);
					const detection = detectAt(text, offset, id);
					if (detection === undefined) explainAt(text, offset, id);
					else {
						assertConsistent(text, detection);
						assert.equal(explainAt(text, offset, id).type, 'nothing');
					}
					const selected = detectSelection(text, offset >> 1, offset, id);
					if (selected !== undefined) assertConsistent(text, selected);
					for (const nearest of nearestArrays(text, offset, id, 5)) assertConsistent(text, nearest);
				},
			),
			{ numRuns: 3000 },
		);
	});

	it('the text of each plain number re-parses to its value', () => {
		const number = fc.oneof(
			fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
			fc.tuple(fc.maxSafeInteger(), fc.nat(12)).map(([m, d]) => (m / 10 ** d).toFixed(d)),
			fc.stringMatching(/^-?[0-9]{1,25}\.[0-9]{1,25}(?:e-?[0-9]{1,3})?$/),
		);
		fc.assert(
			fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), texts => {
				const text = `x = [${texts.join(', ')}]`;
				const { values, numberRanges } = detectAt(text, 5, 'python')!;
				assert.deepEqual([...values], texts.map(Number));
				for (let i = 0; i < values.length; i++) {
					assert.equal(text.slice(numberRanges[i * 2], numberRanges[i * 2 + 1]), texts[i]);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
