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

test('1 above 0, where rounding may have left what is 0, and 0 of NaN', () => {
	for (const x of [Number.MIN_VALUE, 1e-12, 0.0004, 1, 710, Infinity]) assert.equal(quickExp(x), 1, String(x));
	assert.equal(quickExp(NaN), 0);
});
