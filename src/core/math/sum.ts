/**
 * Σ values, compensated (Neumaier's form of Kahan's sum): the error is about one rounding of the result plus
 * n·2⁻¹⁰⁶·Σ|values|. An overflow gives ±∞ or NaN. O(n). Source: A. Neumaier, ZAMM 54 (1974) 39–51.
 */
export function compensatedSum(values: ArrayLike<number>): number {
	let sum = 0;
	let lost = 0;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		const next = sum + value;
		lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
		sum = next;
	}
	return sum + lost;
}
