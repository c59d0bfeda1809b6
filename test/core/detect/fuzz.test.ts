import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { detectSelection } from '../../../src/core/detect/detectSelection.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { explainAt } from '../../../src/core/detect/explainAt.ts';
import { nearestArrays } from '../../../src/core/detect/nearestArrays.ts';
import { coveredSamples } from './samples.ts';

/** How many texts are read in all: `LOGITSCOPE_TEXTS=5000000` for the night. */
const texts = Number(process.env['LOGITSCOPE_TEXTS'] ?? 100_000);

const languages = [
	...['python', 'typescript', 'json', 'jsonl', 'yaml', 'markdown', 'latex', 'csv', 'plaintext', 'log', 'cpp', 'rust'],
	...['go', 'r', 'matlab', 'julia', 'ruby', 'perl', 'php', 'fortran', 'haskell', 'clojure', 'lisp', 'sql', 'toml'],
	...['shellscript', 'powershell', 'an-unknown-language', undefined],
] as const;

function assertSound(text: string, detection: Detection | undefined): void {
	if (detection === undefined) return;
	const { range, values, numberRanges, shape, labels, ids, chosen, notes } = detection;
	assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length);
	assert.ok(values.length > 0);
	const entries = shape.reduce((product, axis) => product * axis, 1);
	assert.equal(entries, values.length);
	assert.equal(numberRanges.length, values.length * 2);
	for (let i = 0; i < numberRanges.length; i += 2) {
		assert.ok(numberRanges[i]! <= numberRanges[i + 1]! && numberRanges[i + 1]! <= text.length);
	}
	if (labels !== undefined) assert.equal(labels.length, shape.at(-1));
	if (ids !== undefined) assert.equal(ids.length, shape.at(-1));
	if (chosen !== undefined) assert.ok(chosen >= 0 && chosen < values.length);
	for (const note of notes) {
		if ('indices' in note) assert.ok(note.indices.every(index => index >= 0 && index < values.length));
	}
}

/** Reads a text at a place, and now and then by the other public ends. */
function readEverywhere(text: string, place: number, languageId: string | undefined): void {
	const offset = Math.floor(place * (text.length + 1));
	assertSound(text, detectAt(text, offset, languageId));
	switch (offset % 16) {
		case 0:
			for (const detection of nearestArrays(text, offset, languageId, 4)) assertSound(text, detection);
			return;
		case 1:
			assertSound(text, detectSelection(text, offset >> 1, offset, languageId));
			return;
		case 2:
			explainAt(text, offset, languageId);
			return;
		default:
			return;
	}
}

function join(units: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
	return fc.array(units, { maxLength }).map(parts => parts.join(''));
}

const marks = [...'[](){}<>,;:=+-*/%^!&|~.#"\'`\\_@$? \t\n\r'];
const numbers = [
	'0',
	'1',
	'-2.5',
	'.5',
	'1.',
	'1e5',
	'-3e-4',
	'0x1F',
	'1_000',
	'0.1f',
	'007',
	'-inf',
	'nan',
	'None',
	'9',
];
const words = [
	'np.array(',
	'torch.tensor(',
	'vec![',
	'c(',
	'List.of(',
	'matrix(',
	'float',
	'logits',
	'...',
	'//',
	'/*',
	'*/',
];
const payloadParts = [
	...[
		'{"token":',
		'"logprob":',
		'"top_logprobs":',
		'"bytes":',
		'"choices":[',
		'"content":',
		'"id":',
		'"tokens":',
		'"prob":',
	],
	...[
		'"logprobs":{',
		'"text_offset":',
		'"completion_probabilities":',
		'"avgLogprobs":',
		'"label":',
		'"score":',
		'"a"',
		'null',
	],
	...['Logprob(logprob=', 'rank=', 'decoded_token=', 'TopLogprob(', 'data: ', '\\"', '\\n'],
];
const tableParts = [
	...[
		'| ',
		' |',
		'|---',
		'---|',
		' & ',
		'\\\\',
		'\\begin{bmatrix}',
		'\\end{bmatrix}',
		'\n',
		'\n- ',
		'\n  - ',
		': ',
		',',
		';',
		'\t',
	],
	...[
		'[1] ',
		'a    b',
		'dtype: float64',
		'Columns 1 through 4',
		'Name: p',
		'   ',
		'x =',
		'tensor([',
		'1.0000',
		'0.1 0.2',
	],
];

const samples = coveredSamples();
/** A stretch of a sample around its cursor, in which some stretches are cut out, doubled, or replaced by a mark. */
const mutated = fc
	.tuple(
		fc.constantFrom(...samples),
		fc.array(
			fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', '[', ']', '"', ',', '\n', '{', '}', '(', ')', ' ', '9')),
			{
				minLength: 1,
				maxLength: 5,
			},
		),
	)
	.map(([{ text, offset }, edits]) => {
		let mutant = text.slice(Math.max(0, offset - 120), offset + 120);
		for (const [at, length, replacement] of edits) {
			const start = at % (mutant.length + 1);
			mutant = mutant.slice(0, start) + replacement + mutant.slice(start + length);
		}
		return mutant;
	});

const forms: readonly (readonly [name: string, share: number, form: fc.Arbitrary<string>])[] = [
	['of any characters, lone surrogates among them', 0.2, fc.string({ unit: 'binary', maxLength: 80 })],
	['of halves of surrogates among marks', 0.05, join(fc.constantFrom('\ud800', '\udfff', '[', ']', '"', '1', ','), 40)],
	['of marks, numbers and words of code', 0.25, join(fc.constantFrom(...marks, ...numbers, ...words), 40)],
	['of brackets and numbers', 0.15, join(fc.constantFrom('[', ']', '(', ')', '{', '}', ',', ' ', '1', '-2.5'), 60)],
	['of parts of payloads', 0.12, join(fc.constantFrom(...payloadParts, ...numbers, ...'{}[](),: \n"'), 40)],
	['of parts of tables', 0.13, join(fc.constantFrom(...tableParts, ...numbers), 40)],
	['of samples that were mutated', 0.1, mutated],
];

describe(`${texts} texts`, () => {
	for (const [name, share, form] of forms) {
		it(`${name} are read without fault`, () => {
			const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
			fc.assert(fc.property(form, place, fc.constantFrom(...languages), readEverywhere), {
				numRuns: Math.ceil(texts * share),
			});
		});
	}
});

/** The least time of the processor, in ms, that some runs took: whatever else the machine does is not counted. */
function leastTime(run: () => void, enough: number): number {
	let least = Infinity;
	for (let round = 0; round < 6 && least > enough; round++) {
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

describe('256 KB of hostile text', () => {
	const size = 2 ** 18;
	const longest = 50;
	const units = [
		...['[', '(', '{', '[[', '({[', '[]', '()', ']', '"', "'", '`', '"""', '\\', '[1,', '(1,', '[1],', '((1)+', '[[],'],
		...[
			'{"a":[1,2],',
			'1-',
			'1',
			'1,',
			'1 ',
			'-',
			'[-',
			'1e',
			'1_',
			'/',
			'/*',
			'#',
			'--',
			'...',
			'[1 ...',
			'a',
			'a.',
			'a(',
		],
		...[
			'np.array(',
			'np.array([1,',
			'torch.tensor([1],',
			'float("',
			'"a":',
			'"a":1,',
			'{"logprob":-1},',
			'1 2\n',
			'1,2\n',
		],
		...[
			'{"token":"a","logprob":-0.1,"top_logprobs":[',
			'| 1 | 2 |\n',
			'- 1\n',
			'- [1\n',
			'a\t1\n',
			'[1] 1 2\n',
			'tensor([[',
		],
		...[
			'1;',
			'[1;',
			'\u5b57',
			'\ud800',
			'\u2212' + '1',
			'\u00e9,',
			'nan,',
			'[None,',
			',',
			'[,',
			'=',
			'x=[1,y',
			'${',
			'r"',
			'R"(',
		],
		...[
			'/[',
			'2**',
			'(2**',
			'-(',
			'sqrt(',
			'float32(1),',
			'1+',
			'\n',
			' ',
			'\t',
			'\r\n',
			'&',
			'\\begin{',
			'1&2\\\\',
			'<a',
			':',
		],
		...[
			'"\\',
			'[1,2,3]\n',
			'{1,2},',
			'((((1',
			'])}',
			'1.',
			'..',
			'("a",1),',
			'{1:',
			'{a=',
			'a: 1\n',
			'  - 1\n',
			'{"a":"',
			'\\"',
		],
	];
	for (const [index, unit] of units.entries()) {
		const languageId = languages[index % languages.length];
		it(`of repeated ${JSON.stringify(unit)} takes no longer than ${longest} ms in ${languageId}`, () => {
			const text = unit.repeat(Math.ceil(size / unit.length));
			for (const offset of [text.length >> 1, text.length]) {
				const time = leastTime(() => detectAt(text, offset, languageId), longest);
				assert.ok(time <= longest, `${time} ms at ${offset}`);
			}
		});
	}
});
