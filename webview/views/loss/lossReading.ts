import { crossEntropyGradient, crossEntropyNats } from '../../../src/core/math/crossEntropy.ts';
import { softmaxJacobian } from '../../../src/core/math/jacobian.ts';
import { linearCrossEntropyGradient, linearCrossEntropyNats } from '../../../src/core/math/linearCrossEntropy.ts';
import { seriesValues, type Series, type SeriesValues } from '../../../src/core/present/series.ts';
import type { Reading } from '../../reading.ts';
import type { Vector } from '../../vector.ts';

/** The loss of one class, and what each listed score is told by it. */
export interface Loss {
	readonly nats: number;
	/** ∂loss/∂x of the listed entries, and the sum of the others'. */
	readonly gradient: SeriesValues;
}

/** The listed logits, and behind them one that stands for all others together: their softmax is that of the whole. */
interface Condensed {
	readonly logits: Float64Array;
	readonly hasOthers: boolean;
}

/**
 * Softmax's cross-entropy of a class among the listed ones. At the limits of the temperature the loss is that of the
 * limit, and the gradient 0. O(listed) but for the sum of the others.
 */
export function softmaxLoss(reading: Reading, logits: Float64Array, series: Series, target: number): Loss {
	const place = series.indices.indexOf(target);
	if (place < 0) throw new RangeError(`the target must be listed, got ${target}`);
	const { temperature } = reading;
	if (typeof temperature !== 'number') {
		const zeros = new Float64Array(series.indices.length);
		return { nats: 0 - Math.log(reading.probabilityAt(target)), gradient: { entries: zeros, others: 0 } };
	}
	const condensed = condense(reading, logits, series, temperature);
	const gradient = crossEntropyGradient(condensed.logits, place, temperature);
	return {
		nats: crossEntropyNats(condensed.logits, place, temperature),
		gradient: {
			entries: gradient.subarray(0, series.indices.length),
			others: condensed.hasOthers ? gradient.at(-1)! : 0,
		},
	};
}

/** The same with x/Σx; `undefined` where that is no distribution. O(n). */
export function linearLoss({ values, linear }: Vector, series: Series, target: number): Loss | undefined {
	if (linear.verdict !== 'distribution') return undefined;
	return {
		nats: linearCrossEntropyNats(values, target),
		gradient: seriesValues(series, linearCrossEntropyGradient(values, target)),
	};
}

/** ∂pᵢ/∂xⱼ of some of the listed entries, row-major; all 0 at the limits of the temperature. */
export function jacobianOf(reading: Reading, logits: Float64Array, series: Series, chosen: Uint32Array): Float64Array {
	const size = chosen.length;
	const { temperature } = reading;
	if (typeof temperature !== 'number') return new Float64Array(size * size);
	const picked: Series = { indices: chosen, othersCount: logits.length - size };
	const rest = condenseFurther(condense(reading, logits, series, temperature), series, picked);
	const whole = softmaxJacobian(rest, temperature);
	return Float64Array.from({ length: size * size }, (_, cell) => {
		return whole[Math.floor(cell / size) * rest.length + (cell % size)]!;
	});
}

/** The chosen ones first; what is listed besides them and the others stay behind. */
function condenseFurther({ logits }: Condensed, { indices }: Series, picked: Series): Float64Array {
	const places = Array.from(picked.indices, entry => indices.indexOf(entry));
	const isChosen = new Set(places);
	const behind = logits.filter((_, place) => !isChosen.has(place));
	return Float64Array.of(...places.map(place => logits[place]!), ...behind);
}

function condense(reading: Reading, logits: Float64Array, series: Series, temperature: number): Condensed {
	const listed = Float64Array.from(series.indices, entry => logits[entry]!);
	if (series.othersCount === 0) return { logits: listed, hasOthers: false };
	const along = reading.along(series);
	if (along === undefined) throw new RangeError('expected a reading with a distribution');
	let top = 0;
	for (let place = 0; place < listed.length; place++) if (listed[place]! > listed[top]!) top = place;
	// T·ln of the ratio to a known entry, so that probability that the text leaves out does not count.
	const others = listed[top]! + temperature * Math.log(along.others / along.entries[top]!);
	return { logits: Float64Array.of(...listed, others), hasOthers: true };
}
