import type { TokenScanner, TokenType } from './tokenScanner.ts';

const firstArguments = new Set(['data', 'object', 'value', 'values', 'input', 'a', 'x', 'Data', 'initial_value']);
const longestArguments = 65536;

/**
 * Takes the scanner over `data=` before the array of a constructor, or over an option that stands before that: `'d',` of
 * `array('d', […])`, `shape=[3],`, `real ::`. False where neither is there.
 */
export function overLeadingArgument(scanner: TokenScanner): boolean {
	if (scanner.type === 'string') return scanner.next() === 'comma' && isArgument(scanner.next());
	// `.Data =` of R.
	if (scanner.type === 'operator' && scanner.operator === '.') scanner.next();
	if ((scanner.type as string) !== 'word') return false;
	const isData = firstArguments.has(scanner.source.slice(scanner.start, scanner.end));
	if (scanner.next() !== 'operator' || !(scanner.operator === '=' || scanner.operator === ':')) return false;
	if (isData) {
		const type = scanner.next();
		return type === 'open' || type === 'word';
	}
	return overOption(scanner) && isArgument(scanner.next());
}

/** Takes the scanner to the comma behind an option. */
function overOption(scanner: TokenScanner): boolean {
	const limit = scanner.end + longestOption;
	for (let depth = 0; scanner.next() !== 'end' && scanner.end < limit; ) {
		if (scanner.type === 'open') depth++;
		if (scanner.type === 'close' && depth-- === 0) return false;
		if (scanner.type === 'comma' && depth === 0) return true;
	}
	return false;
}

function isArgument(type: TokenType): boolean {
	return type === 'open' || type === 'word' || type === 'operator';
}

const longestOption = 256;

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
