import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNumber } from '../../../webview/controls/parseNumber.ts';

const numbers: readonly [typed: string, value: number][] = [
	['1', 1],
	['-2.5', -2.5],
	['−2,5', -2.5],
	[' +.5e1 ', 5],
	['１２．５', 12.5],
	['0', 0],
];
for (const [typed, value] of numbers) {
	test(`${JSON.stringify(typed)} is ${value}`, () => assert.equal(parseNumber(typed), value));
}

for (const typed of ['', '.', '1.2.3', '1e999', 'NaN', 'Infinity', '0x10', '1 2', '9'.repeat(41)]) {
	test(`${JSON.stringify(typed)} is none`, () => assert.equal(parseNumber(typed), undefined));
}
