import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edgeScroll } from '../../../../webview/views/samplers/edgeScroll.ts';

test('a drag scrolls near the edges only, and the faster the nearer', () => {
	assert.equal(edgeScroll(300, 600), 0);
	assert.equal(edgeScroll(40, 600), 0);
	assert.equal(edgeScroll(560, 600), 0);
	assert.ok(edgeScroll(39, 600) < 0);
	assert.ok(edgeScroll(5, 600) < edgeScroll(30, 600));
	assert.ok(edgeScroll(595, 600) > edgeScroll(570, 600));
	assert.ok(edgeScroll(561, 600) > 0);
});

test('beyond an edge it is no faster than at it', () => {
	assert.equal(edgeScroll(-500, 600), edgeScroll(0, 600));
	assert.equal(edgeScroll(900, 600), edgeScroll(600, 600));
	assert.equal(edgeScroll(0, 600), -edgeScroll(600, 600));
});
