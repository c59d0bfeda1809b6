/**
 * A number as an unevaluated sum of two doubles, the second at most half a unit in the last place of the first: about
 * 106 bits, for the few places where a difference of nearly equal numbers is the result. Magnitudes stay within
 * 2^±900; nothing here looks for overflow. Source: T. J. Dekker, Numer. Math. 18 (1971) 224–242.
 */
export interface DoubleDouble {
	readonly high: number;
	readonly low: number;
}

/** left + right without error (Knuth's two-sum). Six operations. */
export function exactSum(left: number, right: number): DoubleDouble {
	const high = left + right;
	const back = high - left;
	return { high, low: left - (high - back) + (right - back) };
}

/** left · right without error, there being no fused multiply-add (Dekker's product). Seventeen operations. */
export function exactProduct(left: number, right: number): DoubleDouble {
	const high = left * right;
	const leftHigh = leadingHalf(left);
	const rightHigh = leadingHalf(right);
	const leftLow = left - leftHigh;
	const rightLow = right - rightHigh;
	const low = leftHigh * rightHigh - high + leftHigh * rightLow + leftLow * rightHigh + leftLow * rightLow;
	return { high, low };
}

/** left + right, with a relative error of about 2⁻¹⁰⁴ of the larger. */
export function addDoubleDouble(left: DoubleDouble, right: DoubleDouble): DoubleDouble {
	const { high, low } = exactSum(left.high, right.high);
	return exactSum(high, low + left.low + right.low);
}

/** left − right, with the error of `addDoubleDouble`. */
export function subtractDoubleDouble(left: DoubleDouble, right: DoubleDouble): DoubleDouble {
	return addDoubleDouble(left, { high: -right.high, low: -right.low });
}

/** A running sum of double-doubles, with the error of `addDoubleDouble` at each addition; for loops, it allocates nothing. */
export class DoubleDoubleSum implements DoubleDouble {
	high = 0;
	low = 0;

	/** Adds high + low. */
	add(high: number, low: number): void {
		const sum = this.high + high;
		const back = sum - this.high;
		const rest = this.high - (sum - back) + (high - back) + (this.low + low);
		this.high = sum + rest;
		this.low = rest - (this.high - sum);
	}
}

/** left · right, with a relative error of about 2⁻¹⁰². */
export function multiplyDoubleDouble(left: DoubleDouble, right: DoubleDouble): DoubleDouble {
	const { high, low } = exactProduct(left.high, right.high);
	return exactSum(high, low + (left.high * right.low + left.low * right.high));
}

/** left / right, with a relative error of about 2⁻¹⁰⁰: one quotient and one of what it leaves over. */
export function divideDoubleDouble(left: DoubleDouble, right: DoubleDouble): DoubleDouble {
	const quotient = left.high / right.high;
	const rest = subtractDoubleDouble(left, multiplyDoubleDouble({ high: quotient, low: 0 }, right));
	return exactSum(quotient, rest.high / right.high);
}

/** √value of a value > 0, with a relative error of about 2⁻¹⁰⁰: one step of Newton's method from `Math.sqrt`. */
export function squareRootDoubleDouble(value: DoubleDouble): DoubleDouble {
	const root = Math.sqrt(value.high);
	const rest = subtractDoubleDouble(value, exactProduct(root, root));
	return exactSum(root, rest.high / (2 * root));
}

/** The leading 26 bits, rounded (Veltkamp's splitting). */
function leadingHalf(value: number): number {
	const spread = value * (2 ** 27 + 1);
	return spread - (spread - value);
}
