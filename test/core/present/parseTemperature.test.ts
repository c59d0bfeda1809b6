import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTemperature } from '../../../src/core/present/parseTemperature.ts';

test('decimal numbers above 0 are temperatures, outside the slider’s range too', () => {
	assert.equal(parseTemperature('0.5'), 0.5);
	assert.equal(parseTemperature(' 2. '), 2);
	assert.equal(parseTemperature('.25'), 0.25);
	assert.equal(parseTemperature('+1e3'), 1000);
	assert.equal(parseTemperature('1E-6'), 1e-6);
	assert.equal(parseTemperature('1,5'), 1.5);
});

test('full-width digits are digits', () => {
	assert.equal(parseTemperature('０．５'), 0.5);
});

test('everything else is none', () => {
	const refused = [
		'',
		' ',
		'0',
		'-1',
		'−1',
		'NaN',
		'Infinity',
		'1e999',
		'1e-999',
		'0x10',
		'1,000,5',
		'1 2',
		'abc',
		'1'.repeat(41),
	];
	for (const typed of refused) assert.equal(parseTemperature(typed), undefined, JSON.stringify(typed));
});
