import type { Kind } from '../../../src/core/detect/detection.ts';
import { entropyNatsFrom } from '../../../src/core/math/entropy.ts';
import { exponentialWeights, WEIGHT_SCALE } from '../../../src/core/math/exponentialWeights.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { distributionOf } from '../../../src/core/present/distribution.ts';

/** The distribution of one line: entry j has probability weights[j] · share. */
export interface LineShares {
	readonly weights: Float64Array;
	readonly share: number;
	readonly entropyNats: number;
}

/** Whether softmax of a line can run across rows as well: of scores; a probability belongs to its row. */
export function areScores(kind: Kind): boolean {
	return kind === 'logits' || kind === 'other';
}

/** What softmax runs along, as the reader has chosen where there is a choice. */
export function shownAlong(chosen: 'rows' | 'columns', kind: Kind): 'rows' | 'columns' {
	return areScores(kind) ? chosen : 'rows';
}

/** The distribution of a line at a temperature, exactly; `undefined` where there is none. O(n). */
export function lineShares(values: Float64Array, kind: Kind, temperature: TemperatureSetting): LineShares | undefined {
	if (areScores(kind) && typeof temperature === 'number') {
		const exponential = exponentialWeights(values, temperature);
		if (exponential === undefined) return undefined;
		const { weights, others } = exponential;
		return { weights, share: 1 / (WEIGHT_SCALE + others), entropyNats: entropyNatsFrom(exponential) };
	}
	const distribution = distributionOf({ values, kind }, temperature);
	if (distribution.state !== 'distribution') return undefined;
	return { weights: distribution.probabilities, share: 1, entropyNats: distribution.entropyNats };
}
