import { compensatedSum } from './sum.ts';

/**
 * Another distribution with the same mean energy as a given one: `share` (0 to 1) of what all outcomes between hold is
 * given to the outcome of smallest and to the one of largest energy, in the proportion that keeps the mean. Against the
 * Boltzmann distribution of that mean it has less entropy, as every other one has.
 *
 * `undefined` where there is nothing to move: fewer than three unmasked outcomes, all energies equal, no probability
 * between. An energy of +∞ is a mask. What ties with an end goes to that end. Throws a `RangeError` when the lengths
 * differ or the share is not in 0 to 1. O(n). Source: the gap is Gibbs' inequality.
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
	const [lowest, highest] = [energies[least]!, energies[most]!];
	const rival = Float64Array.from(probabilities);
	const moved = new Float64Array(rival.length);
	const raised = new Float64Array(rival.length);
	for (let index = 0; index < rival.length; index++) {
		if (index === least || index === most || !(rival[index]! > 0)) continue;
		moved[index] = share * rival[index]!;
		raised[index] = moved[index]! * ((energies[index]! - lowest) / (highest - lowest));
		rival[index]! -= moved[index]!;
	}
	const between = compensatedSum(moved);
	if (between === 0 && share > 0) return undefined;
	const upper = compensatedSum(raised);
	rival[most]! += upper;
	rival[least]! += Math.max(0, between - upper);
	return rival;
}
