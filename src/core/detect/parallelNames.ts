import type { NestReading } from './detectionOf.ts';
import { nameEvidence } from './kindWords.ts';
import { nameBefore } from './nameBefore.ts';
import { listName, type NameList, nameListsIn } from './nameLists.ts';
import { wordsOf } from './nameParts.ts';
import type { SourceText } from './sourceText.ts';

const farthest = 1024;
const mostNames = 64;
const nearestUnnamed = 64;
const namingWords = new Set(
	(
		'tok toks token tokens label labels class classes name names word words vocab vocabulary candidate candidates option options ' +
		'category categories choice choices answer answers symbol symbols action actions tag tags topic topics keys intent intents species genres emotion emotions languages langs sentiment sentiments ' +
		'arms items teams parties experts columns ' +
		'トークン ラベル クラス 候補 語彙 単語 名 名前 カテゴリ 分類'
	).split(' '),
);

/**
 * The strings of an array of names nearby, as long as the last axis of `nest`: `tokens = ["a", "b"]` beside
 * `logits = [1.5, -0.5]`, `{"labels": […], "scores": […]}`, the argument before or behind the numbers. The nearest one
 * within 1,024 characters; R's `names(x)` only for its own x. Undefined where the numbers are called something else than
 * scores. Cost: linear in that window.
 */
export function parallelNames({ source, traits, nest }: NestReading): readonly string[] | undefined {
	if (nest.ellipses.length > 0 || nest.cut) return undefined;
	const isBare = !traits.arithmetic || traits.atoms === 'words';
	return namesBeside(source, nest, nest.shape.at(-1) ?? 0, nameBefore(source, nest.start), isBare);
}

/** The same for `columns` numbers of that name in any form of text, whose names need no quotes where it is `isBare`. */
export function namesBeside(
	source: SourceText,
	{ start, end }: { readonly start: number; readonly end: number },
	columns: number,
	name: string,
	isBare: boolean,
): readonly string[] | undefined {
	const evidence = nameEvidence(wordsOf(name));
	if (columns < 2 || columns > mostNames || evidence === 'other') return undefined;
	const before = source.slice(Math.max(0, start - farthest), start);
	const behind = source.slice(end, Math.min(source.length, end + farthest));
	// Nothing else says that a plain `x` belongs to the names.
	const mostAway = evidence === undefined ? nearestUnnamed : farthest;
	const argument = namedBefore.exec(before)?.[1] ?? namedBehind.exec(behind)?.[1];
	let nearest: readonly string[] | undefined;
	let least = Infinity;
	for (const isBefore of [true, false]) {
		const text = isBefore ? before : behind;
		for (const list of nameListsIn(text, columns, isBare)) {
			const away = isBefore ? text.length - list.end : list.start;
			if (isArgument(text, list, isBefore)) return list.names;
			const named =
				away < least ? listName(text, list.start, word => word === argument || isNaming(word, name)) : undefined;
			if (named === undefined || (named.isCall && isDrawn(named.name) && !takes(text, list, name))) continue;
			const owned = named.owner !== '' && /\D/.test(named.owner);
			if (owned ? named.name !== 'names' || named.owner !== name : away > mostAway && named.name !== argument) continue;
			nearest = list.names;
			least = away;
		}
	}
	return nearest;
}

/** The argument before or behind the numbers is a name: `zip(fruit, [0.25, 0.75])`, `array_combine(LABELS, [1.5, -0.5])`. */
const namedBefore = /\(\s*\$?(\w+)\s*,\s*$/;
const namedBehind = /^\s*,\s*\$?(\w+)\s*\)/;

const argumentBefore =
	/^\s*[\])}]+\s*(?:->|(?:\.\w+\(\)\s*)*\.zip\(|\}\s*=|,(?:\s*(?:\w+\s*=\s*)?\w+\s*,){0,3}(?:\s*\w+\s*=)?)\s*$/;
const argumentBehind = /^\s*,\s*(?:c\s*)?[[{(]\s*$/;

/** `zip ["a", "b"]`, `(zipmap [:a :b]`, `(map vector [:a :b]`, `List.combine ["a"; "b"]`: blanks part the arguments. */
const zipped = /\b(?:zip|zipmap|combine|map vector)\s+[[{(]\s*$/;

/**
 * The list is the argument before or behind the numbers: `zip(["a", "b"], [1.5, -0.5])`, `["a", "b"].zip([1.5, -0.5])`,
 * `choice(["a", "b"], size=3, p=[0.25, 0.75])`.
 */
function isArgument(text: string, { start, end }: NameList, isBefore: boolean): boolean {
	const head = text.slice(Math.max(0, start - 16), start);
	return isBefore
		? (argumentBefore.test(text.slice(end)) && /[[{(]\s*$/.test(head)) ||
				(zipped.test(head) && /^\s*[\])}]\s+$/.test(text.slice(end)))
		: argumentBehind.test(text.slice(0, start)) && /^\s*[\])}]/.test(text.slice(end));
}

/** Functions that draw one of the names: `choice(["a", "b"])`. */
function isDrawn(called: string): boolean {
	return /^choices?$/i.test(called);
}

/** The call with the list takes the numbers too: `choice(["a", "b"], p=probs)`. */
function takes(text: string, { end }: NameList, name: string): boolean {
	const rest = /^[^()\n]*/.exec(text.slice(end, end + nearestUnnamed))![0];
	return name !== '' && rest.split(/\W+/).includes(name);
}

/** A word for names, or what the name of the numbers begins with: `fruits` beside `fruit_scores`. */
function isNaming(called: string, name: string): boolean {
	const words = wordsOf(called);
	// The two axes of a bar chart.
	if (called === 'x' && name === 'y') return true;
	if (namingWords.has(words.at(-1) ?? '')) return true;
	const beginning = words.join(' ').replace(/s$/, '');
	return beginning.length > 2 && wordsOf(name).length > words.length && wordsOf(name).join(' ').startsWith(beginning);
}
