import { code, isDigit, isWordCode } from './characters.ts';
import { foldCall, isCast, isFoldedCall } from './constantCalls.ts';
import { finfoMember, isMissingName, namedConstant } from './constantNames.ts';
import { deepestNest } from './limits.ts';
import { readPath } from './namePath.ts';
import { numericString } from './numericString.ts';
import type { Oddity } from './numberText.ts';
import type { TokenScanner } from './tokenScanner.ts';

/** How an element turned out: a constant, a value left out, or nothing that can be folded. */
export type ConstantStatus = 'value' | 'missing' | 'notConstant';

interface PendingCall {
	readonly path: string;
	/** Height of the value stack below the arguments. */
	readonly base: number;
}

type Pending = '+' | '-' | '*' | '/' | '%' | '//' | 'power' | 'negate' | 'keep' | '(' | PendingCall;

const precedence: Readonly<Record<string, number>> = {
	'+': 1,
	'-': 1,
	'*': 2,
	'/': 2,
	'%': 2,
	'//': 2,
	negate: 3,
	keep: 3,
	power: 4,
};

/**
 * Folds an expression of constants: numbers, named constants, a closed list of functions, signs, `+ - * / % // **` and
 * parentheses. Never `eval`; two explicit stacks (E. W. Dijkstra's shunting yard), at most 64 operators deep. Values
 * are doubles, whatever the types of the language say; `1/3` of integers is cut where the language cuts it.
 */
export class ConstantExpression {
	/** The value after `read` gave `'value'`. */
	value = 0;
	/** Behind the last token of the expression. */
	end = 0;
	oddity: Oddity | undefined;

	private readonly scanner: TokenScanner;
	private values: number[] = [];
	private integers: boolean[] = [];
	private pending: Pending[] = [];
	private open = 0;

	constructor(scanner: TokenScanner) {
		this.scanner = scanner;
	}

	/**
	 * Reads the expression that begins with the scanner's token; afterwards the scanner's token is the first one
	 * behind it. After `'notConstant'` the scanner stands somewhere in the expression.
	 */
	read(): ConstantStatus {
		const { scanner } = this;
		this.values.length = 0;
		this.integers.length = 0;
		this.pending.length = 0;
		this.open = 0;
		this.oddity = undefined;
		this.end = scanner.start;
		if (scanner.type === 'word' && this.readMissing()) return 'missing';
		do {
			if (!this.readOperand()) return 'notConstant';
			while (this.open > 0 && this.closesGroup()) {
				if (!this.closeGroup()) return 'notConstant';
			}
		} while (this.readOperator());
		if (this.open > 0 || !this.reduce(0)) return 'notConstant';
		if (this.pending.length > 0 || this.values.length !== 1) return 'notConstant';
		this.value = this.values[0]!;
		return 'value';
	}

	private readMissing(): boolean {
		const { scanner } = this;
		const { source, start, end } = scanner;
		if (!isMissingName(source.slice(start, Math.min(end, start + 12)))) return false;
		const next = source.at(end);
		if (next === code.dot || next === code.openParen) return false;
		this.end = end;
		scanner.next();
		return true;
	}

	/** Signs and opening parentheses, then one number, constant or beginning of a call. */
	private readOperand(): boolean {
		const { scanner } = this;
		for (;;) {
			if (this.pending.length >= deepestNest) return false;
			switch (scanner.type) {
				case 'number':
					if (scanner.oddity !== undefined) this.oddity = scanner.oddity;
					this.push(scanner.value, scanner.integer);
					this.advance();
					return true;
				case 'operator':
					if (scanner.operator === '.' || scanner.operator === ':') return this.readDotted();
					if (scanner.operator !== '-' && scanner.operator !== '+') return false;
					this.pending.push(scanner.operator === '-' ? 'negate' : 'keep');
					scanner.next();
					break;
				case 'open':
					if (scanner.bracket !== code.openParen) return false;
					this.pending.push('(');
					this.open++;
					scanner.next();
					break;
				case 'word': {
					const path = readPath(scanner);
					this.end = scanner.end;
					if (path === undefined) return false;
					const done = this.readNamed(path);
					if (done !== undefined) return done;
					break;
				}
				case 'string':
				case 'close':
				case 'comma':
				case 'semicolon':
				case 'ellipsis':
				case 'other':
				case 'end':
					return false;
				default:
					return scanner.type satisfies never;
			}
		}
	}

	/** `.infinity` of Swift, `.inf` of YAML, `:neg_infinity` of Elixir. */
	private readDotted(): boolean {
		const { scanner } = this;
		scanner.next();
		if (scanner.type !== 'word' || scanner.spaced) return false;
		const constant = namedConstant(scanner.source.slice(scanner.start, scanner.end));
		if (constant === undefined) return false;
		this.push(constant, false);
		this.advance();
		return true;
	}

	/** True: an operand was read; undefined: a call was opened; false: the name is no constant. */
	private readNamed(path: string): boolean | undefined {
		const { scanner } = this;
		const called = scanner.source.at(scanner.end) === code.openParen;
		if (called && path.endsWith('finfo')) return this.readFinfo();
		const folded = called && isFoldedCall(path);
		const constant = folded ? undefined : namedConstant(path);
		if (constant !== undefined) {
			this.push(constant, false);
			this.advance();
			// numeric_limits<float>::lowest() and the like are functions without arguments.
			return !called || this.skipEmptyCall();
		}
		if (!folded) return false;
		scanner.next();
		scanner.next();
		if (isCast(path) && (scanner.type as string) === 'string') return this.readQuoted();
		if ((scanner.type as string) === 'close') {
			const value = foldCall(path, []);
			if (value === undefined) return false;
			this.push(value, false);
			this.advance();
			return true;
		}
		this.pending.push({ path, base: this.values.length });
		this.open++;
		return undefined;
	}

	private skipEmptyCall(): boolean {
		const { scanner } = this;
		scanner.next();
		if (scanner.type !== 'close') return false;
		this.advance();
		return true;
	}

	/** `float('-inf')`: the scanner stands on the string. */
	private readQuoted(): boolean {
		const { scanner } = this;
		const value = numericString(scanner.source.slice(scanner.innerStart, scanner.innerEnd));
		if (value === undefined || scanner.next() !== 'close') return false;
		this.push(value, false);
		this.advance();
		return true;
	}

	/** `torch.finfo(torch.float32).min`: the scanner stands on `torch.finfo`. */
	private readFinfo(): boolean {
		const { scanner } = this;
		scanner.next();
		scanner.next();
		let type = '';
		if ((scanner.type as string) === 'word') type = readPath(scanner) ?? '';
		else if ((scanner.type as string) === 'string') type = scanner.source.slice(scanner.innerStart, scanner.innerEnd);
		if (type !== '') scanner.next();
		if ((scanner.type as string) !== 'close' || scanner.next() !== 'operator' || scanner.operator !== '.') return false;
		if (scanner.next() !== 'word') return false;
		const value = finfoMember(type, scanner.source.slice(scanner.start, scanner.end));
		if (value === undefined) return false;
		this.push(value, false);
		this.advance();
		return true;
	}

	/** True where a binary operator was read and an operand must follow. */
	private readOperator(): boolean {
		const { scanner } = this;
		if (scanner.type === 'comma' && this.open > 0) {
			if (!this.reduceToGroup() || this.pending.at(-1) === '(') return false;
			scanner.next();
			return true;
		}
		if (scanner.type !== 'operator' || !(scanner.traits.arithmetic || this.open > 0)) return false;
		const operator = this.binaryOperator();
		if (operator === undefined || (this.open === 0 && this.startsNextElement())) return false;
		const level = precedence[operator]!;
		if (!this.reduce(operator === 'power' ? level + 1 : level)) return false;
		this.pending.push(operator);
		scanner.next();
		return true;
	}

	private binaryOperator(): '+' | '-' | '*' | '/' | '%' | '//' | 'power' | undefined {
		const { operator, traits } = this.scanner;
		if (operator === traits.power) return 'power';
		switch (operator) {
			case '+':
			case '-':
			case '*':
			case '/':
			case '%':
			case '//':
				return operator;
			default:
				return undefined;
		}
	}

	/** Where whitespace separates, `1 -2` is two elements and `1 - 2` is one. */
	private startsNextElement(): boolean {
		const { scanner } = this;
		if (!scanner.traits.spaceSeparates || !scanner.spaced) return false;
		const next = scanner.source.at(scanner.end);
		return (scanner.operator === '-' || scanner.operator === '+') && (isWordCode(next) || isDigit(next) || next === code.dot);
	}

	private closesGroup(): boolean {
		return this.scanner.type === 'close' && this.scanner.bracket === code.closeParen;
	}

	private closeGroup(): boolean {
		if (!this.reduceToGroup()) return false;
		const group = this.pending.pop()!;
		if (typeof group === 'object') {
			const args = this.values.splice(group.base);
			this.integers.length = group.base;
			const value = foldCall(group.path, args);
			if (value === undefined) return false;
			this.push(value, false);
		}
		this.open--;
		this.advance();
		return true;
	}

	/** Applies what stands above the innermost open parenthesis or call. */
	private reduceToGroup(): boolean {
		return this.reduce(0) && this.pending.length > 0;
	}

	/** Applies the pending operators of at least `level`, down to an open parenthesis. */
	private reduce(level: number): boolean {
		for (;;) {
			const top = this.pending.at(-1);
			if (top === undefined || typeof top === 'object' || top === '(' || precedence[top]! < level) return true;
			this.pending.pop();
			if (!this.apply(top)) return false;
		}
	}

	private apply(operator: Exclude<Pending, '(' | PendingCall>): boolean {
		const right = this.values.pop();
		const rightInteger = this.integers.pop();
		if (right === undefined) return false;
		if (operator === 'negate' || operator === 'keep') {
			this.push(operator === 'negate' ? -right : right, rightInteger!);
			return true;
		}
		const left = this.values.pop();
		const integer = this.integers.pop() === true && rightInteger === true;
		if (left === undefined) return false;
		this.push(this.binary(operator, left, right, integer), integer && operator !== '/' && operator !== 'power');
		return true;
	}

	private binary(
		operator: '+' | '-' | '*' | '/' | '%' | '//' | 'power',
		left: number,
		right: number,
		integer: boolean,
	): number {
		switch (operator) {
			case '+':
				return left + right;
			case '-':
				return left - right;
			case '*':
				return left * right;
			case '/':
				return integer && this.scanner.traits.integerDivision ? Math.trunc(left / right) : left / right;
			case '%':
				// Python's remainder has the sign of the divisor; it is the only language here with `//` for numbers.
				return this.scanner.traits.lineComments.includes('#') ? left - right * Math.floor(left / right) : left % right;
			case '//':
				return Math.floor(left / right);
			case 'power':
				return left ** right;
			default:
				return operator satisfies never;
		}
	}

	private push(value: number, integer: boolean): void {
		this.values.push(value);
		this.integers.push(integer);
	}

	private advance(): void {
		this.end = this.scanner.end;
		this.scanner.next();
	}
}
