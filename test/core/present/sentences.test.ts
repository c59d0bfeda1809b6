import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import { distributionOf, type UndefinedReason } from '../../../src/core/present/distribution.ts';
import {
	linearRemark,
	linearSentence,
	listedOnlySentence,
	quoted,
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
	const sentences = reasons.map(reason => undefinedSentence(reason, undefined, english));
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
		[
			[-3, -Infinity, -1],
			'Linear normalization reverses the order here: no score is above 0, so the lowest gets the largest share.',
		],
		[[-2, -2], 'Linear normalization is no distribution here: entry 0 is negative.'],
		[[1, -1], 'Linear normalization is undefined here: the sum is 0.'],
		[[1, NaN, Infinity], 'Linear normalization is undefined here: entry 1 is not finite.'],
		[[1, -Infinity, Infinity], 'Linear normalization is undefined here: entry 2 is not finite.'],
	] as const;
	for (const [values, sentence] of cases) {
		assert.equal(linearSentence(linearNormalize(values).verdict, values, undefined, english), sentence);
	}
});

test('an entry with a label is blamed by its label', () => {
	const labels = ['cat', 'do\ng', undefined];
	assert.equal(
		linearSentence('negative', [1, -1, -3], labels, english),
		'Linear normalization is no distribution here: “do\\ng” is negative.',
	);
	assert.equal(undefinedSentence({ type: 'nan', index: 0 }, labels, english), 'Softmax is undefined: “cat” is NaN.');
	assert.equal(undefinedSentence({ type: 'nan', index: 2 }, labels, english), 'Softmax is undefined: entry 2 is NaN.');
});

test('a legend says in few words why there is no linear normalization', () => {
	assert.equal(linearRemark('negative', [1, -Infinity, -3], undefined, english), 'no linear: entry 2 is negative');
	assert.equal(linearRemark('negative', [1, -1], ['cat', 'dog'], english), 'no linear: “dog” is negative');
	assert.equal(linearRemark('reversed', [-3, -1], undefined, english), 'no linear: it would reverse the order');
	assert.equal(linearRemark('zero-sum', [1, -1], undefined, english), 'no linear: the sum is 0');
	assert.equal(linearRemark('distribution', [1, 2], undefined, english), undefined);
});

test('a verdict that does not belong to the values is refused', () => {
	assert.throws(() => linearSentence('negative', [1, 2], undefined, english), RangeError);
});

test('the summary names count, top entry, its probability and the entropy', () => {
	assert.equal(summaryOf([2, 4, 2, 1]), '4 values; top: entry 1 with probability 0.7573; entropy 0.8011 nats');
	assert.equal(
		summaryOf([2, 4, 2, 1], ['cat', 'dog', undefined, 'cow']),
		'4 values; top: “dog” with probability 0.7573; entropy 0.8011 nats',
	);
});

test('the summary counts the entries that share the top', () => {
	assert.equal(summaryOf([1, 1]), '2 values; 2 share the top probability 0.5000; entropy 0.6931 nats');
});

test('text of the document comes into sentences as a plain label', () => {
	assert.ok(summaryOf([1, 0], ['a\u202Eb\nc']).includes('a\uFFFDb\\nc'));
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
	assert.equal(
		undefinedSentence({ type: 'nan', index: 2 }, undefined, marked),
		'«Softmax is undefined: {0} is NaN.» «entry {0}» 2',
	);
});

test('a label stands in the quotes of the reader’s language', () => {
	assert.equal(quoted('negative', english), '“negative”');
	assert.equal(quoted('', english), '“”');
	assert.equal(quoted('負', marked), '«“{0}”» 負');
});

test('a place in brackets stands as it is', () => {
	for (const place of ['[3]', '[−1]', '[?]']) assert.equal(quoted(place, english), place);
	assert.equal(quoted('[', english), '“[”');
});
