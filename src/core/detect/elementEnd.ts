import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';
import { TokenScanner } from './tokenScanner.ts';

const longestElement = 1024;

/** Where the element at `start` ends, for a message: before the next separator or closing bracket outside brackets. */
export function elementEnd(source: SourceText, traits: LanguageTraits, start: number): number {
	const scanner = new TokenScanner(source, traits);
	let depth = 0;
	let end = start;
	scanner.nextAt(start);
	while (scanner.type !== 'end' && scanner.end - start < longestElement) {
		if (scanner.type === 'open') depth++;
		if (scanner.type === 'close' && depth-- === 0) break;
		if (depth === 0 && (scanner.type === 'comma' || scanner.type === 'semicolon')) break;
		end = scanner.end;
		scanner.next();
	}
	return end;
}
