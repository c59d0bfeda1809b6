import { stringText } from './stringText.ts';

/** A list of strings or words in the text, from its first item to its last one. */
export interface NameList {
	readonly names: readonly string[];
	readonly start: number;
	readonly end: number;
}

/**
 * Strings in a row, numbered or not: `"a", "b"`, `"a" "b"`, `@"a", @"b"`, `0: "a", 1: "b"`. They are no keys, nor what
 * stands between two.
 */
const quoted =
	/(?<!\w\w|["']\w)(?:["']?\d{1,6}["']?\s*(?::|=>)\s*)?@?(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(?:(?:\s*[,;]\s*|\s+)(?:["']?\d{1,6}["']?\s*(?::|=>)\s*)?@?(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))+(?!\s*(?::|=|[,;]\s*["'@\d]))/g;
const strings = /@?(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')(?!\s*(?::|=>))/g;
/** Words in brackets: `[news, sport]` of data, `[:news :sport]` of symbols, `%w[news sport]`, `qw(news sport)`. */
const worded =
	/(?<mark>%[wWi]|\bqw|~w)?\s?[[({]\s*(?<list>:?[\p{L}_][^\s,"'[\]{}()]*(?:(?:,\s*|\s+):?[\p{L}_][^\s,"'[\]{}()]*)+)\s*[\])}]/gu;
const words = /[^\s,]+/g;
/** A block sequence of YAML. */
const block = /(?<=^|[\n\r])(?:[ \t]*-[ \t]+["']?[\p{L}_][^\n\r:#]*(?:\r\n?|\n|$))+/gu;

/** The lists of `count` names in a text. Words that nothing marks as such are taken where `bare` says so. Cost: linear. */
export function* nameListsIn(text: string, count: number, bare: boolean): Generator<NameList> {
	for (const match of text.matchAll(quoted)) {
		const names = Array.from(match[0].matchAll(strings), ([, double, single]) => stringText(double ?? single ?? ''));
		if (names.length === count) yield { names, start: match.index, end: match.index + match[0].length };
	}
	for (const match of text.matchAll(worded)) {
		const { mark, list = '' } = match.groups ?? {};
		const written = list.match(words) ?? [];
		const isSymbols = written.every(word => word.startsWith(':'));
		if (written.length !== count || !(bare || isSymbols || mark !== undefined)) continue;
		const start = match.index + match[0].lastIndexOf(list);
		yield { names: written.map(word => (isSymbols ? word.slice(1) : word)), start, end: start + list.length };
	}
	if (!bare) return;
	for (const match of text.matchAll(block)) {
		const names = match[0]
			.trimEnd()
			.split(/\r\n?|\n/)
			.map(line => line.replace(/^\s*-\s+/, '').trim());
		if (names.length !== count) continue;
		const start = match.index;
		yield { names: names.map(name => name.replace(/^(["'])(.*)\1$/, '$2')), start, end: start + match[0].length };
	}
}

const identifiers = /[\w\u0080-\uffff]+/g;
/**
 * What stands between the name of a list and its first item: the dimensions of the name, its type, a sign, the type or
 * constructor of the list, brackets. `labels: list[str] = (`, `labels := []string{`, `labels = List.of(`, `labels [`.
 */
const glue =
	/^["'*]?\s*(?:\(\s*(?<owner>\w*)\s*\)|\[[^\]"'\n=]*\]+)?\s*(?:(?:::?|As\b)(?:[^"'\n=,;()[\]<>]|\(\)|\[[^\]"'\n=]*\]+|<[^>"'\n=]*>+){0,64})?(?:(?:<-|:?=>?|:)\s*(?:(?:[&@<]|new\b|const\b|\[[^\]"'\n=]*\]+)\s*)*[\w.:]*(?:\s*<[^>"'\n=]*>|>)?!?\s*)?(?:%[wWi]|qw|~w|['@])?\s?(?:[[({]\|?\s*)*$/;
const longestHead = 128;

/**
 * The name that a list is given which begins at `start`, and whose `names(x)` it is, or of the function that is called with
 * it; the last one that `isName` takes.
 */
export function listName(
	text: string,
	start: number,
	isName: (word: string) => boolean,
): { readonly name: string; readonly owner: string; readonly isCall: boolean } | undefined {
	const head = text.slice(Math.max(0, start - longestHead), start);
	const last = [...head.matchAll(identifiers)].findLast(([word]) => isName(word));
	const match = last && glue.exec(head.slice(last.index + last[0].length));
	return match
		? { name: last[0], owner: match.groups?.['owner'] ?? '', isCall: /^\(\s*[[({]*\s*$/.test(match[0]) }
		: undefined;
}
