import { topIndices } from '../../../src/core/math/ranking.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import type { Series } from '../../../src/core/present/series.ts';

/** Up to so many entries stand in document order, each on a line. */
const MOST_LINES = 16;
/** Of more than that: so many of the lowest energies, and so many of the highest. */
const LOWEST_LINES = 10;
const HIGHEST_LINES = 3;

/** The energies E = −x of a vector, and which of them have a line. A mask has E = +∞. */
export interface Energies {
	readonly energies: Float64Array;
	/** The same with −∞ for a mask: logits of the distributions with β below 0. */
	readonly reversed: Float64Array;
	readonly lowest: number;
	readonly highest: number;
	/** The mean energy of the uniform distribution. */
	readonly average: number;
	/** How many are not masked. */
	readonly count: number;
	readonly lines: Series;
	/** Where the others stand among the lines. */
	readonly othersPlace: number;
	/** The entries of lowest and of highest energy, the first of each. */
	readonly ends: readonly [lowest: number, highest: number];
}

/** Reads logits of which softmax is defined. O(n). */
export function energiesOf(logits: Float64Array): Energies {
	const energies = new Float64Array(logits.length);
	const reversed = new Float64Array(logits.length);
	let [low, high, count] = [-1, -1, 0];
	for (let entry = 0; entry < logits.length; entry++) {
		// not its negative, which makes −0 of 0
		const energy = 0 - logits[entry]!;
		energies[entry] = energy;
		reversed[entry] = energy === Infinity ? -Infinity : energy;
		if (energy === Infinity) continue;
		count++;
		if (low < 0 || energy < energies[low]!) low = entry;
		if (high < 0 || energy > energies[high]!) high = entry;
	}
	const all = logits.length <= MOST_LINES;
	const highestLines = topIndices(reversed, Math.min(HIGHEST_LINES, count)).toReversed();
	const lowestLines = topIndices(logits, Math.min(LOWEST_LINES, count)).filter(entry => !highestLines.includes(entry));
	const indices = all ? Uint32Array.from(logits, (_, entry) => entry) : Uint32Array.of(...lowestLines, ...highestLines);
	return {
		energies,
		reversed,
		lowest: energies[low]!,
		highest: energies[high]!,
		average: averageOf(energies, energies[low]!, count),
		count,
		lines: { indices, othersCount: all ? 0 : count - indices.length },
		othersPlace: lowestLines.length,
		ends: [low, high],
	};
}

/** Divided first, so that no sum of large energies overflows. */
function averageOf(energies: Float64Array, near: number, count: number): number {
	return near + compensatedSum(energies.map(energy => (energy === Infinity ? 0 : (energy - near) / count)));
}

/** Whether the energies span a scale that a slider can run over, at the precision of a double. */
export function isSpread({ lowest, highest }: Energies): boolean {
	const span = highest - lowest;
	return span > 1e-200 && span < 1e200 && span > 1e-9 * Math.max(Math.abs(lowest), Math.abs(highest));
}
