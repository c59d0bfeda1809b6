/**
 * What passes from step to step: the scores of all tokens, masked and dropped ones −∞, at a temperature still to divide
 * by.
 */
export interface SamplerState {
	readonly logits: Float64Array;
	/** The product of the temperatures so far. Kept apart, so that no division rounds or overflows. */
	readonly temperature: number;
}

/** Why a step dropped a token, in the figures that the step goes by. */
export type DropReason =
	/** 0-based place among the scores; the places below k stay. */
	| { readonly type: 'topK'; readonly rank: number; readonly k: number }
	/** Probability of all tokens ranked above it: they reached p without it. */
	| { readonly type: 'topP'; readonly massAbove: number; readonly p: number }
	/** Its probability as a part of the largest. */
	| { readonly type: 'minP'; readonly ratio: number; readonly minP: number }
	/** | −ln p − entropy |, in nats, and the largest that stayed. */
	| { readonly type: 'typical'; readonly deviationNats: number; readonly cutoffNats: number }
	/** How many standard deviations of the scores it lies below the largest. */
	| { readonly type: 'topNSigma'; readonly sigmas: number; readonly n: number };

/** What a filtering step decides: 1 for every token that stays, and on request why another one did not. */
export interface Filtering {
	readonly keeps: Uint8Array;
	readonly why: (index: number) => DropReason;
	/** Softmax of what it was given, where it needed that. */
	readonly probabilities?: Float64Array;
}

/**
 * Masses and ratios this near to a limit count as reaching it: limits are typed as decimals, and probabilities such as
 * 0.5 and 0.3 come from logarithms that were rounded.
 */
export const LIMIT_ROUNDING = 2 ** -44;

/** Probabilities as the scores of a chain: ln p, so that softmax at T = 1 gives them back; 0 becomes a mask. O(n). */
export function logitsOfProbabilities(probabilities: ArrayLike<number>): Float64Array {
	return Float64Array.from(probabilities, Math.log);
}
