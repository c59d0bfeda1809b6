/** A number of twice the precision: the sum of two doubles, the second below half a unit in the last place of the first. */
type Pair = readonly [high: number, low: number];

const splitter = 2 ** 27 + 1;
const ln2: Pair = [Math.LN2, 2.319046813846299e-17];
const ln10: Pair = [Math.LN10, -2.1707562233822494e-16];
/** Beyond these the products below would overflow or lose their low parts. */
const largest = 1e290;
const smallest = 1e-290;
const largestPower = 650;

/**
 * ln x rounded to the nearest double, as the C library of most languages has it; `Math.log` of V8 may be one unit in the
 * last place off. After T. J. Dekker (1971): the logarithm's error is what x·e^{−ln x} lacks to 1. Outside 1e±290 it
 * is `Math.log`. Cost: constant.
 */
export function logarithm(x: number): number {
	return isWithin(x) ? logarithmPair(x)[0] : Math.log(x);
}

/** log₂ x rounded to the nearest double, like `logarithm`. */
export function logarithm2(x: number): number {
	return isWithin(x) ? quotient(logarithmPair(x), ln2)[0] : Math.log2(x);
}

/** log₁₀ x rounded to the nearest double, like `logarithm`. */
export function logarithm10(x: number): number {
	return isWithin(x) ? quotient(logarithmPair(x), ln10)[0] : Math.log10(x);
}

/** e^x rounded to the nearest double; beyond ±650 it is `Math.exp`. Cost: constant. */
export function exponential(x: number): number {
	return Math.abs(x) < largestPower ? exponentialPair([x, 0])[0] : Math.exp(x);
}

/** x^y rounded to the nearest double where x is positive and the result within e^±650, else `x ** y`. Cost: constant. */
export function power(x: number, y: number): number {
	if (!isWithin(Math.abs(x)) || (x < 0 && !Number.isInteger(y))) return x ** y;
	const exponent = product(logarithmPair(Math.abs(x)), [y, 0]);
	if (!(Math.abs(exponent[0]) < largestPower)) return x ** y;
	const [size] = exponentialPair(exponent);
	return x < 0 && y % 2 !== 0 ? -size : size;
}

function isWithin(x: number): boolean {
	return x > smallest && x < largest;
}

function logarithmPair(x: number): Pair {
	const first = Math.log(x);
	const one = product(exponentialPair([-first, 0]), [x, 0]);
	return exactSum(first, one[0] - 1 + one[1]);
}

const halvings = 8;

/**
 * e^(r + k ln 2) = 2^k (e^(r/256))^256. Of the last one's series only 1 + r + r²/2 needs twice the precision: the rest is
 * below 5e-10.
 */
function exponentialPair(x: Pair): Pair {
	const k = Math.round(x[0] / Math.LN2);
	const [high, low] = sum(x, product(ln2, [-k, 0]));
	const r: Pair = [high / 2 ** halvings, low / 2 ** halvings];
	const [r0] = r;
	const [square, squareLow] = product(r, r);
	const rest = (r0 * r0 * r0 * (1 + (r0 / 4) * (1 + (r0 / 5) * (1 + r0 / 6)))) / 6;
	let e = sum([1, 0], sum(r, [square / 2, squareLow / 2 + rest]));
	for (let i = 0; i < halvings; i++) e = product(e, e);
	return [e[0] * 2 ** k, e[1] * 2 ** k];
}

function exactSum(a: number, b: number): Pair {
	const total = a + b;
	const part = total - a;
	return [total, a - (total - part) + (b - part)];
}

function exactProduct(a: number, b: number): Pair {
	const result = a * b;
	const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)];
	const [aLow, bLow] = [a - aHigh, b - bHigh];
	return [result, aHigh * bHigh - result + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

function upperHalf(x: number): number {
	const scaled = splitter * x;
	return scaled - (scaled - x);
}

function sum(a: Pair, b: Pair): Pair {
	const [high, low] = exactSum(a[0], b[0]);
	return exactSum(high, low + a[1] + b[1]);
}

function product(a: Pair, b: Pair): Pair {
	const [high, low] = exactProduct(a[0], b[0]);
	return exactSum(high, low + a[0] * b[1] + a[1] * b[0]);
}

function quotient(a: Pair, b: Pair): Pair {
	const first = a[0] / b[0];
	const rest = sum(a, product(b, [-first, 0]));
	return exactSum(first, rest[0] / b[0]);
}
