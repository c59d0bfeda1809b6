import { code, isCloser, isOpener, isSpaceCode } from './characters.ts';
import type { SourceText } from './sourceText.ts';

const farthest = 160;

/** Keywords of the argument that carries the numbers; any other keyword is an option. */
const inputKeyword = /^(?:a|x|z|data|inputs?|logits|scores|tensor|values|y_pred|y_score|preds?|predictions)$/;
const endOfName = /([A-Za-z_]\w*)\s*(?:<[^<>]*>|!)?\s*$/;

/**
 * The last name of the function that takes the literal [start, end) as its first argument or as its receiver: `softmax`
 * of `F.softmax(2 * [1, 2], dim=0)`, of `nn.Softmax(dim=0)([1, 2])` and of `[1, 2].softmax(0)`. Undefined where the
 * literal is no argument, a later one, or stands in a body. Cost: a look at 160 characters on both sides.
 */
export function takerName(source: SourceText, start: number, end: number): string | undefined {
	const inside = appliedInside.exec(source.slice(Math.max(0, start - farthest), start))?.[1];
	return methodBehind(source, end) ?? inside ?? functionAround(source, start) ?? functionApplied(source, start);
}

/** The last name of the function one of whose arguments begins at `start`, or undefined. Cost: a look at 160 characters. */
export function callAround(source: SourceText, start: number): string | undefined {
	let depth = 0;
	for (let i = start - 1; i >= 0 && start - i <= farthest; i--) {
		const c = source.at(i);
		if (isCloser(c)) depth++;
		else if (depth > 0) {
			if (isOpener(c)) depth--;
		} else if (c === code.openBrace || c === code.semicolon) return undefined;
		else if (c === code.openParen) {
			const name = nameBefore(source, i);
			if (name !== '') return name;
		}
	}
	return undefined;
}

function methodBehind(source: SourceText, end: number): string | undefined {
	const behind = source.slice(end, Math.min(source.length, end + farthest));
	// A point at the end of its line ends a clause of Erlang or Prolog.
	return /^[?!]?\s*(?:\.[ \t]*|\|>\s*)(?:\w+\s*(?:\.|::)\s*)*([A-Za-z_]\w*)/.exec(behind)?.[1];
}

/** `= softmax [1, 2]`, `>>> softmax [1, 2]`: a function of Haskell or ML, applied without parentheses. */
function functionApplied(source: SourceText, start: number): string | undefined {
	const before = source.slice(Math.max(0, start - farthest), start);
	return applied.exec(before)?.[1] ?? /\b(softmax) (?:of|over)\s+$/i.exec(before)?.[1];
}

const applied = /(?:[=($@,]|\b(?:in|then|else)|>>>|λ>|\w>)[ \t]*(?:[A-Z]\w*\.)*([a-z]\w*)[ \t]+$/;

/** `(softmax '(1 2))` of Lisp. */
const appliedInside = /\((?:[\w.]+\/)?([a-z][\w-]*)[ \t]+(?:['#`]+|\(list[ \t]+)?$/;

function functionAround(source: SourceText, start: number): string | undefined {
	let argumentEnd = start;
	let commas = false;
	let depth = 0;
	for (let i = start - 1; i >= 0 && start - i <= farthest; i--) {
		const c = source.at(i);
		if (isCloser(c)) depth++;
		else if (depth > 0) {
			if (isOpener(c)) depth--;
		} else if (c === code.openBrace || c === code.semicolon) return undefined;
		else if (c === code.comma && !commas) {
			commas = true;
			if (!isInput(source.slice(i + 1, start))) return undefined;
		} else if (c === code.openBracket) {
			argumentEnd = i;
			commas = false;
		} else if (c === code.openParen) {
			if (!commas && !isFirst(source.slice(i + 1, argumentEnd))) return undefined;
			const name = nameBefore(source, i);
			// Parentheses that only group are stepped out of.
			if (name !== '') return name;
			argumentEnd = i;
		}
	}
	return undefined;
}

function isInput(before: string): boolean {
	const keyword = keywordOf(before);
	return keyword !== undefined && inputKeyword.test(keyword);
}

/** Before a first argument stands nothing, its keyword, or a part of its expression; a word before it is prose. */
function isFirst(before: string): boolean {
	const keyword = keywordOf(before);
	if (keyword !== undefined) return inputKeyword.test(keyword);
	return !/\w\s*$/.test(before) || /(?:^|[^\w])(?:new|mut)\s*$/.test(before);
}

function keywordOf(before: string): string | undefined {
	return /^\s*(\w+)\s*[=:]/.exec(before)?.[1];
}

function nameBefore(source: SourceText, position: number): string {
	let i = position;
	while (isSpaceCode(source.at(i - 1)) && position - i < farthest) i--;
	// On a line of its own stands a statement, or what the one above prints.
	if (source.slice(i, position).includes('\n')) return '';
	if (source.at(i - 1) === code.closeParen) i = openerOf(source, i - 1);
	return endOfName.exec(source.slice(Math.max(0, i - farthest), i))?.[1] ?? '';
}

function openerOf(source: SourceText, position: number): number {
	let depth = 0;
	for (let i = position; i >= 0 && position - i < farthest; i--) {
		const c = source.at(i);
		if (c === code.closeParen) depth++;
		if (c === code.openParen && --depth === 0) return i;
	}
	return position;
}
