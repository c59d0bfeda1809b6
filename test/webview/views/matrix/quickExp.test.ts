import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quickExp } from '../../../../webview/views/matrix/quickExp.ts';

test('seven digits of e^x below 0', () => {
	fc.assert(
		fc.property(fc.double({ min: -699, max: 0, noNaN: true }), x => {
			assert.ok(Math.abs(quickExp(x) / Math.exp(x) - 1) < 1e-7, `${x}: ${quickExp(x)}`);
		}),
	);
});

test('exactly 1 at 0, and 0 far below', () => {
	assert.equal(quickExp(0), 1);
	assert.equal(quickExp(-700), 0);
	assert.equal(quickExp(-Infinity), 0);
});

test('a number that rounding has left above 0 is as good as 0', () => {
	assert.ok(Math.abs(quickExp(1e-12) - 1) < 1e-11);
});
