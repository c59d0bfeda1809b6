import { nameEvidence } from './kindWords.ts';
import { nameBefore } from './nameBefore.ts';
import { wordsOf } from './nameParts.ts';
import type { NestReading } from './detectionOf.ts';
import { stringText } from './stringText.ts';

const farthest = 1024;
const mostNames = 64;

/** A list of strings that is called tokens, labels or the like: `tokens = ["Yes", "No"]`, `names(x) <- c("a", "b")`. */
const namesList =
	/(?<![\w\u0080-\uffff])(?<name>[\w\u0080-\uffff]{1,64})["']?\s*(?:\[\d*\]\s*|\((?<owner>\w+)\)\s*)?(?::(?!:)[^=\n"'[({]{0,64})?(?:<-|=>?|:)\s*(?:&?(?:\[\d*\]\s*\w+|new\s+\w+\s*\[\d*\]|[\w.]{1,32}(?:\s*\(|!))\s*)?(?:[[({]\|?)?\s*(?<list>(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(?:\s*[,;]\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))+)(?!\s*(?:[:=]|[,;]\s*["']))/g;
/** The same without quotes, as data and programs print it: `labels=[news, sport]`. */
const wordsList =
	/(?<![\w\u0080-\uffff])(?<name>[\w\u0080-\uffff]{1,64})["']?\s*(?:=|:)\s*\[\s*(?<list>[\p{L}_][^\s,"'[\]{}]*(?:,\s*[\p{L}_][^\s,"'[\]{}]*)+)\s*\]/gu;
/** The list of strings that is the argument before or behind the numbers: `zip(["a", "b"], [1.5, -0.5])`. */
const argumentBefore =
	/[[{(]\s*(?<list>(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(?:(?:\s*[,;]\s*|[ \t]+)(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))+)\s*[\])}]\s*,\s*$/;
const argumentBehind =
	/^\s*,\s*(?:c\s*)?[[{(]\s*(?<list>(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(?:(?:\s*[,;]\s*|[ \t]+)(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))+)\s*[\])}]/;
const bareWords = /[^\s,]+/g;
const strings = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g;
const namingWords = new Set(
	(
		'token tokens label labels class classes name names word words vocab vocabulary candidate candidates option options ' +
		'category categories choice choices symbol symbols action actions tag tags topic topics keys intents species genres emotions languages langs sentiments ' +
		'arms items teams parties experts ' +
		'トークン ラベル クラス 候補 語彙 単語'
	).split(' '),
);

/**
 * The strings of an array of names nearby, as long as the last axis of `nest`: `tokens = ["a", "b"]` beside
 * `logits = [1.5, -0.5]`, `{"labels": […], "scores": […]}`. The nearest one within 1,024 characters; R's `names(x)` only
 * for its own x. Undefined where the numbers are called something else than scores. Cost: linear in that window.
 */
export function parallelNames({ source, traits, nest }: NestReading): readonly string[] | undefined {
	const columns = nest.shape.at(-1) ?? 0;
	if (columns < 2 || columns > mostNames || nest.truncated || nest.cut) return undefined;
	const name = nameBefore(source, nest.start);
	const evidence = nameEvidence(wordsOf(name));
	if (evidence === 'other') return undefined;
	const before = Math.max(0, nest.start - farthest);
	const around = [
		{ text: source.slice(before, nest.start), base: before },
		{ text: source.slice(nest.end, Math.min(source.length, nest.end + farthest)), base: nest.end },
	];
	const argument = argumentBefore.exec(around[0]!.text) ?? argumentBehind.exec(around[1]!.text);
	const strung = argument === null ? [] : stringsOf(argument.groups?.['list'] ?? '');
	if (strung.length === columns) return strung;
	const found: FoundNames[] = [];
	for (const { text, base } of around) {
		found.push(...namesIn(text, columns, base, name));
		if (!traits.arithmetic) found.push(...bareNamesIn(text, columns, base));
	}
	const distance = ({ start, end }: FoundNames): number => Math.max(nest.start - end, start - nest.end);
	// Nothing else says that a plain `x` belongs to the names.
	const mostAway = evidence === undefined ? nearestUnnamed : farthest;
	return found
		.filter(names => names.owned || distance(names) <= mostAway)
		.toSorted((a, b) => distance(a) - distance(b))[0]?.names;
}

const nearestUnnamed = 64;

interface FoundNames {
	readonly names: readonly string[];
	readonly start: number;
	readonly end: number;
	readonly owned: boolean;
}

function* namesIn(text: string, count: number, base: number, name: string): Generator<FoundNames> {
	for (const match of text.matchAll(namesList)) {
		const { name: called = '', owner, list = '' } = match.groups ?? {};
		if (owner !== undefined ? called !== 'names' || owner !== name : !isNaming(called, name)) {
			continue;
		}
		const names = stringsOf(list);
		if (names.length !== count) continue;
		const start = base + match.index;
		yield { names, start, end: start + match[0].length, owned: owner !== undefined };
	}
}

function stringsOf(list: string): readonly string[] {
	return Array.from(list.matchAll(strings), ([, double, single]) => stringText(double ?? single ?? ''));
}

/** A word for names, or what the name of the numbers begins with: `fruits` beside `fruit_scores`. */
function isNaming(called: string, name: string): boolean {
	const words = wordsOf(called);
	if (namingWords.has(words.at(-1) ?? '')) return true;
	const beginning = words.join(' ').replace(/s$/, '');
	return beginning.length > 2 && wordsOf(name).length > words.length && wordsOf(name).join(' ').startsWith(beginning);
}

function* bareNamesIn(text: string, count: number, base: number): Generator<FoundNames> {
	for (const match of text.matchAll(wordsList)) {
		const { name: called = '', list = '' } = match.groups ?? {};
		const names = list.match(bareWords) ?? [];
		if (names.length !== count || !namingWords.has(wordsOf(called).at(-1) ?? '')) continue;
		const start = base + match.index;
		yield { names, start, end: start + match[0].length, owned: false };
	}
}
