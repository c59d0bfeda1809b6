/** One axis of a plot: which value stands where along it, and which ones are written. */
export interface PlotScale {
	readonly minimum: number;
	readonly maximum: number;
	readonly ticks: readonly number[];
	/** Where a value stands: 0 at the minimum, 1 at the maximum, beyond them outside of the plot; NaN for NaN. */
	shareOf(value: number): number;
	/** The value at a share. */
	valueAt(share: number): number;
}

/**
 * An axis of equal steps with about `count` round ticks. Its ends are as given; equal or infinite ends are a programmer's
 * error and throw a `RangeError`.
 */
export function linearPlotScale(minimum: number, maximum: number, count = 5): PlotScale {
	requireSpan(minimum, maximum);
	const span = maximum - minimum;
	const step = roundStep(span / count);
	const first = Math.ceil(minimum / step - 1e-9);
	const last = Math.floor(maximum / step + 1e-9);
	const ticks: number[] = [];
	const rungs = last - first;
	// A span near the least double, or far from 0, has no round steps: such an axis goes without ticks.
	const written = rungs <= 4 * count ? rungs + 1 : 0;
	for (let rung = 0; rung < written; rung++) {
		// 12 digits: 3 × 0.1 is to read 0.3, and −0 is 0
		ticks.push(Number(((first + rung) * step).toPrecision(12)) + 0);
	}
	return {
		minimum,
		maximum,
		ticks,
		shareOf: value => (value - minimum) / span,
		valueAt: share => minimum + share * span,
	};
}

/**
 * An axis of equal ratios, with a tick at every power of ten, or at 1, 2 and 5 times one where those are few. Throws a
 * `RangeError` unless 0 < minimum < maximum < ∞.
 */
export function logPlotScale(minimum: number, maximum: number): PlotScale {
	requireSpan(minimum, maximum);
	if (!(minimum > 0)) throw new RangeError(`a logarithmic axis must begin above 0, got ${minimum}`);
	const start = Math.log(minimum);
	const span = Math.log(maximum) - start;
	const decades = span / Math.LN10;
	const mantissas = decades <= 3 ? [1, 2, 5] : [1];
	const stride = Math.max(1, Math.ceil(decades / 6));
	const ticks: number[] = [];
	for (let decade = Math.floor(Math.log10(minimum)); decade <= Math.log10(maximum); decade++) {
		if (decade % stride !== 0) continue;
		for (const mantissa of mantissas) {
			const tick = Number(`${mantissa}e${decade}`);
			if (tick >= minimum && tick <= maximum) ticks.push(tick);
		}
	}
	return {
		minimum,
		maximum,
		ticks,
		shareOf: value => (Math.log(value) - start) / span,
		valueAt: share => Math.exp(start + share * span),
	};
}

function requireSpan(minimum: number, maximum: number): void {
	if (!(minimum < maximum && Number.isFinite(maximum - minimum))) {
		throw new RangeError(`an axis must run from a number to a larger one, got ${minimum} to ${maximum}`);
	}
}

/** The smallest of 1, 2, 5 × 10^k that is not below a positive number. */
function roundStep(least: number): number {
	const decade = 10 ** Math.floor(Math.log10(least));
	const step = [1, 2, 5].find(mantissa => mantissa * decade >= least * (1 - 1e-9)) ?? 10;
	return Number((step * decade).toPrecision(12));
}
