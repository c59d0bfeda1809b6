import { rivalDistribution } from '../../../src/core/math/boltzmannRival.ts';
import { logMultinomialNats, stirlingMultinomialNats } from '../../../src/core/math/multinomial.ts';
import { type SeriesValues, seriesValues } from '../../../src/core/present/series.ts';
import type { Ensemble } from './ensemble.ts';
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

/** O(n log n). */
export function itemOutcome(ensemble: Ensemble, beta: number, items: number): ItemOutcome {
	const { energies, lines } = ensemble.energies;
	const probabilities = ensemble.probabilitiesAt(beta);
	const rival = rivalDistribution(energies, probabilities, SHARE);
	const counts = wholeCounts(probabilities, items);
	return {
		items,
		counts: seriesValues(lines, counts),
		boltzmann: waysOf(counts),
		rival: rival === undefined ? undefined : waysOf(wholeCounts(rival, items)),
	};
}

function waysOf(counts: Float64Array): Ways {
	return { exact: logMultinomialNats(counts), stirling: stirlingMultinomialNats(counts) };
}
