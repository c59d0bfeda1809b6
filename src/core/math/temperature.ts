/**
 * A temperature or one of its two limits. `'argmax'` is T → 0 (hardmax), `'uniform'` is T → ∞; neither is a number, so
 * that no formula meets 0 or ∞.
 */
export type TemperatureSetting = number | 'argmax' | 'uniform';

/**
 * What a base ψ of p ∝ ψ^x means as a temperature. A base below 1 reverses the order of the scores: softmax at
 * `temperature` of −x.
 */
export type BaseTemperature =
	| { readonly type: 'temperature'; readonly temperature: number }
	| { readonly type: 'uniform' }
	| { readonly type: 'reversed'; readonly temperature: number };

/** Returns the temperature when it is finite and > 0; throws a `RangeError` that says what was got otherwise. */
export function requireTemperature(temperature: number): number {
	if (!(temperature > 0 && temperature < Infinity)) {
		throw new RangeError(`temperature must be finite and > 0, got ${String(temperature)}`);
	}
	return temperature;
}

/**
 * The temperature of a base: T = 1 / ln ψ for ψ > 1 (ψ = e is T = 1), uniform for ψ = 1, and for 0 < ψ < 1 the
 * reversed order at T = −1 / ln ψ. Throws a `RangeError` for a base that is not finite or not > 0.
 */
export function temperatureOfBase(base: number): BaseTemperature {
	if (!(base > 0 && base < Infinity)) throw new RangeError(`base must be finite and > 0, got ${String(base)}`);
	if (base === 1) return { type: 'uniform' };
	const logarithm = Math.log(base);
	return logarithm > 0
		? { type: 'temperature', temperature: 1 / logarithm }
		: { type: 'reversed', temperature: -1 / logarithm };
}

/**
 * The base of a temperature: ψ = e^{1/T}; 1 for `'uniform'`, +∞ for `'argmax'` and for every T below 1/ln(1.8e308) ≈
 * 0.00141, whose base no double holds. Throws a `RangeError` for a temperature that is not finite or not > 0.
 */
export function baseOfTemperature(temperature: TemperatureSetting): number {
	if (temperature === 'argmax') return Infinity;
	if (temperature === 'uniform') return 1;
	return Math.exp(1 / requireTemperature(temperature));
}
