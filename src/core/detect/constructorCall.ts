import type { SourceText } from './sourceText.ts';
import type { TokenScanner, TokenType } from './tokenScanner.ts';

const firstArguments = new Set(['data', 'object', 'value', 'values', 'input', 'a', 'x', 'Data', 'initial_value']);
/** What lists of a constructor say beside its array. */
const lists = /^(?:shape|sizes?|dim(?:s|nam\w*|ensions)?|strides?|ax[ei]s|index|columns|names|labels|device|dtype)$/i;
const longestArguments = 65536;

/**
 * Takes the scanner over `data=` before the array of a constructor, or over an option that stands before that: `'d',` of
 * `array('d', […])`, `shape=[3],`, `real ::`, `2, 3,` of `mat.NewDense(2, 3, …)`. False where none is there.
 */
export function overLeadingArgument(scanner: TokenScanner): boolean {
	if (scanner.type === 'number') return overSizes(scanner);
	if (scanner.type === 'string') return scanner.next() === 'comma' && isArgument(scanner.next());
	// `.Data =` of R.
	if (scanner.type === 'operator' && scanner.operator === '.') scanner.next();
	if ((scanner.type as string) !== 'word') return false;
	const name = scanner.source.slice(scanner.start, scanner.end);
	if (scanner.next() !== 'operator' || !(scanner.operator === '=' || scanner.operator === ':')) return false;
	const isData = firstArguments.has(name) || (!lists.test(name) && beginsList(scanner.source, scanner.end));
	if (isData) {
		const type = scanner.next();
		return type === 'open' || type === 'word';
	}
	return overOption(scanner) && isArgument(scanner.next());
}

/** Whole numbers before the array: its axes. */
function overSizes(scanner: TokenScanner): boolean {
	while ((scanner.type as string) === 'number' && scanner.integer && scanner.next() === 'comma') scanner.next();
	return isArgument(scanner.type);
}

function beginsList(source: SourceText, position: number): boolean {
	return /^\s*\[/.test(source.slice(position, Math.min(source.length, position + 8)));
}

/**
 * Where a shape that stands before the array of a constructor ends, behind its comma: `[2, 3],` of
 * `new Tensor([2, 3], [0.5, …])`; `position` where none begins there.
 */
export function leadingShapeEnd(source: SourceText, position: number): number {
	const text = source.slice(position, Math.min(source.length, position + longestShape));
	const length = leadingShape.exec(text)?.[0].length;
	if (length === undefined) return position;
	// In `tensor2d([1, 2, 3, 4], [2, 2])` it is the second one.
	const axes = shapeAlone.exec(text.slice(length))?.[0].match(/\d+/g);
	const size = axes?.reduce((product, axis) => product * Number(axis), 1);
	return size === text.slice(0, length).match(/\d+/g)?.length ? position : position + length;
}

const shapeAlone = /^[[{(]\s*\d+(?:\s*,\s*\d+)*\s*,?\s*[\]})]/;
const leadingShape =
	/^[[{(]\s*\d+(?:\s*,\s*\d+)*\s*,?\s*[\]})]\s*,\s*(?=(?:new\s+|vec!)?(?:[\w.:<>]*Array[\w.]*\()?\[)/;
const longestShape = 128;

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
