import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	formatCount,
	formatEntropy,
	formatExponent,
	formatFigure,
	formatProbability,
	formatScore,
	formatShort,
} from '../../../src/core/present/formatNumber.ts';

/** Reads a shown number back. */
function readBack(text: string): number {
	return Number(text.replace('−', '-').replace('∞', 'Infinity'));
}

test('a probability has four decimals, and three digits when it is small', () => {
	const cases = [
		[0.10249119673793974, '0.1025'],
		[0.7573132023431749, '0.7573'],
		[0.03770440418094563, '0.0377'],
		[0.25, '0.2500'],
		[0.00999, '0.00999'],
		[0.001234, '0.00123'],
		[0.0001, '0.000100'],
		[0.0000999, '9.99e-5'],
		[3.7e-12, '3.70e-12'],
		[5e-324, '4.94e-324'],
	] as const;
	for (const [probability, text] of cases) assert.equal(formatProbability(probability), text);
});

test('a probability of exactly 0 or 1 differs from one that is nearly so', () => {
	assert.equal(formatProbability(0), '0');
	assert.equal(formatProbability(-0), '0');
	assert.equal(formatProbability(1), '1');
	assert.equal(formatProbability(0.9999), '0.9999');
	for (const probability of [0.99991, 0.99996, 1 - 3e-8, 1 - 2 ** -53]) {
		assert.equal(formatProbability(probability), '>0.9999');
	}
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), probability => {
			const shown = readBack(formatProbability(probability).replace(/^>/, ''));
			assert.equal(shown === 0, probability === 0);
			assert.equal(shown === 1, probability === 1);
			assert.ok(Math.abs(shown - probability) <= 0.005 * probability);
		}),
	);
});

test('a quotient that is no probability keeps its sign', () => {
	assert.equal(formatProbability(-0.5), '−0.5000');
	assert.equal(formatProbability(1.5), '1.5000');
	assert.equal(formatProbability(NaN), 'NaN');
});

test('a score is shown as it was written, with a true minus sign', () => {
	const cases = [
		[2, '2'],
		[-0.25, '−0.25'],
		[0, '0'],
		[-0, '0'],
		[1.23456789, '1.234568'],
		[0.0001, '0.0001'],
		[1e-7, '1e-7'],
		[-1e9, '−1000000000'],
		[12345678.9, '12345679'],
		[1e300, '1e300'],
		[-1.5e-130, '−1.5e-130'],
		[Number.MAX_VALUE, '1.797693e308'],
		[100, '100'],
		[Infinity, '∞'],
		[-Infinity, '−∞'],
		[NaN, 'NaN'],
	] as const;
	for (const [score, text] of cases) assert.equal(formatScore(score), text);
	assert.equal(formatScore(10.42122, 4), '10.42');
	assert.equal(formatScore(-1234.56, 4), '−1235');
});

test('a count is written in groups of three', () => {
	const cases = [
		[0, '0'],
		[999, '999'],
		[1000, '1,000'],
		[128_000, '128,000'],
		[1_234_567, '1,234,567'],
	] as const;
	for (const [count, text] of cases) assert.equal(formatCount(count), text);
});

test('a figure has four digits', () => {
	const cases = [
		[0.801056369070154, '0.8011'],
		[2.2278931632889902, '2.228'],
		[50256.7, '50,257'],
		[1e14, '100,000,000,000,000'],
		[4, '4'],
		[0, '0'],
		[1.5e-20, '1.500e-20'],
		[-0.5, '−0.5000'],
		[1e15, '1.000e15'],
		[NaN, 'NaN'],
	] as const;
	for (const [figure, text] of cases) assert.equal(formatFigure(figure), text);
});

test('an entropy that is as good as none has no digits', () => {
	const cases = [
		[0, '0'],
		[5.103e-267, '<0.0001'],
		[9.99e-5, '<0.0001'],
		[1e-4, '0.0001000'],
		[0.801056369070154, '0.8011'],
	] as const;
	for (const [entropy, text] of cases) assert.equal(formatEntropy(entropy), text);
});

test('a short figure has at most eight characters', () => {
	const values = fc.double({ min: -9999, max: 9999, noNaN: true }).filter(value => Math.abs(value) > 1e-99);
	fc.assert(fc.property(values, value => formatShort(value).length <= 8));
});

test('a short figure is that of a probability, with fewer digits below 0.001', () => {
	for (const probability of [0, 0.00322, 0.01, 0.25, 0.7573, 1]) {
		assert.equal(formatShort(probability), formatProbability(probability));
	}
	assert.equal(formatShort(0.00042), '0.00042');
	assert.equal(formatShort(4.2e-12), '4.2e-12');
});

test('a short figure keeps its sign', () => {
	assert.equal(formatShort(-0.2427), '−0.2427');
	assert.equal(formatShort(-1), '−1');
	assert.equal(formatShort(-12.345), '−12.35');
});

test('what is shown is near what is meant, whatever the number', () => {
	fc.assert(
		fc.property(fc.double({ min: -1e308, max: 1e308, noNaN: true }), value => {
			for (const [format, error] of [
				[formatScore, 1e-6],
				[formatFigure, 1e-3],
			] as const) {
				const text = format(value);
				assert.doesNotMatch(text, /e\+|-(?!\d+$)/);
				assert.ok(Math.abs(readBack(text.replaceAll(',', '')) - value) <= error * Math.abs(value), text);
			}
		}),
	);
});

test('a score in powers of ten has so many digits', () => {
	assert.equal(formatExponent(123_456_789, 4), '1.235e8');
	assert.equal(formatExponent(-123_456_789, 3), '−1.23e8');
	assert.equal(formatExponent(-Infinity, 3), '−∞');
});
