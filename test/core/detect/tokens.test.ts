import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { Scramble } from './scramble.ts';

/** How many tokens are read: `LOGITSCOPE_TOKENS=10000000` for the night. */
const tokens = Number(process.env['LOGITSCOPE_TOKENS'] ?? 200_000);
const tokensOfArray = 2000;

const bits = new DataView(new ArrayBuffer(8));

/** Any finite double but −0. */
function anyDouble(scramble: Scramble): number {
	bits.setUint32(0, scramble.bits());
	bits.setUint32(4, scramble.bits());
	const value = bits.getFloat64(0);
	return Number.isFinite(value) ? value : scramble.below(1000);
}

function nextDouble(value: number): number {
	bits.setFloat64(0, value);
	bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
	return bits.getFloat64(0);
}

/** The digits of the exact middle of a double in [10^-7, 10^20) and the next one; at times one digit more or less. */
function middle(scramble: Scramble): string {
	const value = (scramble.bits() + 1) * 10 ** (scramble.below(20) - 12) * (1 + scramble.bits() / 2 ** 32);
	const next = nextDouble(value);
	// Both are multiples of 2^-104, and so is their mean.
	const scaled = (BigInt(value * 2 ** 104) + BigInt(next * 2 ** 104)) / 2n;
	const exact = (scaled * 10n ** 104n) >> 104n;
	const text = exact.toString().padStart(105, '0');
	const whole = `${text.slice(0, -104)}.${text.slice(-104).replace(/0+$/, '')}`;
	return scramble.pick([whole, `${whole}1`, whole.slice(0, 18 + scramble.below(14))]);
}

function digitsWithDot(scramble: Scramble): string {
	const digits = scramble.digits(1 + scramble.below(scramble.pick([9, 20, 40])));
	const dot = scramble.below(digits.length + 1);
	const zeros = scramble.pick(['', '', '0', '000']);
	return `${zeros}${digits.slice(0, dot)}.${digits.slice(dot)}`;
}

function exponent(scramble: Scramble): string {
	const largest = scramble.pick([5, 25, 70, 340]);
	return `${scramble.pick(['e', 'E'])}${scramble.pick(['', '+', '-'])}${scramble.below(largest)}`;
}

const edges = [
	'9007199254740991',
	'9007199254740992',
	'9007199254740993',
	'900719925474099.3',
	'0.9007199254740993',
	'18014398509481985',
	'1.7976931348623157e308',
	'1.7976931348623159e308',
	'1e309',
	'2.2250738585072011e-308',
	'4.9406564584124654e-324',
	'2.4703282292062327e-324',
	'1e-400',
	'0.1e-22',
	'8.5e22',
	'1e23',
	'123456789012345678901234567890',
	'0.000000000000000000000000000001',
	'0e400',
	'1.',
	'.5',
	'00.5',
];

/** Texts of numbers at which a reader of decimals could go wrong. */
function adversarialToken(scramble: Scramble): string {
	const sign = scramble.pick(['', '', '-']);
	switch (scramble.below(8)) {
		case 0:
			return String(anyDouble(scramble));
		case 1:
			return anyDouble(scramble).toExponential(scramble.pick([15, 16, 17, 20]));
		case 2:
			return ((scramble.bits() / 2 ** 32) * 40 - 20).toPrecision(scramble.pick([15, 16, 17, 18, 21]));
		case 3:
			return `${sign}${middle(scramble)}`;
		case 4:
			return `${sign}${scramble.digits(1 + scramble.below(24)).replace(/^0+(?=\d)/, '')}`;
		case 5:
			return `${sign}${digitsWithDot(scramble)}`;
		case 6:
			return `${sign}${digitsWithDot(scramble)}${exponent(scramble)}`;
		default:
			return `${sign}${scramble.pick(edges)}`;
	}
}

describe(`the values of ${tokens} adversarial numbers`, () => {
	for (const [languageId, separator] of [
		['python', ', '],
		['json', ',\n'],
		['plaintext', ' '],
	] as const) {
		it(`are those that Number() reads, bit by bit: ${languageId}`, () => {
			const scramble = new Scramble(separator.length + tokens);
			for (let read = 0; read < tokens / 3; read += tokensOfArray) {
				const texts = Array.from({ length: tokensOfArray }, () => adversarialToken(scramble));
				const { values } = detectAt(`[${texts.join(separator)}]`, 1, languageId)!;
				assert.equal(values.length, texts.length);
				for (const [index, text] of texts.entries()) {
					if (!Object.is(values[index], Number(text))) assert.fail(`${text} was read as ${values[index]}`);
				}
			}
		});
	}
});
