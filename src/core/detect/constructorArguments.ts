import { readPath } from './namePath.ts';
import type { SourceText } from './sourceText.ts';
import { stringText } from './stringText.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { TokenScanner } from './tokenScanner.ts';

/** What a constructor's further arguments say of its array. */
export interface ConstructorArguments {
	dtype?: string;
	shape?: readonly number[];
	/** Names of the entries: `index=` of a series, `columns=` of a frame. */
	labels?: readonly string[];
}

const longestList = 4096;

/**
 * Reads `dtype=np.float32`, `shape=(128, 50257)`, `size=(0, 5)`, `index=["a", "b"]` and the like; what it does not know
 * it passes over. A dtype is its last name (`float32`). Cost: linear in the arguments.
 */
export function readConstructorArguments(
	source: SourceText,
	traits: LanguageTraits,
	start: number,
	end: number,
): ConstructorArguments {
	const found: ConstructorArguments = {};
	const scanner = new TokenScanner(source, traits);
	let depth = 0;
	scanner.nextAt(start);
	const names = namesBehind(scanner);
	if (names.length > 0) found.labels = names;
	scanner.nextAt(start);
	while (scanner.type !== 'end' && scanner.start < end) {
		if (scanner.type === 'open') depth++;
		if (scanner.type === 'close') depth--;
		if (scanner.type !== 'word' || depth > 0) {
			scanner.next();
			continue;
		}
		const name = source.slice(scanner.start, scanner.end);
		scanner.next();
		if ((scanner.type as string) !== 'operator' || !(scanner.operator === '=' || scanner.operator === ':')) continue;
		scanner.next();
		readArgument(scanner, name, found);
	}
	return found;
}

/** Reads the argument's value; the scanner is left at the first token that is not understood or not part of it. */
function readArgument(scanner: TokenScanner, name: string, found: ConstructorArguments): void {
	switch (name) {
		case 'dtype':
		case 'dataType': {
			if (scanner.type === 'word') {
				const path = readPath(scanner) ?? '';
				found.dtype = path.slice(path.lastIndexOf('.') + 1);
			} else if (scanner.type === 'string') {
				found.dtype = scanner.source.slice(scanner.innerStart, Math.min(scanner.innerEnd, scanner.innerStart + 32));
			}
			return;
		}
		case 'shape':
		case 'size': {
			const axes = readList(scanner).map(Number);
			if (axes.length > 0 && axes.every(axis => Number.isInteger(axis) && axis >= 0)) found.shape = axes;
			return;
		}
		case 'dimnames': {
			const labels = columnNames(scanner);
			if (labels.length > 0) found.labels = labels;
			return;
		}
		case 'index':
		case 'columns':
		case 'names':
		case 'Names': {
			const labels = readList(scanner);
			// Of a frame, whose rows the index names, the columns are the last axis.
			if (labels.length > 0 && (name !== 'index' || found.labels === undefined)) found.labels = labels;
			return;
		}
		default:
	}
}

/** The strings of a list that is the next argument: `setNames(c(0.1, 0.9), c("a", "b"))`. */
function namesBehind(scanner: TokenScanner): string[] {
	if (scanner.type !== 'comma') return [];
	scanner.next();
	const { start } = scanner;
	const names = readList(scanner);
	return scanner.source.slice(start, Math.min(scanner.start, start + 4)).search(/["'`]/) >= 0 ? names : [];
}

/** The second list in R's names of rows and columns: `list(NULL, c("yes", "no"))`. */
function columnNames(scanner: TokenScanner): string[] {
	if (scanner.next() !== 'open') return [];
	scanner.next();
	const isNull = scanner.type === 'word' && scanner.end - scanner.start > 1;
	if (!isNull) readList(scanner);
	if (scanner.next() !== 'comma') return [];
	scanner.next();
	const names = readList(scanner);
	// Of three axes, the last one has other names.
	return scanner.next() === 'close' ? names : [];
}

/** The words and numbers of a flat list in brackets, or of `c(…)`, or the letters of `list("abc")`; empty where it is none. */
function readList(scanner: TokenScanner): string[] {
	const items: string[] = [];
	const head = scanner.type === 'word' ? scanner.source.slice(scanner.start, scanner.end) : '';
	if (head.length === 1 || head === 'list') scanner.next();
	if ((scanner.type as string) !== 'open') return items;
	while (items.length < longestList) {
		const type = scanner.next();
		if (type === 'close') return head === 'list' && items.length === 1 ? Array.from(items[0]!) : items;
		if (type === 'string') items.push(stringText(scanner.source.slice(scanner.innerStart, scanner.innerEnd)));
		else if (type === 'number' || type === 'word') items.push(scanner.source.slice(scanner.start, scanner.end));
		else if (type !== 'comma') break;
	}
	return [];
}
