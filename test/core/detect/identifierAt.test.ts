import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { identifierAt } from '../../../src/core/detect/identifierAt.ts';

function nameAt(text: string, at: string, languageId = 'python'): string | undefined {
	return identifierAt(text, text.indexOf(at), languageId)?.name;
}

describe('identifierAt', () => {
	test('gives the whole name around the cursor, its ends included', () => {
		const text = 'p = softmax(next_logits)';
		for (let offset = 12; offset <= 23; offset++) {
			assert.deepEqual(identifierAt(text, offset, 'python'), { name: 'next_logits', start: 12, end: 23 });
		}
	});

	test('knows names of other scripts and with a dollar sign', () => {
		assert.equal(nameAt('f(スコア)', 'ア'), 'スコア');
		assert.equal(nameAt('f($scores)', 'ores', 'php'), '$scores');
	});

	test('gives the last part of a path', () => {
		assert.equal(nameAt('f(self.logits)', 'logits'), 'logits');
	});

	const silent = {
		'a keyword': ['for x in y:', 'for', 'python'],
		'a number': ['x = 12345', '345', 'python'],
		'a function that is called': ['softmax (x)', 'max', 'python'],
		'a string': ['x = "logits"', 'logits', 'python'],
		'a comment': ['x = 1  # logits', 'logits', 'python'],
		'a block comment': ['/* the\nlogits */', 'logits', 'c'],
		prose: ['the logits are here', 'logits', 'plaintext'],
		Markdown: ['the logits are here', 'logits', 'markdown'],
		JSON: ['{"logits": null}', 'logits', 'json'],
		'a space': ['a  b', '  b', 'markdown'],
		'an operator': ['a + b', '+ b', 'python'],
	} as const;
	for (const [what, [text, at, languageId]] of Object.entries(silent)) {
		test(`gives nothing in ${what}`, () => assert.equal(nameAt(text, at, languageId), undefined));
	}

	test('never throws, wherever it looks', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: -2, max: 40 }), (text, offset) => {
				const found = identifierAt(text, offset, 'python');
				if (found) assert.equal(text.slice(found.start, found.end), found.name);
			}),
		);
	});
});
