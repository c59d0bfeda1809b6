import { code } from './characters.ts';
import { foldCall, isFoldedCall } from './constantCalls.ts';
import { namedConstant } from './constantNames.ts';
import { readPath } from './namePath.ts';
import { power } from './roundedFunctions.ts';
import type { TokenScanner } from './tokenScanner.ts';

const deepest = 16;
const mostArguments = 64;
const longestName = 32;

/**
 * Folds `(/ 1 3)`, `(- 2.5)`, `(log 0.25)`, `(expt 2 -3)`: the operator or function stands first in the parenthesis, the
 * arguments are numbers, constants and such expressions. The scanner stands on the parenthesis; afterwards on the first
 * token behind it, or, where the result is undefined, somewhere inside.
 */
export function readPrefixExpression(scanner: TokenScanner, depth = 0): number | undefined {
	if (scanner.type !== 'open' || scanner.bracket !== code.openParen || depth >= deepest) return undefined;
	scanner.next();
	const name = headOf(scanner);
	if (name === undefined) return undefined;
	const args: number[] = [];
	while (args.length <= mostArguments) {
		if ((scanner.type as string) === 'close') {
			scanner.next();
			return apply(name, args);
		}
		const argument = readArgument(scanner, depth);
		if (argument === undefined) return undefined;
		args.push(argument);
	}
	return undefined;
}

function headOf(scanner: TokenScanner): string | undefined {
	if (scanner.type === 'operator' && '+-*/'.includes(scanner.operator)) {
		const { operator } = scanner;
		scanner.next();
		return scanner.spaced ? operator : undefined;
	}
	if (scanner.type !== 'word') return undefined;
	const { source, start } = scanner;
	const name = /^[\w./]+/.exec(source.slice(start, Math.min(source.length, start + longestName)))?.[0] ?? '';
	const path = name.replace('/', '.');
	if (!(isFoldedCall(path) || path === 'expt')) return undefined;
	scanner.nextAt(start + name.length);
	return path;
}

function readArgument(scanner: TokenScanner, depth: number): number | undefined {
	if (scanner.type === 'open') return readPrefixExpression(scanner, depth + 1);
	let sign = 1;
	if (scanner.type === 'operator' && (scanner.operator === '-' || scanner.operator === '+')) {
		sign = scanner.operator === '-' ? -1 : 1;
		scanner.next();
	}
	let value: number | undefined;
	if (scanner.type === 'number') value = scanner.value;
	else if ((scanner.type as string) === 'word') value = namedConstant(readPath(scanner) ?? '');
	if (value === undefined) return undefined;
	scanner.next();
	return sign * value;
}

function apply(name: string, args: readonly number[]): number | undefined {
	const [first, ...rest] = args;
	if (first === undefined) return undefined;
	switch (name) {
		case '+':
			return rest.reduce((sum, value) => sum + value, first);
		case '*':
			return rest.reduce((product, value) => product * value, first);
		case '-':
			return rest.length === 0 ? -first : rest.reduce((difference, value) => difference - value, first);
		case '/':
			return rest.length === 0 ? 1 / first : rest.reduce((quotient, value) => quotient / value, first);
		case 'expt':
			return rest.length === 1 ? power(first, rest[0]!) : undefined;
		default:
			return foldCall(name, args);
	}
}
