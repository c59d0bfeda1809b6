import { hardmax } from '../../../src/core/math/hardmax.ts';
import { normalizeMapped, positiveMaps } from '../../../src/core/math/positiveMaps.ts';
import { entmax15, sparsemax } from '../../../src/core/math/sparsemax.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { Reading } from '../../reading.ts';
import type { RivalName } from '../../state/compareState.ts';
import { logitsOf } from '../../vector.ts';
import type { Rival } from './rival.ts';

/** The rivals of softmax that are not there from the start. */
type LaterName = Exclude<RivalName, 'linear' | 'none'>;

/**
 * A rival at the reading's temperature, on the very numbers that softmax is taken of.
 * O(n).
 */
export function rivalOf(name: LaterName, { vector, temperature }: Reading, t: Translate): Rival {
	const logits = logitsOf(vector);
	const sparse = (normalize: typeof sparsemax) => (scale: number) => normalize(logits, scale);
	switch (name) {
		case 'hardmax':
			return constant(name, hardmax(logits), t('hardmax: all to the largest, and a gradient of 0.'));
		case 'sparsemax': {
			const values = atTemperature(temperature, sparse(sparsemax), logits, () => hardmax(logits));
			return following(name, values, t('sparsemax: 0 from a gap of T on; the log-loss of a 0 is infinite.'));
		}
		case 'entmax15': {
			const values = atTemperature(temperature, sparse(entmax15), logits, () => hardmax(logits));
			return following(name, values, t('entmax 1.5: 0 from a gap of 2T on; the log-loss of a 0 is infinite.'));
		}
		case 'expExp': {
			const values = atTemperature(temperature, mapped('expExp', logits), logits, () => undefined);
			return following(
				name,
				values,
				t('exp∘exp: no result where a score / T passes {0}.', formatScore(positiveMaps.expExp.largestScore, 4)),
			);
		}
		case 'softplus': {
			// ln(1 + e^{x/T}) goes as x/T for scores above 0
			const values = atTemperature(temperature, mapped('softplus', logits), logits, () => mapped('relu', logits)(1));
			return following(name, values, t('softplus: adding a constant to all scores changes it.'));
		}
		case 'square':
			return constant(name, mapped('square', logits)(1), t('x²: −3 counts as much as 3.'));
		case 'relu':
			return constant(name, mapped('relu', logits)(1), t('relu: every score below 0 gets 0.'));
		default:
			return name satisfies never;
	}
}

function constant(name: RivalName, values: Float64Array | undefined, sentence: string): Rival {
	return { name, values, holds: values !== undefined, sentence, followsTemperature: false };
}

function following(name: RivalName, values: Float64Array | undefined, sentence: string): Rival {
	return { ...constant(name, values, sentence), followsTemperature: true };
}

function mapped(name: 'expExp' | 'softplus' | 'square' | 'relu', logits: Float64Array) {
	return (temperature: number): Float64Array | undefined => {
		const { verdict, values } = normalizeMapped(logits, positiveMaps[name], temperature);
		return verdict === 'distribution' ? values : undefined;
	};
}

/** Where T → ∞ every score is taken for 0: the same for all that is not masked. */
function atTemperature(
	temperature: TemperatureSetting,
	normalize: (temperature: number) => Float64Array | undefined,
	logits: Float64Array,
	atZero: () => Float64Array | undefined,
): Float64Array | undefined {
	if (typeof temperature === 'number') return normalize(temperature);
	return temperature === 'argmax' ? atZero() : hardmax(logits.map(logit => (logit === -Infinity ? logit : 0)));
}
