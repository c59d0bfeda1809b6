import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../../../src/core/detect/detection.ts';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import { distributionOf, type UndefinedReason } from '../../../src/core/present/distribution.ts';
import {
	linearSentence,
	listedOnlySentence,
	noteSentence,
	summarySentence,
	temperatureLabel,
	undefinedSentence,
} from '../../../src/core/present/sentences.ts';
import { english, type Translate } from '../../../src/core/present/translate.ts';

const marked: Translate = (message, ...args) => `«${message}» ${args.join()}`;

function summaryOf(values: readonly number[], labels?: readonly (string | undefined)[]): string {
	const distribution = distributionOf({ values, kind: 'logits' }, 1);
	assert.ok(distribution.state === 'distribution');
	return summarySentence(distribution, labels, english);
}

test('every reason why there is no distribution is a sentence of its own', () => {
	const reasons: readonly UndefinedReason[] = [
		{ type: 'empty' },
		{ type: 'nan', index: 3 },
		{ type: 'infinite', index: 3 },
		{ type: 'allMasked' },
		{ type: 'negative', index: 3 },
		{ type: 'aboveOne', index: 3 },
		{ type: 'sumAboveOne', sum: 1.25 },
	];
	const sentences = reasons.map(reason => undefinedSentence(reason, english));
	assert.equal(new Set(sentences).size, reasons.length);
	for (const [place, sentence] of sentences.entries()) {
		assert.match(sentence, /^[A-Z].*\.$/);
		assert.equal(sentence.includes('entry 3'), 'index' in reasons[place]!);
	}
});

test('linear normalization that is no distribution names the first entry to blame', () => {
	const cases = [
		[[2, 4], undefined],
		[[-Infinity, 2, -1, -3], 'Linear normalization is no distribution here: entry 2 is negative.'],
		[[1, -1], 'Linear normalization is undefined here: the sum is 0.'],
		[[1, NaN, Infinity], 'Linear normalization is undefined here: entry 1 is not finite.'],
		[[1, -Infinity, Infinity], 'Linear normalization is undefined here: entry 2 is not finite.'],
	] as const;
	for (const [values, sentence] of cases) {
		assert.equal(linearSentence(linearNormalize(values).verdict, values, english), sentence);
	}
});

test('a verdict that does not belong to the values is refused', () => {
	assert.throws(() => linearSentence('negative', [1, 2], english), RangeError);
});

test('every note is a sentence of its own', () => {
	const notes: readonly Note[] = [
		{ type: 'missing', indices: [1] },
		{ type: 'overflow', indices: [1] },
		{ type: 'underflow', indices: [1] },
		{ type: 'rounded', indices: [1] },
		{ type: 'softMask', indices: [1] },
		{ type: 'allMasked' },
		{ type: 'ragged' },
		{ type: 'cut', limit: 1000 },
		{ type: 'declaredShape', shape: [2, 3] },
		{ type: 'declaredDtype', dtype: 'float16' },
	];
	const sentences = notes.map(note => noteSentence(note, english));
	assert.equal(new Set(sentences).size, notes.length);
	assert.ok(sentences.includes('The text declares the shape 2 × 3.'));
});

test('a note lists the first five entries', () => {
	assert.match(noteSentence({ type: 'missing', indices: [1, 2, 3, 4, 5] }, english), /: 1, 2, 3, 4, 5$/);
	assert.match(noteSentence({ type: 'missing', indices: [1, 2, 3, 4, 5, 6, 7] }, english), /: 1, 2, 3, 4, 5, …$/);
});

test('the summary names count, top entry, its probability and the entropy', () => {
	assert.equal(summaryOf([2, 4, 2, 1]), '4 values; top: entry 1 with probability 0.7573; entropy 0.8011 nats');
	assert.equal(
		summaryOf([2, 4, 2, 1], ['cat', 'dog', undefined, 'cow']),
		'4 values; top: dog with probability 0.7573; entropy 0.8011 nats',
	);
});

test('the summary counts the entries that share the top', () => {
	assert.equal(summaryOf([1, 1]), '2 values; 2 share the top probability 0.5000; entropy 0.6931 nats');
});

test('text of the document comes into sentences as a plain label', () => {
	assert.ok(summaryOf([1, 0], ['a\u202Eb\nc']).includes('a\uFFFDb\\nc'));
	assert.ok(noteSentence({ type: 'declaredDtype', dtype: 'x'.repeat(100) }, english).length < 100);
});

test('unlisted entries are spoken of at T ≠ 1 only, and only where there are any', () => {
	const partial = { values: [Math.log(0.5), Math.log(0.25)], kind: 'logprobs' } as const;
	const sentence = 'Over the listed entries only; at T = 1 the unlisted have probability 0.2500.';
	assert.equal(listedOnlySentence(partial, 0.5, english), sentence);
	assert.equal(listedOnlySentence(partial, 'uniform', english), sentence);
	assert.equal(listedOnlySentence(partial, 1, english), undefined);
	assert.equal(listedOnlySentence({ values: [0.5, 0.5], kind: 'probabilities' }, 0.5, english), undefined);
	assert.equal(listedOnlySentence({ values: [1, 2], kind: 'logits' }, 0.5, english), undefined);
	assert.equal(listedOnlySentence({ values: [NaN], kind: 'logprobs' }, 0.5, english), undefined);
});

test('a temperature is shown as a number or by the name of its limit', () => {
	assert.equal(temperatureLabel(0.7, english), 'T = 0.7');
	assert.equal(temperatureLabel('argmax', english), 'argmax (T → 0)');
	assert.equal(temperatureLabel('uniform', english), 'uniform (T → ∞)');
});

test('sentences come in the language of the reader', () => {
	assert.equal(undefinedSentence({ type: 'nan', index: 2 }, marked), '«Softmax is undefined: entry {0} is NaN.» 2');
});
