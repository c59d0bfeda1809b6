import type { SeriesValues } from '../../../src/core/present/series.ts';
import type { Energies } from './energies.ts';
import type { EnsembleStep } from './ensemble.ts';

/** What of the probability between the ends the rival gives to the ends. */
export const SHARE = 0.5;

/** A distribution with the same mean energy and less entropy. */
export interface Rival {
	readonly entropyNats: number;
	readonly listed: SeriesValues;
}

/**
 * The rival of `rivalDistribution` without its arrays: every outcome between keeps a part of its own, so that the
 * entropy of all of them follows from what it was. `undefined` where there is nothing to move. O(lines).
 */
export function rivalOf({ lowest, highest, lines, ends }: Energies, step: EnsembleStep): Rival | undefined {
	const [low, high] = step.ends;
	const { indices } = lines;
	const between = Math.max(0, 1 - low - high);
	if (ends[0] === ends[1] || lowest === highest || between < 1e-15) return undefined;
	const position = (step.meanEnergy - lowest) / (highest - lowest);
	// Whatever leaves the middle takes its mean along.
	const upper = Math.min(between, Math.max(0, position - high));
	const moved = [low + SHARE * (between - upper), high + SHARE * upper] as const;
	const kept = 1 - SHARE;
	const entropyBetween = Math.max(0, step.entropyNats - term(low) - term(high));
	const entropyNats = kept * entropyBetween - kept * Math.log(kept) * between + term(moved[0]) + term(moved[1]);
	const entries = step.listed.entries.map((probability, line) => {
		const entry = indices[line]!;
		return entry === ends[0] ? moved[0] : entry === ends[1] ? moved[1] : kept * probability;
	});
	return {
		entropyNats: Math.min(entropyNats, step.entropyNats),
		listed: { entries, others: kept * step.listed.others },
	};
}

/** −p ln p */
function term(probability: number): number {
	return probability > 0 ? -probability * Math.log(probability) : 0;
}
