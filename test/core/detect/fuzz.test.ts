import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { detectSelection } from '../../../src/core/detect/detectSelection.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { explainAt } from '../../../src/core/detect/explainAt.ts';
import { nearestArrays } from '../../../src/core/detect/nearestArrays.ts';
import { fuzzedLanguages } from './hostileTexts.ts';
import { coveredSamples } from './samples.ts';

/** How many texts are read in all: `LOGITSCOPE_TEXTS=5000000` for the night. */
const texts = Number(process.env['LOGITSCOPE_TEXTS'] ?? 100_000);

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

function joined(units: readonly string[], maxLength: number): fc.Arbitrary<string> {
	return fc.array(fc.constantFrom(...units), { maxLength }).map(parts => parts.join(''));
}

const spaces = [' ', '\n', '\t', '\r'];
const marks = '[ ] ( ) { } < > , ; : = + - * / % ^ ! & | ~ . # " \' ` \\ _ @ $ ?'.split(' ');
const numbers = '0 1 -2.5 .5 1. 1e5 -3e-4 0x1F 1_000 0.1f 007 -inf nan None 9'.split(' ');
const words = 'np.array( torch.tensor( vec![ c( List.of( matrix( float logits ... // /* */'.split(' ');
const payloadParts = [
	...'{"token": "logprob": "top_logprobs": "bytes": "choices":[ "content": "id": "tokens": "prob": "label":'.split(' '),
	...'"logprobs":{ "text_offset": "completion_probabilities": "avgLogprobs": "score": "a" null \\" \\n'.split(' '),
	...'Logprob(logprob= rank= decoded_token= TopLogprob( data: { } [ ] ( ) , : "'.split(' '),
];
const tableParts = [
	...'|---|\\\\|\\begin{bmatrix}|\\end{bmatrix}|\n- |\n  - |: |,|;|\t|[1] |a    b|dtype: float64|Name: p|   |x ='.split(
		'|',
	),
	'| ',
	' |',
	' & ',
	'Columns 1 through 4',
	'tensor([',
	'1.0000',
	'0.1 0.2',
	'\n',
];

const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', '9', ...marks, ...spaces)), {
	minLength: 1,
	maxLength: 5,
});
/** A stretch of a sample around its cursor, in which some stretches are cut out or replaced by a mark. */
const mutated = fc.tuple(fc.constantFrom(...coveredSamples()), edits).map(([{ text, offset }, changes]) => {
	let mutant = text.slice(Math.max(0, offset - 120), offset + 120);
	for (const [at, length, replacement] of changes) {
		const start = at % (mutant.length + 1);
		mutant = mutant.slice(0, start) + replacement + mutant.slice(start + length);
	}
	return mutant;
});

const forms: readonly (readonly [name: string, share: number, form: fc.Arbitrary<string>])[] = [
	['of any characters, lone surrogates among them', 0.2, fc.string({ unit: 'binary', maxLength: 80 })],
	['of halves of surrogates among marks', 0.05, joined(['\ud800', '\udfff', '[', ']', '"', '1', ','], 40)],
	['of marks, numbers and words of code', 0.25, joined([...spaces, ...marks, ...numbers, ...words], 40)],
	['of brackets and numbers', 0.15, joined(['[', ']', '(', ')', '{', '}', ',', ' ', '1', '-2.5'], 60)],
	['of parts of payloads', 0.12, joined([...payloadParts, ...numbers, ...spaces], 40)],
	['of parts of tables', 0.13, joined([...tableParts, ...numbers], 40)],
	['of samples that were mutated', 0.1, mutated],
];

describe(`${texts} texts`, () => {
	for (const [name, share, form] of forms) {
		it(`${name} are read without fault`, () => {
			const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
			fc.assert(fc.property(form, place, fc.constantFrom(...fuzzedLanguages), readEverywhere), {
				numRuns: Math.ceil(texts * share),
			});
		});
	}
});
