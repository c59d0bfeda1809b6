import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitText, textWidth } from '../../../src/core/present/textWidth.ts';

test('a full-width character takes at least the font size, a Latin letter less', () => {
	for (const character of '猫あ한（😀') assert.ok(textWidth(character, 12) >= 12, character);
	assert.ok(textWidth('a', 12) < 12);
	assert.equal(textWidth('', 12), 0);
});

test('text that fits stays as it is', () => {
	assert.equal(fitText('cat', 12, 100), 'cat');
});

test('text that does not fit ends in an ellipsis and fits then', () => {
	assert.match(fitText('a very long label that never ends', 12, 80), /^a ver.*…$/);
	assert.match(fitText('柴犬の子犬がいっぱい', 12, 80), /^柴犬の子.*…$/);
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
			assert.ok(textWidth(fitText(text, 12, width), 12) <= width);
		}),
	);
});
