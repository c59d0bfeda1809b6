import type { Steps } from '../../../src/core/steps.ts';
import type { Ensemble, EnsembleStep } from './ensemble.ts';

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

/** A step a point, O(n) for a vector that is not long: once a vector. */
export function* entropyCurveSteps(ensemble: Ensemble): Steps<EntropyCurve> {
	const { lowest, highest, count } = ensemble.energies;
	const unit = 2 / (highest - lowest);
	const steps: EnsembleStep[] = [];
	for (let place = 0; place <= 2 * POINTS; place++) {
		const share = (POINTS - place) / POINTS;
		// Equal steps around 0, equal ratios beyond: one score far from all others makes a bend anywhere.
		steps.push(ensemble.at(Math.abs(share) === 1 ? share * Infinity : unit * Math.sinh(REACH * share)));
		yield;
	}
	return {
		xs: steps.map(({ meanEnergy }) => meanEnergy),
		ys: steps.map(({ entropyNats }) => entropyNats),
		largest: Math.log(count),
	};
}
