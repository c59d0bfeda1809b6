import type { NestReading } from './detectionOf.ts';
import { NestReader } from './nestReader.ts';
import { openingAt } from './opening.ts';

const farthest = 64;

/**
 * `torch.return_types.topk(values=tensor([…]), indices=tensor([…]))`, `{"values": […], "indices": […]}`: the indices name
 * the values. The labels of a
 * reading that stands as `values=` before `indices=` of the same length, or undefined. Cost: linear in the indices.
 */
export function topKLabels(reading: NestReading): readonly string[] | undefined {
	const { source, traits, nest } = reading;
	const { start, end } = nest;
	if (!/values["']?\s*[=:]\s*$/.test(source.slice(Math.max(0, start - 16), start))) return undefined;
	const behind = source.slice(end, Math.min(source.length, end + farthest));
	const match = /^,\s*["']?indices["']?\s*[=:]\s*[\w.]*[([]/.exec(behind);
	if (match === null) return undefined;
	const bracket = end + match[0].length - 1;
	const count = nest.lastValue - nest.firstValue;
	const reader = new NestReader(source, traits, count + 1);
	const indices = reader.read([{ bracket, opening: openingAt(source, bracket, traits) }], bracket);
	if (indices === undefined || indices.lastValue - indices.firstValue !== count) return undefined;
	return Array.from(indices.sink.values.subarray(indices.firstValue, indices.lastValue), String);
}
