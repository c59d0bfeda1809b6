import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kindReasons } from '../../src/core/detect/kindReasons.ts';
import { packageManifest, readStrings } from './packageManifest.ts';
import { sourceTexts } from './sourceText.ts';

const manifestStrings = { en: readStrings('package.nls.json'), ja: readStrings('package.nls.ja.json') };
const bundles = {
	en: readStrings('l10n/bundle.l10n.json'),
	ja: readStrings('l10n/bundle.l10n.ja.json'),
};

/** A call of `t` with a string literal: the key, as it is written. */
const LITERAL_CALL = /\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*[,)]/g;
/** A call of `t` with a value: only the reason of a kind, one of `kindReasons`. */
const REASON_CALL = /\bt\((\w+\.)*reason\)/g;
const CALL = /(?<!function )\bt\(/g;

describe("package.json's strings", () => {
	const used = [...JSON.stringify(packageManifest).matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);

	test('every %key% is in package.nls.json, and every key there is used', () => {
		assert.deepEqual(new Set(Object.keys(manifestStrings.en)), new Set(used));
	});

	test('the Japanese ones have the same keys as the English ones', () => {
		assert.deepEqual(new Set(Object.keys(manifestStrings.ja)), new Set(Object.keys(manifestStrings.en)));
	});
});

describe('the messages of src and webview', () => {
	const texts = sourceTexts('src', 'webview');
	const keys = new Set<string>(Object.values(kindReasons));
	for (const text of texts.values()) {
		for (const [, single, double] of text.matchAll(LITERAL_CALL)) {
			keys.add((single ?? double ?? '').replaceAll(/\\(.)/g, '$1'));
		}
	}

	for (const [file, text] of texts) {
		const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
		if (count(CALL) === 0) continue;
		test(`every t(…) of ${file} has one string literal, or a kind's reason, as its message`, () => {
			assert.equal(count(LITERAL_CALL) + count(REASON_CALL), count(CALL));
		});
	}

	for (const language of ['en', 'ja'] as const) {
		test(`the bundle ${language} has every message, and no other`, () => {
			const bundled = Object.keys(bundles[language]);
			const missing = [...keys].filter(key => !bundled.includes(key));
			const unused = bundled.filter(key => !keys.has(key));
			assert.deepEqual({ missing, unused }, { missing: [], unused: [] });
		});

		test(`every message of the bundle ${language} keeps the placeholders of its key`, () => {
			for (const [key, message] of Object.entries(bundles[language])) {
				assert.deepEqual(
					placeholders(message),
					placeholders(key),
					`${JSON.stringify(key)} → ${JSON.stringify(message)}`,
				);
			}
		});
	}
});

/** `{0}`, `{1}` … in ascending order: a translation may change their order and repeat none. */
function placeholders(message: string): readonly string[] {
	return (message.match(/\{\d+\}/g) ?? []).toSorted();
}
