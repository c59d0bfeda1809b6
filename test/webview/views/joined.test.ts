import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, type Translate } from '../../../src/core/present/translate.ts';
import { joined } from '../../../webview/views/joined.ts';

const tight: Translate = (key, ...given) => english(key.replace(' ', ''), ...given);

test('sentences stand one after the other, as the language has it', () => {
	assert.equal(joined(['One.', 'Two.', 'Three.'], english), 'One. Two. Three.');
	assert.equal(joined(['一。', '二。'], tight), '一。二。');
});

test('empty ones leave no blank', () => {
	assert.equal(joined(['', 'One.', '', 'Two.', ''], english), 'One. Two.');
	assert.equal(joined([], english), '');
});
