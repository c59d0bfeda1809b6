import { rivalDistribution } from '../../../src/core/math/boltzmannRival.ts';
import { logMultinomialNats, stirlingMultinomialNats } from '../../../src/core/math/multinomial.ts';
import { type SeriesValues, seriesValues } from '../../../src/core/present/series.ts';
import type { Steps } from '../../../src/core/steps.ts';
import type { Energies } from './energies.ts';
import { probabilitiesAt } from './ensemble.ts';
import { SHARE } from './rivalOf.ts';
import { wholeCounts } from './wholeCounts.ts';

/** In how many ways N items come to counts like these. */
export interface Ways {
	/** ln of the multinomial coefficient, in nats. */
	readonly exact: number;
	/** The same with Stirling's ln n! ≈ n ln n − n. */
	readonly stirling: number;
}

/** N items dealt out as the Boltzmann distribution and as its rival say. */
export interface ItemOutcome {
	readonly items: number;
	/** Counts of the entries with a line, and of the others together. */
	readonly counts: SeriesValues;
	readonly boltzmann: Ways;
	readonly rival: Ways | undefined;
}

/** O(n log n), some passes a step. */
export function* itemOutcomeSteps(energies: Energies, beta: number, items: number): Steps<ItemOutcome> {
	const probabilities = probabilitiesAt(energies, beta);
	yield;
	const counts = wholeCounts(probabilities, items);
	yield;
	const boltzmann = waysOf(counts);
	yield;
	const rival = rivalDistribution(energies.energies, probabilities, SHARE);
	yield;
	const rivalCounts = rival === undefined ? undefined : wholeCounts(rival, items);
	yield;
	return {
		items,
		counts: seriesValues(energies.lines, counts),
		boltzmann,
		rival: rivalCounts === undefined ? undefined : waysOf(rivalCounts),
	};
}

function waysOf(counts: Float64Array): Ways {
	return { exact: logMultinomialNats(counts), stirling: stirlingMultinomialNats(counts) };
}
