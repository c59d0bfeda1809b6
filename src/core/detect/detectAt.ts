import { commentLabels } from './commentLabels.ts';
import type { Detection } from './detection.ts';
import { readArrayAt } from './arrayReading.ts';
import { traitsOf } from './languageTraits.ts';
import { defaultLimits } from './limits.ts';

export function detectAt(text: string, offset: number, languageId?: string, limits = defaultLimits): Detection | undefined {
	const reading = readArrayAt(text, offset, traitsOf(languageId), limits);
	if (reading?.nest === undefined) return undefined;
	const { source, nest } = reading;
	const { sink } = nest;
	const labels = commentLabels(source, sink, nest.firstValue, nest.lastValue);
	return {
		range: { start: source.base + nest.start, end: source.base + nest.end },
		values: sink.values.slice(nest.firstValue, nest.lastValue),
		numberRanges: sink.ranges.slice(nest.firstValue * 2, nest.lastValue * 2).map(p => p + source.base),
		shape: nest.shape,
		order: 'row-major',
		...(labels && { labels }),
		kind: 'logits',
		reason: '',
		truncated: nest.truncated,
		notes: [],
	};
}
