import type { SliderScale, Stride } from './sliderScale.ts';

/** The slider's range; a temperature outside it is possible and rests at the nearer end. */
export const LOWEST = 0.05;
export const HIGHEST = 20;

/** Temperatures that catch the thumb while it is dragged. */
export const DETENTS: readonly number[] = [0.5, 1, 2];

const SPAN = Math.log(HIGHEST / LOWEST);
/** How far a detent reaches, as a share of the track: about 3 px of 240. */
const REACH = 0.012;

/** Where a temperature stands on the logarithmic track: ln(T/0.05)/ln 400, held within [0, 1]. T = 1 is the middle. */
export function positionOf(temperature: number): number {
	return Math.min(1, Math.max(0, Math.log(temperature / LOWEST) / SPAN));
}

/**
 * The temperature under a dragged thumb at a position in [0, 1]: a detent when one is near, else three significant
 * digits.
 */
export function temperatureAt(position: number): number {
	const detent = DETENTS.find(candidate => Math.abs(positionOf(candidate) - position) <= REACH);
	if (detent !== undefined) return detent;
	const temperature = LOWEST * Math.exp(SPAN * Math.min(1, Math.max(0, position)));
	return Math.min(HIGHEST, Math.max(LOWEST, Number(temperature.toPrecision(3))));
}

/** Mantissas of one decade, as whole numbers so that 0.5, 1 and 2 are hit exactly. */
const RUNGS: Readonly<Record<Stride, readonly number[]>> = {
	fine: [
		...Array.from({ length: 20 }, (_, step) => 100 + 5 * step),
		...Array.from({ length: 30 }, (_, step) => 200 + 10 * step),
		...Array.from({ length: 25 }, (_, step) => 500 + 20 * step),
	],
	coarse: [100, 150, 200, 300, 500, 700],
};

const LADDERS: Readonly<Record<Stride, readonly number[]>> = {
	fine: ladderOf(RUNGS.fine),
	coarse: ladderOf(RUNGS.coarse),
};

/**
 * The next round temperature above (`direction` 1) or below (−1) the given one, within the slider's range. The fine
 * steps are 2–5 %, the coarse ones about half as much again; both pass every detent exactly.
 */
export function stepTemperature(temperature: number, direction: 1 | -1, stride: Stride): number {
	const ladder = LADDERS[stride];
	return direction === 1
		? (ladder.find(rung => rung > temperature) ?? HIGHEST)
		: (ladder.findLast(rung => rung < temperature) ?? LOWEST);
}

function ladderOf(mantissas: readonly number[]): readonly number[] {
	const rungs = [10_000, 1000, 100, 10].flatMap(divisor => mantissas.map(mantissa => mantissa / divisor));
	return [LOWEST, ...rungs.filter(rung => rung > LOWEST && rung < HIGHEST), HIGHEST];
}

/** The temperature's slider. */
export const temperatureScale: SliderScale = {
	lowest: LOWEST,
	highest: HIGHEST,
	ticks: DETENTS,
	positionOf,
	valueAt: temperatureAt,
	step: stepTemperature,
};
