import { code, isNameStart } from './characters.ts';
import type { Steps } from '../steps.ts';
import { type ConstructorArguments, readConstructorArguments } from './constructorArguments.ts';
import { declaredNearby } from './declaredNearby.ts';
import type { Detection } from './detection.ts';
import { isPartOfExpression } from './expressionAround.ts';
import { kindOf } from './kind.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { nameEvidence, takerEvidence } from './kindWords.ts';
import { labelsOf } from './labels.ts';
import { pairValueName } from './loops.ts';
import { mapEntries } from './mapEntries.ts';
import { type NearbyWords, nearbyWords, nestStart } from './nearbyWords.ts';
import { wordsOf } from './nameParts.ts';
import type { Nest } from './nest.ts';
import { notesOf } from './notes.ts';
import { parallelNames } from './parallelNames.ts';
import { sectionName } from './sectionName.ts';
import type { SourceText } from './sourceText.ts';
import { columnRole } from './tables/columnRole.ts';
import { topKLabels, topKPair } from './topKIndices.ts';
import { valueFacts } from './valueFacts.ts';

/** A nest, and the text and language in which it was read. */
export interface NestReading {
	readonly source: SourceText;
	readonly traits: LanguageTraits;
	readonly nest: Nest;
}

/**
 * Tells all that a reading found: numbers, their places, names, kind and notes. The numbers are taken out of the nest's
 * sink: nothing else can be read from the nest afterwards. Cost: linear in the array.
 */
export function* detectionSteps(reading: NestReading): Steps<Detection> {
	const { source, traits } = reading;
	const nest = mapEntries(source, reading.nest) ?? topKPair(source, reading.nest) ?? reading.nest;
	const values = nest.sink.values.subarray(nest.firstValue, nest.lastValue);
	const rest = nest.arguments;
	const declared = rest === undefined ? {} : readConstructorArguments(source, traits, rest.start, rest.end);
	const args = traits.arithmetic ? declared : { ...declaredNearby(source, nest), ...declared };
	const labels =
		(yield* labelsOf(source, nest, args)) ?? topKLabels(reading) ?? parallelNames({ source, traits, nest });
	yield;
	const inside = rest === undefined ? '' : source.slice(rest.start, Math.min(rest.end, rest.start + longestInside));
	const around = inTuple(typed(wordsAround(reading, nest, inside), args), reading, nest);
	const named = labels === undefined ? around : inPairs(around, source, nest);
	const words = isSettings(traits, named) ? { ...named, settings: true } : named;
	yield;
	const facts = valueFacts(source, nest, values);
	yield;
	const verdict = kindOf(values, facts, words, labels);
	yield;
	// `(println [1.5 -0.5])` calls a function: what is around the list is none.
	const ragged = nest.ragged && !(traits.prefixCalls && isNameStart(source.at(nestStart(source, nest.start) + 1)));
	const notes = notesOf({ ...nest, ragged }, values, facts, args, isPartOfExpression(source, traits, nest));
	yield;
	const ellipses = nest.ellipses.map(place => source.base + place);
	const taken = nest.sink.take(nest.firstValue, nest.lastValue);
	return {
		range: { start: source.base + nest.start, end: source.base + nest.end },
		values: taken.values,
		numberRanges: moved(taken.ranges, source.base),
		shape: shapeOf(source, nest),
		order: nest.order,
		...(labels && { labels }),
		...verdict,
		truncated: ellipses.length > 0,
		...(ellipses.length > 0 && { ellipses }),
		notes,
	};
}

/** As many axes as `std::array`s and what holds them: in `std::array<float, 3> a{{1, 2, 3}}` the outer braces are none. */
function shapeOf(source: SourceText, { shape, start }: Nest): readonly number[] {
	if (!shape.includes(1) || source.at(start) !== code.openBrace) return shape;
	const head = /[^;{}]*$/.exec(source.slice(Math.max(0, start - longestHead), start))![0];
	if (!/\barray\s*</.test(head)) return shape;
	let surplus = shape.length - head.match(/\b(?:array|vector|span|list|deque)\s*</g)!.length;
	return shape.filter(length => length !== 1 || surplus-- <= 0);
}

/**
 * A row of a ragged nest, or the entry of a dictionary, goes by its own key where that says what it is, else by what the
 * whole is called where that does: `param_grid = {"C": [0.1, 1]}`.
 */
function wordsAround({ source, traits }: NestReading, nest: Nest, inside: string): NearbyWords {
	const first = nest.sink.ranges[nest.firstValue * 2]!;
	const own = nearbyWords(source, nest, first, inside);
	if (nameEvidence(own.name) !== undefined || takerEvidence(own.taker) === 'logits') return own;
	const section = wordsOf(sectionName(source, nest.start, traits));
	if (nameEvidence(section) === 'other') return { ...own, name: section };
	const before = source.slice(Math.max(0, nest.start - 4), nest.start);
	if (!nest.ragged && !/["'\w]\s*(?::|=>)\s*$/.test(before)) return own;
	const start = nestStart(source, nest.start);
	const outer = nearbyWords(source, { start, end: nest.end }, first, inside);
	if (nameEvidence(outer.name) === undefined && (!nest.ragged || own.name.length > 0)) return own;
	if (!nest.ragged) return { ...own, name: outer.name };
	return own.place?.loop === true ? { ...outer, place: own.place } : outer;
}

/** With what a print declares of its numbers: `s64[3]`, `dtype=int32`, `Tensor[[], f32]`. */
function typed(words: NearbyWords, { dtype, shape }: ConstructorArguments): NearbyWords {
	if (shape?.length === 0) return { ...words, name: ['scalar'] };
	if (words.place === undefined || !/^(?:u?int|[su])\d+$/.test(dtype ?? '')) return words;
	return { ...words, place: { ...words.place, integerType: true } };
}

/** With what braces are in Elixir and Erlang: `{2, 3}` is a tuple, `%{…}` and `#{…}` are maps. */
function inTuple(words: NearbyWords, { source, traits }: NestReading, { start }: Nest): NearbyWords {
	if (words.place === undefined || !traits.tupleBraces || source.at(start) !== code.openBrace) return words;
	const isMap = /[%#\w]/.test(source.slice(Math.max(0, start - 1), start));
	return isMap ? words : { ...words, place: { ...words.place, tuple: true } };
}

/** With the name that a loop gives the numbers of labelled pairs, where it says what they are: `for tok, lp in […]`. */
function inPairs(words: NearbyWords, source: SourceText, { start }: Nest): NearbyWords {
	if (words.place?.loop !== true) return words;
	const name = wordsOf(pairValueName(source.slice(Math.max(0, start - longestHead), start)));
	const evidence = nameEvidence(name);
	return evidence === undefined || evidence === 'other' ? words : { ...words, name };
}

/** YAML and TOML hold settings, unless the name of the numbers tells otherwise. */
function isSettings({ bareForms }: LanguageTraits, { name }: NearbyWords): boolean {
	return (bareForms === 'yaml' || bareForms === 'toml') && columnRole(name.join(' ')) !== 'score';
}

const longestInside = 256;
const longestHead = 128;

function moved(ranges: Uint32Array, base: number): Uint32Array {
	if (base > 0) for (let i = 0; i < ranges.length; i++) ranges[i]! += base;
	return ranges;
}
