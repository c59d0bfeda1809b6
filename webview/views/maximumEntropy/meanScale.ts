import type { SliderScale } from '../../controls/sliderScale.ts';

/** How many steps there are about from end to end. */
const STEPS = 200;
/** How far the plain average and the ends reach, as a share of the track. */
const REACH = 0.012;
/** A mean that was read back from six digits of T counts as the step that it came from. */
const SLACK = 0.02;

/** The slider of the mean energy: round values, and the plain average and both ends exactly. */
export function meanScale({
	lowest,
	highest,
	average,
}: {
	readonly lowest: number;
	readonly highest: number;
	readonly average: number;
}): SliderScale {
	const span = highest - lowest;
	const unit = roundStep(span / STEPS);
	const within = (value: number) => Math.min(highest, Math.max(lowest, value));
	const positionOf = (value: number) => (within(value) - lowest) / span;
	// 12 digits: 3 × 0.1 is to read 0.3, and −0 is 0
	const rung = (steps: number) => within(Number((steps * unit).toPrecision(12)) + 0);
	const detents = [lowest, average, highest];
	return {
		lowest,
		highest,
		ticks: [average],
		positionOf,
		valueAt(position) {
			const detent = detents.find(candidate => Math.abs(positionOf(candidate) - position) <= REACH);
			return detent ?? rung(Math.round((lowest + Math.min(1, Math.max(0, position)) * span) / unit));
		},
		step(value, direction, stride) {
			const size = stride === 'fine' ? 1 : 10;
			const steps = value / unit / size;
			const next = direction === 1 ? Math.floor(steps + SLACK / size) + 1 : Math.ceil(steps - SLACK / size) - 1;
			const stepped = rung(next * size);
			const passed = direction * (average - value) > SLACK * unit && direction * (stepped - average) > 0;
			return passed ? average : stepped;
		},
	};
}

/** The smallest of 1, 2, 5 × 10^k that is not below a positive number. */
function roundStep(least: number): number {
	const decade = Number(`1e${Math.floor(Math.log10(least))}`);
	const mantissa = [1, 2, 5].find(candidate => candidate * decade >= least * (1 - 1e-9)) ?? 10;
	return Number((mantissa * decade).toPrecision(12));
}
