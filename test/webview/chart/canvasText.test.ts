import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { shorten } from '../../../webview/chart/canvasText.ts';

const widthOf = (text: string) => 10 * Array.from(text).length;

test('a text that fits is left alone', () => {
	assert.equal(shorten('cat', 30, widthOf), 'cat');
});

test('a longer one keeps as much as fits before the ellipsis', () => {
	assert.equal(shorten('international', 60, widthOf), 'inter…');
	assert.equal(shorten('cat', 5, widthOf), '…');
});

test('no code point is cut in half', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 10, max: 200 }), (text, length) => {
			const cut = shorten(text, length, widthOf);
			assert.ok(widthOf(cut) <= length);
			assert.doesNotThrow(() => encodeURIComponent(cut));
		}),
	);
});
