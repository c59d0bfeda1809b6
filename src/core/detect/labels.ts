import { commentLabels } from './commentLabels.ts';
import type { ConstructorArguments } from './constructorArguments.ts';
import type { Nest } from './nest.ts';
import type { SourceText } from './sourceText.ts';
import { stringText } from './stringText.ts';

/**
 * The names of the entries of the nest's last axis, from the first source that has them: keys and pairs in the text,
 * `index=` of the constructor, comments behind the numbers. Undefined where there are none, and for a matrix, whose
 * keys name single numbers and no column.
 */
export function labelsOf(
	source: SourceText,
	nest: Nest,
	args: ConstructorArguments,
): readonly (string | undefined)[] | undefined {
	const count = nest.lastValue - nest.firstValue;
	const columns = nest.shape.at(-1) ?? 0;
	if (args.labels !== undefined && args.labels.length === columns) return args.labels;
	if (columns !== count) return undefined;
	return keyLabels(source, nest) ?? commentLabels(source, nest.sink, nest.firstValue, nest.lastValue);
}

function keyLabels(source: SourceText, nest: Nest): readonly (string | undefined)[] | undefined {
	const { sink, firstValue, lastValue } = nest;
	if (sink.labels.size === 0) return undefined;
	const labels = new Array<string | undefined>(lastValue - firstValue).fill(undefined);
	for (const [index, { start, end, quoted }] of sink.labels) {
		if (index < firstValue || index >= lastValue) continue;
		const text = source.slice(start, end);
		labels[index - firstValue] = quoted ? stringText(text) : text;
	}
	return labels;
}
