import { readConstructorArguments } from './constructorArguments.ts';
import type { Detection } from './detection.ts';
import { isPartOfExpression } from './expressionAround.ts';
import { kindOf } from './kind.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { labelsOf } from './labels.ts';
import { nearbyWords, nestStart } from './nearbyWords.ts';
import type { Nest } from './nest.ts';
import { notesOf } from './notes.ts';
import type { SourceText } from './sourceText.ts';
import { topKLabels } from './topKIndices.ts';
import { valueFacts } from './valueFacts.ts';

/** A nest, and the text and language in which it was read. */
export interface NestReading {
	readonly source: SourceText;
	readonly traits: LanguageTraits;
	readonly nest: Nest;
}

/** Tells all that a reading found: numbers, their places, names, kind and notes. Cost: linear in the array. */
export function detectionOf(reading: NestReading): Detection {
	const { source, traits, nest } = reading;
	const values = nest.sink.values.slice(nest.firstValue, nest.lastValue);
	const rest = nest.arguments;
	const args = rest === undefined ? {} : readConstructorArguments(source, traits, rest.start, rest.end);
	const labels = labelsOf(source, nest, args) ?? topKLabels(reading);
	const inside = rest === undefined ? '' : source.slice(rest.start, Math.min(rest.end, rest.start + longestInside));
	const words = nearbyWords(source, nest.ragged ? nestStart(source, nest.start) : nest.start, nest.end, inside);
	return {
		range: { start: source.base + nest.start, end: source.base + nest.end },
		values,
		numberRanges: numberRangesOf(nest, source.base),
		shape: nest.shape,
		order: 'row-major',
		...(labels && { labels }),
		...kindOf(values, valueFacts(source, nest, values), words, labels),
		truncated: nest.truncated,
		notes: notesOf(nest, values, args, isPartOfExpression(source, traits, nest)),
	};
}

const longestInside = 256;

function numberRangesOf(nest: Nest, base: number): Uint32Array {
	const ranges = nest.sink.ranges.slice(nest.firstValue * 2, nest.lastValue * 2);
	if (base > 0) for (let i = 0; i < ranges.length; i++) ranges[i]! += base;
	return ranges;
}
