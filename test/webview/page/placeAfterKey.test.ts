import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAfterKey } from '../../../webview/page/placeAfterKey.ts';

test('arrows lead to the neighbor, and around the ends', () => {
	assert.equal(placeAfterKey('ArrowRight', 0, 3), 1);
	assert.equal(placeAfterKey('ArrowRight', 2, 3), 0);
	assert.equal(placeAfterKey('ArrowLeft', 1, 3), 0);
	assert.equal(placeAfterKey('ArrowLeft', 0, 3), 2);
});

test('Home and End lead to the ends', () => {
	assert.equal(placeAfterKey('Home', 2, 3), 0);
	assert.equal(placeAfterKey('End', 0, 3), 2);
});

test('no other key leads anywhere', () => {
	for (const key of ['Tab', 'Enter', ' ', 'a', 'ArrowDown']) assert.equal(placeAfterKey(key, 1, 3), undefined);
});
