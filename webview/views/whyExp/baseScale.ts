import { baseOfTemperature, type TemperatureSetting } from '../../../src/core/math/temperature.ts';
import type { SliderScale } from '../../controls/sliderScale.ts';

/** A base ψ as the temperature 1/|ln ψ|, and whether ψ is below 1. */
export interface BaseSetting {
	readonly temperature: TemperatureSetting;
	readonly reversed: boolean;
}

/** ln ψ: what the slider runs over. 0 is ψ = 1, ±∞ the limits. */
export function exponentOf({ temperature, reversed }: BaseSetting): number {
	if (temperature === 'uniform') return 0;
	const size = temperature === 'argmax' ? Infinity : 1 / temperature;
	return reversed ? -size : size;
}

/** The setting of ln ψ, a finite number; temperatures have six digits, as one that is read has no more. */
export function settingOf(exponent: number): BaseSetting {
	if (exponent === 0) return { temperature: 'uniform', reversed: false };
	const temperature = Number((1 / Math.abs(exponent)).toPrecision(6));
	if (!Number.isFinite(temperature)) return { temperature: 'uniform', reversed: false };
	return { temperature, reversed: exponent < 0 };
}

/** ψ; ∞ where no double holds it. */
export function baseOf({ temperature, reversed }: BaseSetting): number {
	const base = baseOfTemperature(temperature);
	return reversed ? 1 / base : base;
}

const LOWEST = Math.log(0.1);
const HIGHEST = 20;
const START = Math.asinh(LOWEST);
const SPAN = Math.asinh(HIGHEST) - START;
/** ln ψ of bases that catch the thumb: the ends, ½, 1, 2, e, 10, 100. */
const DETENTS = [LOWEST, HIGHEST, Math.log(0.5), 0, Math.LN2, 1, Math.LN10, 2 * Math.LN10];
/** A value this near to a rung, in steps, stands on it: temperatures are rounded. */
const NEAR = 1e-3;
/** How far a detent reaches, as a share of the track. */
const REACH = 0.012;

const within = (exponent: number) => Math.min(HIGHEST, Math.max(LOWEST, exponent));
const positionOf = (exponent: number) => (Math.asinh(within(exponent)) - START) / SPAN;

/** The slider of the base, over ln ψ: fine around ψ = 1, coarse where softmax is nearly hardmax. */
export const baseScale: SliderScale = {
	lowest: LOWEST,
	highest: HIGHEST,
	ticks: [LOWEST, 0, 1, Math.LN10, 2 * Math.LN10, HIGHEST],
	positionOf,
	valueAt(position) {
		const detent = DETENTS.find(candidate => Math.abs(positionOf(candidate) - position) <= REACH);
		return detent ?? within(Number(Math.sinh(START + SPAN * Math.min(1, Math.max(0, position))).toPrecision(3)));
	},
	step(value, direction, stride) {
		const size = Math.abs(value + direction * 1e-9) < 2 ? 0.05 : 0.5;
		const unit = stride === 'fine' ? size : size * 5;
		const rung = direction === 1 ? Math.floor(value / unit + NEAR) + 1 : Math.ceil(value / unit - NEAR) - 1;
		// 12 digits: 3 × 0.05 is to be 0.15, and −0 is 0
		return within(Number((rung * unit).toPrecision(12)) + 0);
	},
};
