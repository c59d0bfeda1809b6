import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';
import { assertRanges } from './tableCase.ts';

const languages = [
	'plaintext',
	'csv',
	'markdown',
	'yaml',
	'latex',
	'python',
	'json',
	'toml',
	'textproto',
	'an-unknown-language',
];

const piece = fc.constantFrom(
	...'|,;\t\n:=-"\'`*$&\\%{}[]()_#~ '.split(''),
	'\r\n',
	'1.5',
	'-2.5',
	' 0.25 ',
	'70%',
	'nan',
	'-inf',
	'NA',
	'...',
	'⋮',
	'token',
	'logit',
	'prob: ',
	'cat',
	' 猫 ',
	'|---|---|\n',
	'[1] ',
	'[1,] ',
	'x =\n\n',
	'3-element Vector{Float64}:\n',
	'[ CPUFloatType{2} ]\n',
	'dtype: float64\n',
	'\\begin{bmatrix}',
	'\\end{bmatrix}',
	'\\\\',
	'- ',
	'# ',
	'⎡',
	'⎤\n',
	'│',
	'"1.5\\n",\n',
	'\uD800',
	'\u2212',
	'\uFEFF',
);
const soup = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''));

describe('any text', () => {
	it('gives nothing or a consistent detection, and never throws', () => {
		fc.assert(
			fc.property(soup, fc.nat(), fc.constantFrom(...languages), (text, at, languageId) => {
				const detection = detectAt(text, at % (text.length + 1), languageId);
				if (detection !== undefined) assertRanges(text, detection);
			}),
			{ numRuns: 5000 },
		);
	});
});

/** 256 KB of one piece. */
function filled(piece: string): string {
	return piece.repeat(Math.ceil(262_144 / piece.length));
}

/** 128 KB of lines, each with a key of its own. */
function keysOf(value: string): string {
	return Array.from({ length: 8192 }, (_, line) => `  k${line} ${value}\n`).join('');
}

const long: Readonly<Record<string, string>> = {
	'one line of cells': filled('1.5,'),
	'one line of numbers': filled('1.5 '),
	'one line of bars': filled('|'),
	'one line of tabs': filled('\t'),
	'one line of pairs': filled('a=1.5 '),
	'one line behind a name': `logits: ${filled('1.5 ')}`,
	'one run of digits': filled('1'),
	'open quotes': filled('"1.5 '),
	backslashes: filled('\\'),
	'environments that end nowhere': filled('\\begin{array}'),
	'environments without cells': filled('\\begin{array}1\\end{array}'),
	'brackets of LaTeX': filled('(\\, 1'),
	'lines of pairs': filled('ab: 1.5\n'),
	'lines of numbers': filled('1.5 2.5\n'),
	'numbers between blank lines': filled('1.5\n\n'),
	'lines of dashes': filled('- \n'),
	'rows between bars': filled('| x | 1.5 |\n'),
	'tall brackets': filled('⎡ 1.5 ⎤\n'),
	prose: filled('In 2024, about 3.5 of the 7.5 people, said: 12.5 is not 13.5.\n'),
	'strings of a list': `[${filled('"1.5\\n",')}"x"]`,
	'names behind no probability': filled('0.000 a\n'),
	'keys of one record of TOML': `[[a]]\n${keysOf('= 1.5')}[[a]]\n${keysOf('= 2.5')}`,
	'keys of one record of YAML': `- a: 1.5\n${keysOf(': 1.5')}- b: 2.5\n${keysOf(': 2.5')}`,
	'strings of backslashes': `["${filled('\\\\')}", "1.5"]`,
	'a header of blanks': `[${' '.repeat(1000)}\na = 1.5\nb = 2.5\n`,
};

/** Generous, for the machine is shared; quadratic time would be minutes. */
const mostMilliseconds = 5000;

describe('256 KB of hostile text', () => {
	for (const [name, text] of Object.entries(long)) {
		it(`${name} takes time that is linear`, () => {
			for (const languageId of languages) {
				for (const offset of [text.length >> 1, text.length - 1]) {
					const start = performance.now();
					detectAt(text, offset, languageId);
					const time = performance.now() - start;
					assert.ok(time < mostMilliseconds, `${languageId} at ${offset}: ${time.toFixed(0)} ms`);
				}
			}
		});
	}
});

/** Marks of which each could begin a comment of its own, before what is no number. */
const marks: Readonly<Record<string, string>> = {
	powershell: `$m = (1.5, 2), ${'#'.repeat(64)}\nx (3, -4)\n`,
	r: `tribble(~token, ~logit, ${'#'.repeat(64)}\n "a" b, 1.5)\n`,
	cpp: `m << 1.5, ${'/'.repeat(64)}\n x;\n`,
	c: `m << 1.5, ${'/**/'.repeat(64)} x;\n`,
	clojure: `[1.5 ${'#_(a '.repeat(8192)} 2.5]`,
	matlab: `>> ${'a.'.repeat(65_536)}b\n\nans =\n\n   1.5000   2.5000\n`,
};

describe('a row of marks', () => {
	for (const [languageId, text] of Object.entries(marks)) {
		it(`of ${languageId} takes no time`, () => {
			for (const offset of [text.indexOf('1.5'), text.length - 4]) {
				const start = performance.now();
				detectAt(text, offset, languageId);
				detectAt(text, offset, 'plaintext');
				assert.ok(performance.now() - start < mostMilliseconds);
			}
		});
	}
});

describe('256 KB of empty lines', () => {
	it('behind the name of a message take time that is linear', () => {
		const text = `a { x: 1.5 } a { x: 2.5 } a${'\n'.repeat(262_144)}`;
		const start = performance.now();
		assert.deepEqual([...detectAt(text, 8, 'textproto')!.values], [1.5, 2.5]);
		assert.ok(performance.now() - start < mostMilliseconds);
	});
});

describe('long columns', () => {
	it('of CSV are read whole, with their labels', () => {
		const text = `token,logit\n${'abc,1.5\n'.repeat(100_000)}`;
		const detection = detectAt(text, text.length >> 1, 'csv');
		assert.equal(detection?.values.length, 100_000);
		assert.equal(detection.labels?.length, 100_000);
	});

	it('of bare numbers are cut at the limit, and say so', () => {
		const text = '1.0\n'.repeat(300_001);
		const detection = detectAt(text, text.length >> 1, 'plaintext');
		assert.equal(detection?.values.length, 2 ** 18);
		assert.deepEqual(detection.notes, [{ type: 'cut', limit: 2 ** 18 }]);
	});

	it('cost nothing where the cursor is on a word far away', () => {
		const text = `${'A line of words without any of them.\n'.repeat(100_000)}token,logit\na,1.5\nb,2.5\n`;
		assert.equal(detectAt(text, text.length >> 1, 'plaintext'), undefined);
	});
});

describe('lines that look alike', () => {
	it('may hold a # or a quotation mark where others have a number or a string', () => {
		for (const odd of ['logit 1.5 "a" #', 'logit 1.5 " 2.5', 'logit # "a" 2.5', 'logit 1.5 "a" # #']) {
			for (const text of [`${odd}\nlogit 1.5 "a" 2.5\n`, `logit 1.5 "a" 2.5\n${odd}\n`]) {
				for (let offset = 0; offset <= text.length; offset++) {
					for (const languageId of languages) {
						const detection = detectAt(text, offset, languageId);
						if (detection !== undefined) assertRanges(text, detection);
					}
				}
			}
		}
	});
});

describe('records with line breaks in quotes', () => {
	it('are each read once where no quotes match', () => {
		const rows = ['0.7641, ", , 1_000', '0.935, ", ///, 1_000', '0.25, ", ///, 1_000', '0.824, %%, ///, 1_000'];
		const text = [...rows, '0.25, ", ///, 1_000', '0.241, \t, ///, ;', '0.1, ", ///, 1_000'].join('\n');
		for (let offset = 0; offset <= text.length; offset++) {
			const { numberRanges = new Uint32Array() } = detectAt(text, offset, 'tsv') ?? {};
			assert.ok(numberRanges.every((place, index) => index === 0 || place >= numberRanges[index - 1]!));
		}
	});
});
