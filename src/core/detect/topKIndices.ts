import type { NestReading } from './detectionOf.ts';
import type { Nest } from './nest.ts';
import { NestReader } from './nestReader.ts';
import { openingAt } from './opening.ts';
import type { SourceText } from './sourceText.ts';

const farthest = 512;
const valuesBefore = /values["']?\s*[=:]\s*(?:<tf\.Tensor:[^<>]*\bnumpy=\s*)?$/;
const indicesBehind =
	/^>?,\s*(?:(?:#|\/\/|\*)\s*)?["']?indices["']?\s*[=:]\s*(?:<tf\.Tensor:[^<>]*\bnumpy=\s*)?[\w.]*[([]/;

/**
 * `torch.return_types.topk(values=tensor([…]), indices=tensor([…]))`, `{"values": […], "indices": […]}`, TensorFlow's
 * `TopKV2(values=<…>, indices=<…>)`: the indices name the values. The labels of a reading that stands as `values=`
 * beside `indices=` of the same length, or undefined. Cost: linear in the indices.
 */
export function topKLabels(reading: NestReading): readonly string[] | undefined {
	const { source, traits, nest } = reading;
	const { start, end } = nest;
	const before = source.slice(Math.max(0, start - farthest), start);
	if (!valuesBefore.test(before)) return undefined;
	const count = nest.lastValue - nest.firstValue;
	const first = indicesFirst.exec(before)?.groups?.['indices']?.match(/\d+/g) ?? [];
	if (first.length === count) return first;
	const match = indicesBehind.exec(source.slice(end, Math.min(source.length, end + farthest)));
	if (match === null) return undefined;
	const bracket = end + match[0].length - 1;
	const reader = new NestReader(source, traits, count + 1);
	const indices = reader.read([{ bracket, opening: openingAt(source, bracket, traits) }], bracket);
	if (indices === undefined || indices.lastValue - indices.firstValue !== count) return undefined;
	return Array.from(indices.sink.values.subarray(indices.firstValue, indices.lastValue), String);
}

/** Whole numbers, as a list or printed, that `values` follow: `{"indices": [17, 5], "values": […]}`. */
const indicesFirst = /indices["']?\s*[=:]\s*[\w.]*\(?\[(?<indices>[\d\s,]+)\]\)?,\s*["']?values["']?\s*[=:]\s*$/;

const nextTensor = /^\]+(?:,[^()[\]]*)?\)\s*,\s*(?:tensor|Array|array)\(\[+$/;

/**
 * The pair that PyTorch and JAX print of top-k, `(tensor([7.5, 6.25]), tensor([318, 373]))`, which reads as two rows: the
 * values alone, labelled by the whole numbers behind them. Undefined where it is anything else. Cost: linear.
 */
export function topKPair(source: SourceText, nest: Nest): Nest | undefined {
	const { sink, shape, firstValue, lastValue } = nest;
	if (shape[0] !== 2 || shape.length < 2 || nest.ellipses.length > 0 || nest.cut) return undefined;
	const { values, ranges, labels } = sink;
	const count = (lastValue - firstValue) / 2;
	const middle = firstValue + count;
	if (!nextTensor.test(source.slice(ranges[middle * 2 - 1]!, ranges[middle * 2]!))) return undefined;
	const written = (index: number) => source.slice(ranges[index * 2]!, ranges[index * 2 + 1]!);
	if (!written(firstValue).includes('.')) return undefined;
	for (let i = 0; i < count; i++) {
		const isBest = i === 0 || values[firstValue + i]! <= values[firstValue + i - 1]!;
		if (!isBest || !/^\d+$/.test(written(middle + i))) return undefined;
	}
	// The best scores have different places; those of several maxima need not.
	if (new Set(values.subarray(middle, lastValue)).size < count) return undefined;
	for (let i = 0; i < count; i++) {
		const start = ranges[(middle + i) * 2]!;
		labels.set(firstValue + i, { start, end: ranges[(middle + i) * 2 + 1]!, quoted: false });
	}
	return { ...nest, lastValue: middle, shape: shape.slice(1) };
}
