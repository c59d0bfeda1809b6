/** Whether softmax of some scores is defined, and the first entry that keeps it from being so. */
export type LogitsDescription =
	| { readonly type: 'finite' }
	| { readonly type: 'empty' }
	| { readonly type: 'nan'; readonly index: number }
	/** +∞; a −∞ is a mask and no offense. */
	| { readonly type: 'infinite'; readonly index: number }
	/** Every entry is −∞. */
	| { readonly type: 'allMasked' };

/**
 * Says why softmax of these logits is undefined, or that it is defined (`'finite'`: masks allowed, at least one finite
 * entry). Names the first NaN or +∞, whichever comes first. O(n), stops at the offense.
 */
export function describeLogits(logits: ArrayLike<number>): LogitsDescription {
	if (logits.length === 0) return { type: 'empty' };
	let masked = true;
	for (let index = 0; index < logits.length; index++) {
		const logit = logits[index]!;
		if (Number.isNaN(logit)) return { type: 'nan', index };
		if (logit === Infinity) return { type: 'infinite', index };
		if (logit !== -Infinity) masked = false;
	}
	return masked ? { type: 'allMasked' } : { type: 'finite' };
}
