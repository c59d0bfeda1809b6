import { softmaxShift } from './shift.ts';
import { requireTemperature } from './temperature.ts';

/**
 * Scores gathered by their gap max x − x into bins that widen with the gap (64 per octave), each with the moments that a
 * change of temperature needs. It stands for the whole vector while T moves: a step costs the bins, not the scores.
 */
export interface LogitHistogram {
	readonly largest: number;
	/** Of every bin that is not empty, ascending: the mean of its gaps; the first is 0 and holds the ties. */
	readonly centers: Float64Array;
	/** Four a bin: how many gaps, and Σ dᵏ of their distances d = gap − center for k = 2, 3, 4. */
	readonly moments: Float64Array;
}

/** What a histogram says of softmax at one temperature. */
export interface HistogramStep {
	/** ln Σ e^{(x − max x)/T}, in nats. */
	readonly logNormalizer: number;
	readonly entropyNats: number;
	/** The largest probability; a score with a gap has e^{−gap/T} times it. */
	readonly topProbability: number;
}

/** A bin is a double's sign, exponent and six leading bits: the upper half but for so many bits. */
const DROPPED_BITS = 14;
const BINS = 2 ** (31 - DROPPED_BITS);
const MOMENTS = 4;
/** e^{−gap/T} is 0 beyond. */
const LAST_GAP = 746;

/**
 * Gathers logits; masks (−∞) are left out. `undefined` where softmax is (a NaN, a +∞, all −∞, none). O(n), about two
 * passes of the exact core; once a vector.
 */
export function histogramOf(logits: ArrayLike<number>): LogitHistogram | undefined {
	const largest = softmaxShift(logits);
	if (Number.isNaN(largest)) return undefined;
	const keys = new Int32Array(logits.length);
	const slots = new Int32Array(BINS + 1);
	const bits = new DataView(new ArrayBuffer(8));
	for (let index = 0; index < keys.length; index++) {
		// the 0 added makes of −0, the distance of 0 to −0, a distance without a sign bit
		bits.setFloat64(0, largest - logits[index]! + 0);
		const key = bits.getInt32(0) >> DROPPED_BITS;
		keys[index] = key;
		slots[key] = 1;
	}
	bits.setFloat64(0, Infinity);
	const infinite = bits.getInt32(0) >> DROPPED_BITS;
	const used: number[] = [];
	for (let key = 0; key < infinite; key++) {
		if (slots[key] === 0) continue;
		slots[key] = used.length;
		bits.setInt32(0, (key << DROPPED_BITS) | (1 << (DROPPED_BITS - 1)));
		bits.setInt32(4, 0);
		used.push(key === 0 ? 0 : bits.getFloat64(0));
	}
	const centers = Float64Array.from(used);
	const sums = new Float64Array(centers.length);
	const moments = new Float64Array(centers.length * MOMENTS);
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index]!;
		if (key >= infinite) continue;
		const slot = slots[key]!;
		const distance = largest - logits[index]! - centers[slot]!;
		const square = distance * distance;
		const at = slot * MOMENTS;
		sums[slot]! += distance;
		moments[at]!++;
		moments[at + 1]! += square;
		moments[at + 2]! += square * distance;
		moments[at + 3]! += square * square;
	}
	moveToMeans(centers, sums, moments);
	return { largest, centers, moments };
}

/** Turns moments about the middle of each bin but the first into those about the mean of what is in it. */
function moveToMeans(centers: Float64Array, sums: Float64Array, moments: Float64Array): void {
	for (let bin = 1; bin < centers.length; bin++) {
		const at = bin * MOMENTS;
		const [count, second, third, fourth] = [moments[at]!, moments[at + 1]!, moments[at + 2]!, moments[at + 3]!];
		const mean = sums[bin]! / count;
		const square = mean * mean;
		centers[bin]! += mean;
		moments[at + 1] = second - count * square;
		moments[at + 2] = third - 3 * mean * second + 2 * count * square * mean;
		moments[at + 3] = fourth - 4 * mean * third + 6 * square * second - 3 * count * square * square;
	}
}

/**
 * The normalizer and the entropy of softmax(x/T) from a histogram, where e^{−d/T} inside a bin is taken to the fourth
 * power of d. Over T from 0.02 to 50, on logits of usual sizes: relative error of the normalizer and error of the
 * entropy in nats below 1e-10. Not for the result that stays: that is the exact core's.
 *
 * Throws a `RangeError` when T is not finite or not > 0. O(bins), at most some 1,500 for the logits of a language model.
 */
export function histogramStep({ centers, moments }: LogitHistogram, temperature: number): HistogramStep {
	requireTemperature(temperature);
	const last = LAST_GAP * temperature;
	const rate = -1 / temperature;
	// One largest score is the 1 of the normalizer; what is near 0 is kept apart from it.
	let others = moments[0]! - 1;
	let gaps = 0;
	for (let bin = 1; bin < centers.length; bin++) {
		const center = centers[bin]!;
		if (center > last) break;
		const at = bin * MOMENTS;
		const second = rate * moments[at + 1]!;
		const third = rate * rate * moments[at + 2]!;
		const fourth = rate * rate * rate * moments[at + 3]!;
		const weight = Math.exp(center * rate);
		// Σ e^{−d/T} and Σ d·e^{−d/T}
		const sum = moments[at]! + rate * (second / 2 + third / 6 + fourth / 24);
		const firstMoment = second + third / 2 + fourth / 6;
		others += weight * sum;
		gaps += weight * (center * sum + firstMoment);
	}
	const logNormalizer = Math.log1p(others);
	const normalizer = 1 + others;
	const entropyNats = logNormalizer + gaps / temperature / normalizer;
	return { logNormalizer, entropyNats, topProbability: 1 / normalizer };
}
