import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exponential, logarithm, logarithm10, logarithm2, power } from '../../../src/core/detect/roundedFunctions.ts';

describe('functions of constants', () => {
	// Golden values: Python's decimal with 60 digits, rounded to doubles. Math.log of V8 misses the first four.
	it('are rounded to the nearest double', () => {
		assert.equal(logarithm(3), 1.0986122886681098);
		assert.equal(logarithm(0.09), -2.4079456086518722);
		assert.equal(logarithm(0.37), -0.9942522733438669);
		assert.equal(logarithm(1.6), 0.47000362924573563);
		assert.equal(logarithm(0.5), -Math.LN2);
		assert.equal(logarithm10(0.001), -3);
		assert.equal(logarithm10(2), 0.3010299956639812);
		assert.equal(logarithm2(8), 3);
		assert.equal(logarithm2(0.3), -1.7369655941662063);
		assert.equal(exponential(1), Math.E);
		assert.equal(exponential(-0.3), 0.7408182206817179);
		assert.equal(power(10, -5), 0.00001);
		assert.equal(power(0.9, 3), 0.7290000000000001);
		assert.equal(power(-2, 3), -8);
	});

	it('keep zeros, infinities and what is not defined', () => {
		assert.equal(logarithm(0), -Infinity);
		assert.equal(logarithm(Infinity), Infinity);
		assert.ok(Number.isNaN(logarithm(-1)));
		assert.equal(exponential(-Infinity), 0);
		assert.equal(exponential(1000), Infinity);
		assert.equal(power(0, 0), 1);
		assert.equal(power(2, 2000), Infinity);
		assert.ok(Number.isNaN(power(-2, 0.5)));
	});
});
