/** Linear's gradient grows without bound as the true score nears 0: beyond this many times softmax's its bars are cut. */
const MOST_TIMES = 4;
/** An axis stays while the longest bar has this share of it. */
const SHORTEST = 0.15;

/**
 * How far the axis of the gradients reaches to either side of 0: a round number. The `current` one is kept while it
 * fits, so that bars move and the scale does not.
 */
export function gradientAxis(
	softmax: ArrayLike<number>,
	linear: ArrayLike<number>,
	current: number | undefined,
): number {
	const own = largestOf(softmax);
	const other = largestOf(linear);
	const wanted = own === 0 ? other : Math.max(own, Math.min(other, MOST_TIMES * own));
	if (current !== undefined && wanted <= current && wanted >= SHORTEST * current) return current;
	if (!(wanted > 0 && wanted < Infinity)) return current ?? 1;
	const decade = 10 ** Math.floor(Math.log10(wanted));
	const step = [1, 1.5, 2, 3, 5, 8, 10].find(mantissa => mantissa * decade >= wanted) ?? 10;
	// 12 digits: 3 × 0.1 is to be 0.3
	return Number((step * decade).toPrecision(12));
}

function largestOf(gradient: ArrayLike<number>): number {
	let largest = 0;
	for (let place = 0; place < gradient.length; place++) largest = Math.max(largest, Math.abs(gradient[place]!));
	return largest;
}
