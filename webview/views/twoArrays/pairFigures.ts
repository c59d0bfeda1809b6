import { jensenShannonNats, klDivergenceNats, totalVariation } from '../../../src/core/math/divergence.ts';
import { topIndices } from '../../../src/core/math/ranking.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import type { DefinedDistribution } from '../../../src/core/present/distribution.ts';
import type { Steps } from '../../../src/core/steps.ts';
import type { Pairing } from './pairing.ts';

const MOST_MOVERS = 10;

/** An outcome of the pairing, or all those that are not listed in both. */
export type Culprit = number | 'unlisted';

/** How far two distributions are apart. In nats but the total variation. */
export interface PairFigures {
	/** D(A‖B) and D(B‖A). */
	readonly leftToRight: number;
	readonly rightToLeft: number;
	readonly jensenShannon: number;
	readonly totalVariation: number;
	/** Where a divergence is infinite: what A has and B rules out, the fullest of it; then the same of B. */
	readonly onlyInLeft: Culprit | undefined;
	readonly onlyInRight: Culprit | undefined;
	/** All that is not listed in both was taken for one outcome: the figures are lower bounds. */
	readonly pooled: boolean;
	/** Outcomes by |Δp|, the largest first; those that do not move are left out. */
	readonly movers: readonly number[];
}

/**
 * Compares two distributions outcome by outcome. One that is listed in one alone has probability 0 in the other; where
 * either leaves candidates unlisted that is not known, and all outcomes that are not listed in both count as one. O(n), a
 * pass or two a step.
 */
export function* pairFiguresSteps(
	pairing: Pairing,
	left: DefinedDistribution,
	right: DefinedDistribution,
): Steps<PairFigures> {
	const p = aligned(pairing.left, left.probabilities);
	const q = aligned(pairing.right, right.probabilities);
	yield;
	const pooled = left.others > 0 || right.others > 0;
	const isKnown = (outcome: number) => !pooled || (pairing.left[outcome]! >= 0 && pairing.right[outcome]! >= 0);
	const changes = p.map((probability, outcome) => (isKnown(outcome) ? Math.abs(probability - q[outcome]!) : -Infinity));
	const movers = Array.from(topIndices(changes, MOST_MOVERS)).filter(outcome => changes[outcome]! > 0);
	yield;
	const [a, b] = pooled ? [pool(p, isKnown, left.others), pool(q, isKnown, right.others)] : [p, q];
	const leftToRight = klDivergenceNats(a, b);
	yield;
	const rightToLeft = klDivergenceNats(b, a);
	yield;
	const jensenShannon = jensenShannonNats(a, b);
	yield;
	const culprit = (one: Float64Array, other: Float64Array): Culprit => {
		const place = fullestWithout(one, other);
		if (!pooled) return place;
		return place === one.length - 1 ? 'unlisted' : nthKnown(p.length, isKnown, place);
	};
	return {
		leftToRight,
		rightToLeft,
		jensenShannon,
		totalVariation: totalVariation(a, b),
		onlyInLeft: leftToRight === Infinity ? culprit(a, b) : undefined,
		onlyInRight: rightToLeft === Infinity ? culprit(b, a) : undefined,
		pooled,
		movers,
	};
}

function aligned(entries: Int32Array, probabilities: Float64Array): Float64Array {
	const along = new Float64Array(entries.length);
	for (let outcome = 0; outcome < along.length; outcome++) {
		const entry = entries[outcome]!;
		if (entry >= 0) along[outcome] = probabilities[entry]!;
	}
	return along;
}

/** What is known of both, and all that is left as one outcome at the end. */
function pool(probabilities: Float64Array, isKnown: (outcome: number) => boolean, others: number): Float64Array {
	const known = probabilities.filter((_, outcome) => isKnown(outcome));
	const pooled = new Float64Array(known.length + 1);
	pooled.set(known);
	pooled[known.length] = compensatedSum([others, ...probabilities.filter((_, outcome) => !isKnown(outcome))]);
	return pooled;
}

function nthKnown(count: number, isKnown: (outcome: number) => boolean, place: number): number {
	let passed = 0;
	for (let outcome = 0; outcome < count; outcome++) if (isKnown(outcome) && passed++ === place) return outcome;
	throw new RangeError(`place must be below ${passed}, got ${place}`);
}

function fullestWithout(p: Float64Array, q: Float64Array): number {
	let fullest = -1;
	for (let outcome = 0; outcome < p.length; outcome++) {
		if (q[outcome] !== 0 || p[outcome] === 0) continue;
		if (fullest < 0 || p[outcome]! > p[fullest]!) fullest = outcome;
	}
	return fullest;
}
