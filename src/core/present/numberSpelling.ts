/** How NaN and ±∞ are written. */
export interface NumberSpelling {
	readonly nan: string;
	readonly infinity: string;
	readonly minusInfinity: string;
}

/** Numbers in the shortest form that reads back as the same double; −0 as `-0.0`. O(n). */
export function spellNumbers(
	values: ArrayLike<number>,
	{ nan, infinity, minusInfinity }: NumberSpelling,
): readonly string[] {
	return Array.from(values, value => {
		if (Number.isNaN(value)) return nan;
		if (value === Infinity) return infinity;
		if (value === -Infinity) return minusInfinity;
		return Object.is(value, -0) ? '-0.0' : String(value);
	});
}
