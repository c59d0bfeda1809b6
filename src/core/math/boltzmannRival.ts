/**
 * Another distribution with the same mean energy as a given one: `share` (0 to 1) of what its fullest middle outcome
 * holds is given to the outcomes of smallest and largest energy, in the proportion that keeps the mean. Against the
 * Boltzmann distribution of that mean it has less entropy, as every other one has.
 *
 * `undefined` where there is nothing to move: fewer than three unmasked outcomes, all energies equal, no probability in
 * the middle. An energy of +∞ is a mask. Where the middle outcome ties with an end, all goes to that end. Throws a
 * `RangeError` when the lengths differ or the share is not in 0 to 1. O(n). Source: the gap is Gibbs' inequality.
 */
export function rivalDistribution(
	energies: ArrayLike<number>,
	probabilities: ArrayLike<number>,
	share = 0.5,
): Float64Array | undefined {
	if (energies.length !== probabilities.length) {
		throw new RangeError(`probabilities must be as many as energies, ${energies.length}, got ${probabilities.length}`);
	}
	if (!(share >= 0 && share <= 1)) throw new RangeError(`share must be from 0 to 1, got ${String(share)}`);
	let least = -1;
	let most = -1;
	for (let index = 0; index < energies.length; index++) {
		const energy = energies[index]!;
		if (!Number.isFinite(energy)) continue;
		if (least < 0 || energy < energies[least]!) least = index;
		if (most < 0 || energy > energies[most]!) most = index;
	}
	if (least === most || energies[least] === energies[most]) return undefined;
	let middle = -1;
	for (let index = 0; index < energies.length; index++) {
		if (index === least || index === most || !(probabilities[index]! > 0)) continue;
		if (middle < 0 || probabilities[index]! > probabilities[middle]!) middle = index;
	}
	if (middle < 0) return undefined;
	const moved = share * probabilities[middle]!;
	const upper = (energies[middle]! - energies[least]!) / (energies[most]! - energies[least]!);
	const rival = Float64Array.from(probabilities);
	rival[middle]! -= moved;
	rival[most]! += moved * upper;
	rival[least]! += moved * (1 - upper);
	return rival;
}
