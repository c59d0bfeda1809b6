import type { Ensemble } from './ensemble.ts';

/** Points on either side of the plain average. */
const POINTS = 80;
/** The outermost β, in units of 1/range, is about e^REACH. */
const REACH = 8;

/** The largest entropy of every mean energy, in ascending order of the mean. */
export interface EntropyCurve {
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	/** ln n: the entropy at the plain average. */
	readonly largest: number;
}

/** O(n) a point for a vector that is not long: once a vector. */
export function entropyCurve(ensemble: Ensemble): EntropyCurve {
	const { lowest, highest, count } = ensemble.energies;
	const unit = 2 / (highest - lowest);
	// Equal steps around 0, equal ratios beyond: one score far from all others makes a bend anywhere.
	const betas = Array.from({ length: 2 * POINTS + 1 }, (_, place) => {
		const share = (POINTS - place) / POINTS;
		return Math.abs(share) === 1 ? share * Infinity : unit * Math.sinh(REACH * share);
	});
	const steps = betas.map(beta => ensemble.at(beta));
	return {
		xs: steps.map(({ meanEnergy }) => meanEnergy),
		ys: steps.map(({ entropyNats }) => entropyNats),
		largest: Math.log(count),
	};
}
