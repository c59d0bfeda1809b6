import { code, isNameStart, isWordCode } from './characters.ts';
import type { SourceText } from './sourceText.ts';
import type { TokenScanner } from './tokenScanner.ts';

const longestPath = 128;

/**
 * The dotted name that begins with the scanner's word: `np.inf`, `f32::NEG_INFINITY`, `numeric_limits<float>::max`.
 * Afterwards the scanner's token spans the whole name. Its parts are joined by `.`; undefined where it is too long.
 */
export function readPath(scanner: TokenScanner): string | undefined {
	const { source, start } = scanner;
	const end = pathEnd(source, scanner.end);
	scanner.end = end;
	if (end - start > longestPath) return undefined;
	const text = source.slice(start, end);
	return text.includes('::') ? text.replaceAll('::', '.') : text;
}

/** Where the name goes on behind its first word: over `.name`, `::name` and `<type>::name`. */
export function pathEnd(source: SourceText, position: number): number {
	let i = position;
	for (;;) {
		let part = i;
		if (source.at(part) === code.less) part = typeArgumentsEnd(source, part);
		const scoped = source.at(part) === code.colon && source.at(part + 1) === code.colon;
		if (scoped) part += 2;
		else if (source.at(part) === code.dot && part === i) part += 1;
		else return i;
		if (!isNameStart(source.at(part))) return i;
		i = part;
		while (isWordCode(source.at(i))) i++;
	}
}

function typeArgumentsEnd(source: SourceText, position: number): number {
	for (let i = position + 1; i < position + longestPath; i++) {
		const c = source.at(i);
		if (c === code.greater) return i + 1;
		if (!isWordCode(c) && c !== code.colon && c !== code.space) return position;
	}
	return position;
}
