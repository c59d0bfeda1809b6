import type { Steps } from '../steps.ts';
import { commentLabels } from './commentLabels.ts';
import type { ConstructorArguments } from './constructorArguments.ts';
import type { Nest } from './nest.ts';
import type { SourceText } from './sourceText.ts';
import { stringText } from './stringText.ts';

const labelsOfStep = 4096;

/**
 * The names of the entries of the nest's last axis, from the first source that has them: keys and pairs in the text,
 * `index=` of the constructor, comments behind the numbers. The keys of a matrix name its columns where all rows have
 * the same keys in the same order. Undefined where there are none. Cost: linear in the entries.
 */
export function* labelsOf(
	source: SourceText,
	nest: Nest,
	args: ConstructorArguments,
): Steps<readonly (string | undefined)[] | undefined> {
	const count = nest.lastValue - nest.firstValue;
	const columns = nest.shape.at(-1) ?? 0;
	const labels = yield* keyLabels(source, nest);
	// The columns of `DataFrame([("the", -0.25), …], columns=["token", "logprob"])` are no names of its entries.
	const areOwn = labels !== undefined && columns === count;
	if (args.labels !== undefined && args.labels.length === columns && !areOwn) return args.labels;
	// Down the columns, keys name the entries of these: `cbind(c(a = 1.5, b = 2), c(a = 3, b = 4))`.
	if (columns !== count) return nest.order === 'row-major' ? columnLabels(labels, columns) : undefined;
	return labels ?? (yield* commentLabels(source, nest.sink, nest.firstValue, nest.lastValue));
}

function columnLabels(
	labels: readonly (string | undefined)[] | undefined,
	columns: number,
): readonly (string | undefined)[] | undefined {
	if (labels === undefined || !labels.every((label, index) => label === labels[index % columns])) return undefined;
	return labels.slice(0, columns);
}

function* keyLabels(source: SourceText, nest: Nest): Steps<readonly (string | undefined)[] | undefined> {
	const { sink, firstValue, lastValue } = nest;
	if (sink.labels.size === 0) return undefined;
	const labels = new Array<string | undefined>(lastValue - firstValue).fill(undefined);
	for (let index = firstValue; index < lastValue; index++) {
		if (index % labelsOfStep === labelsOfStep - 1) yield;
		const extent = sink.labels.get(index);
		if (extent === undefined) continue;
		const text = source.slice(extent.start, extent.end);
		labels[index - firstValue] = extent.quoted ? stringText(text) : text;
	}
	return labels;
}
