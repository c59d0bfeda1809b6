/** How far a key moves a slider. */
export type Stride = 'fine' | 'coarse';

/** The values along a slider's track. Positions are in [0, 1]. */
export interface SliderScale {
	readonly lowest: number;
	readonly highest: number;
	/** Values that are marked below the track. */
	readonly ticks: readonly number[];
	/** Where a value stands, held within the track. */
	positionOf(value: number): number;
	/** The value under a dragged thumb: a round one. */
	valueAt(position: number): number;
	/** The next round value above (`direction` 1) or below (−1), within the track. */
	step(value: number, direction: 1 | -1, stride: Stride): number;
}

/**
 * A scale of equal steps from `lowest` to `highest`: the thumb rests on multiples of `step` above `lowest`, a fine
 * stride is one of them, a coarse one ten. Throws a `RangeError` unless lowest < highest and step > 0.
 */
export function linearScale(
	lowest: number,
	highest: number,
	step: number,
	ticks: readonly number[] = [lowest, highest],
): SliderScale {
	if (!(lowest < highest && step > 0)) {
		throw new RangeError(`expected lowest < highest and step > 0, got ${lowest}, ${highest}, ${step}`);
	}
	const span = highest - lowest;
	const within = (value: number) => Math.min(highest, Math.max(lowest, value));
	// 12 digits: 0.1 + 2 × 0.1 is to read 0.3
	const rung = (steps: number) => within(Number((lowest + steps * step).toPrecision(12)));
	return {
		lowest,
		highest,
		ticks,
		positionOf: value => (within(value) - lowest) / span,
		valueAt: position => rung(Math.round((Math.min(1, Math.max(0, position)) * span) / step)),
		step: (value, direction, stride) => {
			const steps = (within(value) - lowest) / step;
			const nearest = Math.round(steps);
			const whole = Math.abs(steps - nearest) < 1e-6 ? nearest : direction === 1 ? Math.floor(steps) : Math.ceil(steps);
			return rung(whole + direction * (stride === 'fine' ? 1 : 10));
		},
	};
}
