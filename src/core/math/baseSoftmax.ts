import { hardmax } from './hardmax.ts';
import { softmax } from './softmax.ts';
import { temperatureOfBase } from './temperature.ts';

/**
 * pⱼ = ψ^{xⱼ} / Σₖ ψ^{xₖ}: softmax with another base than e, which is softmax at T = 1/ln ψ. ψ = 1 is uniform over what
 * is not masked, 0 < ψ < 1 reverses the order of the scores, ψ = 100 is nearly hardmax.
 *
 * −∞ stays a mask under every base. Undefined as softmax is (a NaN, a +∞, all −∞): every entry NaN; `[]` gives `[]`.
 * Throws a `RangeError` for a base that is not finite or not > 0. O(n).
 */
export function baseSoftmax(logits: ArrayLike<number>, base: number): Float64Array {
	const meaning = temperatureOfBase(base);
	switch (meaning.type) {
		case 'temperature':
			return softmax(logits, meaning.temperature);
		case 'uniform':
			return hardmax(Float64Array.from(logits, logit => (Number.isFinite(logit) ? 0 : logit)));
		case 'reversed': {
			const reversed = Float64Array.from(logits, logit => (Number.isFinite(logit) ? -logit : logit));
			return softmax(reversed, meaning.temperature);
		}
		default:
			return meaning satisfies never;
	}
}
