import type { TokenScanner } from './tokenScanner.ts';

const firstArguments = new Set(['data', 'object', 'value', 'values', 'input', 'a', 'x']);
const longestArguments = 65536;

/** Takes the scanner over `data=` before the array of a constructor; false where no array follows. */
export function overArgumentName(scanner: TokenScanner): boolean {
	if (scanner.type !== 'word' || !firstArguments.has(scanner.source.slice(scanner.start, scanner.end))) return false;
	if (scanner.next() !== 'operator' || !(scanner.operator === '=' || scanner.operator === ':')) return false;
	const type = scanner.next();
	return type === 'open' || type === 'word';
}

/**
 * Takes the scanner from the token behind a constructor's array to the constructor's closing parenthesis; false where
 * the text, or 64 KB, end before.
 */
export function toConstructorEnd(scanner: TokenScanner): boolean {
	const limit = scanner.end + longestArguments;
	for (let depth = 0; ; scanner.next()) {
		if (scanner.type === 'end' || scanner.end > limit) return false;
		if (scanner.type === 'open') depth++;
		if (scanner.type === 'close' && depth-- === 0) return true;
	}
}
