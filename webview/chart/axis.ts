/** Beyond this Chart.js computes NaN or hangs on a linear axis. */
const DRAWABLE = 1e300;

/** The ends of the value axis. */
export interface Axis {
	readonly minimum: number;
	readonly maximum: number;
	/** Between two ticks. */
	readonly step: number;
	/** Of a logarithmic axis: it runs over so many powers of ten up to 1, and its ends count them from its foot. */
	readonly decades?: number;
}

/** How much room a bar that outgrows the axis is given, so that the next steps need no new one. */
const HEADROOM = 2;

/**
 * The axis for probabilities whose largest is `largest`: 0 to a round number just above it.
 *
 * The `current` axis is kept for as long as it fits, that is until a bar outgrows it or all bars have shrunk to less
 * than 15 % of it: while the temperature slides, bars move and the scale does not.
 */
export function probabilityAxis(largest: number, current: Axis | undefined): Axis {
	const kept = current !== undefined && current.decades === undefined ? current : undefined;
	if (kept !== undefined && largest <= kept.maximum && largest >= 0.15 * kept.maximum) return kept;
	const room = kept !== undefined && largest > kept.maximum ? HEADROOM : 1.05;
	const maximum = largest > 0 ? roundUp(Math.min(1, largest * room)) : 1;
	return { minimum: 0, maximum, step: stepOf(maximum) };
}

/** Powers of ten that a logarithmic axis may run over; below the last, 1e-12, nothing is told apart. */
const DECADES = [3, 6, 12] as const;

/**
 * The logarithmic axis for probabilities whose smallest above 0 is `smallest`: 1 at its top, 10⁻³, 10⁻⁶ or 10⁻¹² at its
 * foot. The `current` axis is kept until that leaves it, or is far above its foot.
 */
export function logAxis(smallest: number, current: Axis | undefined): Axis {
	const decades = DECADES.find(count => smallest >= 10 ** -count) ?? 12;
	const kept = current?.decades ?? 0;
	if (current !== undefined && decades <= kept && 2 * decades >= kept) return current;
	return { minimum: 0, maximum: decades, step: decades / 3, decades };
}

/** Where a value stands on an axis, in the axis's own count; NaN has no length. */
export function placeOn({ minimum, maximum, decades }: Axis, value: number): number {
	const place = decades === undefined ? drawable(value) : decades + Math.log10(value);
	return Number.isNaN(place) ? 0 : Math.min(maximum, Math.max(minimum, place));
}

/** Whether a value is beyond the ends of an axis: what is drawn of it is cut. */
export function isBeyond({ minimum, maximum, decades }: Axis, value: number): boolean {
	return decades === undefined && (value > maximum || value < minimum);
}

/** The value at a tick of an axis. */
export function valueAtTick({ decades }: Axis, tick: number): number {
	return decades === undefined ? tick : Number(`1e${Math.round(tick - decades)}`);
}

/** The value at a place in the axis's own count: what `placeOn` comes from. */
export function valueAtPlace({ decades }: Axis, place: number): number {
	return decades === undefined ? place : 10 ** (place - decades);
}

/** The axis for plain values: from a round number below the smallest to one above the largest, 0 included. */
export function valueAxis(values: ArrayLike<number>): Axis {
	let lowest = 0;
	let highest = 0;
	for (let i = 0; i < values.length; i++) {
		const value = drawable(values[i]!);
		if (value < lowest) lowest = value;
		if (value > highest) highest = value;
	}
	const step = stepOf(roundUp(Math.max(highest, -lowest) || 1));
	if (lowest === 0 && highest === 0) return { minimum: 0, maximum: 1, step };
	return { minimum: Math.floor(lowest / step) * step, maximum: Math.ceil(highest / step) * step, step };
}

/** A value as it may reach the chart: held within ±1e300, NaN stays NaN and is drawn as a gap. */
export function drawable(value: number): number {
	return Math.min(DRAWABLE, Math.max(-DRAWABLE, value));
}

/** Four to six ticks up to a round number. */
function stepOf(maximum: number): number {
	const decade = Number(`1e${Math.floor(Math.log10(maximum))}`);
	const mantissa = maximum / decade;
	const share = mantissa < 1.4 ? 0.2 : mantissa < 2.5 ? 0.5 : mantissa < 6 ? 1 : 2;
	return Number((share * decade).toPrecision(12));
}

/** The smallest of 1, 1.5, 2, 3, 5, 8 × 10^k that is not below a positive number. */
function roundUp(value: number): number {
	const decade = Number(`1e${Math.floor(Math.log10(value))}`);
	const steps = [1, 1.5, 2, 3, 5, 8, 10];
	// Rounding to 12 digits: 3 × 0.1 must be 0.3, on the axis too.
	return steps.map(step => Number((step * decade).toPrecision(12))).find(step => step >= value) ?? 10 * decade;
}
