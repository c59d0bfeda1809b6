import type { SamplerState } from './samplerState.ts';

export interface Penalties {
	/** Scores > 0 are divided by it, others multiplied; 1 changes nothing. */
	readonly repetition: number;
	/** Taken from the score of every token that occurred. */
	readonly presence: number;
	/** Taken from it for each time that it did. */
	readonly frequency: number;
	/** How many of the last tokens count; ∞ for all. */
	readonly window: number;
}

/**
 * Scores of tokens that have occurred, lowered: x/r (x·r for x ≤ 0), then − presence − frequency · count. Masks stay.
 * Nothing is dropped. `history` holds indices of the scores, the latest last; others are passed over. Where the state has
 * a temperature already, the penalties act on x/T. Throws a `RangeError` when a penalty is not finite, repetition not > 0,
 * or the window not ≥ 0. O(n + window). Source: N. S. Keskar et al., arXiv:1909.05858, with the multiplication of negative
 * scores that both transformers and llama.cpp have.
 */
export function penalize(state: SamplerState, penalties: Penalties, history: ArrayLike<number>): SamplerState {
	const { repetition, presence, frequency, window } = penalties;
	if (!(repetition > 0 && repetition < Infinity)) {
		throw new RangeError(`repetition must be finite and > 0, got ${String(repetition)}`);
	}
	if (!Number.isFinite(presence)) throw new RangeError(`presence must be finite, got ${String(presence)}`);
	if (!Number.isFinite(frequency)) throw new RangeError(`frequency must be finite, got ${String(frequency)}`);
	if (!(window >= 0)) throw new RangeError(`window must be >= 0, got ${String(window)}`);
	const logits = state.logits.slice();
	for (const [index, count] of countsOf(history, window)) {
		const logit = logits[index];
		if (logit === undefined) continue;
		const scaled = logit > 0 ? logit / repetition : logit * repetition;
		logits[index] = scaled - (presence + frequency * count) * state.temperature;
	}
	return { logits, temperature: state.temperature };
}

function countsOf(history: ArrayLike<number>, window: number): Map<number, number> {
	const counts = new Map<number, number>();
	for (let place = Math.max(0, history.length - window); place < history.length; place++) {
		const index = history[place]!;
		counts.set(index, (counts.get(index) ?? 0) + 1);
	}
	return counts;
}
