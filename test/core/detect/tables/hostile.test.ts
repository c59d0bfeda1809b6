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
	'strings of backslashes': `["${filled('\\\\')}", "1.5"]`,
};

/** Generous, for the machine is shared; quadratic time would be minutes. */
const mostMilliseconds = 2000;

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
