import type { SeriesValues } from '../../../src/core/present/series.ts';
import type { Energies } from './energies.ts';

/** The means that need no sum: the thumb is to rest on its ticks exactly. */
export function knownMean({ lowest, highest, average }: Energies, beta: number): number | undefined {
	if (beta === 0) return average;
	if (beta === Infinity) return lowest;
	return beta === -Infinity ? highest : undefined;
}

/** The β of those means. */
export function knownBeta({ lowest, highest, average }: Energies, meanEnergy: number): number | undefined {
	if (meanEnergy === average) return 0;
	if (meanEnergy === lowest) return Infinity;
	return meanEnergy === highest ? -Infinity : undefined;
}

/** A distribution that gives some outcomes the same probability, and all others none. */
export interface Limit {
	readonly entropyNats: number;
	readonly listed: SeriesValues;
	/** Of the entries of lowest and highest energy. */
	readonly ends: readonly [lowest: number, highest: number];
}

/** The distribution with β = 0, or of an end: its outcomes of lowest, or of highest energy. O(n). */
export function limitOf({ energies, lowest, highest, lines, ends }: Energies, beta: number): Limit {
	const has = (energy: number) => (beta === 0 ? energy !== Infinity : energy === (beta > 0 ? lowest : highest));
	const count = energies.reduce((sum, energy) => (has(energy) ? sum + 1 : sum), 0);
	const entries = Float64Array.from(lines.indices, entry => (has(energies[entry]!) ? 1 / count : 0));
	const listed = entries.reduce((sum, share) => (share > 0 ? sum + 1 : sum), 0);
	return {
		entropyNats: Math.log(count),
		listed: { entries, others: lines.othersCount === 0 ? 0 : (count - listed) / count },
		ends: [has(energies[ends[0]]!) ? 1 / count : 0, has(energies[ends[1]]!) ? 1 / count : 0],
	};
}
