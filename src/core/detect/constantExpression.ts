import { code, isDigit, isWordCode } from './characters.ts';
import { foldCall, isCast, isFoldedCall } from './constantCalls.ts';
import { finfoMember, isMissingName, namedConstant } from './constantNames.ts';
import { deepestNest } from './limits.ts';
import { readPath } from './namePath.ts';
import { numericString } from './numericString.ts';
import { type BinaryOperator, OperatorStack } from './operatorStack.ts';
import type { Oddity } from './numberText.ts';
import type { TokenScanner } from './tokenScanner.ts';

/** How an element turned out: a constant, a value left out, or nothing that can be folded. */
export type ConstantStatus = 'value' | 'missing' | 'notConstant';

/** An element with more of them is none that a person wrote. */
const mostOperators = 1024;

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
	/** A parenthesis was closed. */
	closed = false;

	private readonly scanner: TokenScanner;
	private readonly stack: OperatorStack;
	/** `2024-01-02` is a date and no subtraction. */
	private leadingZero = false;

	constructor(scanner: TokenScanner) {
		this.scanner = scanner;
		this.stack = new OperatorStack(scanner.traits);
	}

	/**
	 * Reads the expression that begins with the scanner's token; afterwards the scanner's token is the first one
	 * behind it. After `'notConstant'` the scanner stands somewhere in the expression.
	 */
	read(): ConstantStatus {
		const { scanner } = this;
		this.stack.clear();
		this.leadingZero = false;
		this.oddity = undefined;
		this.closed = false;
		this.end = scanner.start;
		if (scanner.type === 'word' && this.readMissing()) return 'missing';
		do {
			if (!this.readOperand()) return 'notConstant';
			this.skipFloatCast();
			while (this.stack.open > 0 && this.closesGroup()) {
				if (!this.closeGroup()) return 'notConstant';
			}
		} while (this.readOperator());
		const result = this.stack.result();
		if (result === undefined || (this.leadingZero && this.stack.operators > 0)) return 'notConstant';
		this.value = result;
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
			if (this.stack.depth >= deepestNest) return false;
			switch (scanner.type) {
				case 'number':
					this.leadingZero ||= scanner.integer && this.hasLeadingZero();
					if (scanner.oddity !== undefined) this.oddity = scanner.oddity;
					this.stack.push(scanner.value, scanner.integer);
					this.advance();
					return true;
				case 'operator':
					if (scanner.operator === '.' || scanner.operator === ':') return this.readDotted();
					if (scanner.operator !== '-' && scanner.operator !== '+') return false;
					this.stack.sign(scanner.operator === '-');
					scanner.next();
					// Printed text has no arithmetic: `--1` is a dash and no number.
					if (!scanner.traits.arithmetic && this.isAtSign()) return false;
					break;
				case 'open':
					if (scanner.bracket !== code.openParen) return false;
					this.stack.openGroup();
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
		this.stack.push(constant, false);
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
			this.stack.push(constant, false);
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
			this.stack.push(value, false);
			this.advance();
			return true;
		}
		this.stack.openCall(path);
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
		this.stack.push(value, false);
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
		this.stack.push(value, false);
		this.advance();
		return true;
	}

	/** True where a binary operator was read and an operand must follow. */
	private readOperator(): boolean {
		const { scanner } = this;
		if (scanner.type === 'comma' && this.stack.open > 0) {
			if (!this.stack.endArgument()) return false;
			scanner.next();
			return true;
		}
		if (scanner.type !== 'operator' || !(scanner.traits.arithmetic || this.stack.open > 0)) return false;
		const operator = this.binaryOperator();
		if (operator === undefined || (this.stack.open === 0 && this.startsNextElement())) return false;
		if (this.stack.operators >= mostOperators || !this.stack.operator(operator)) return false;
		scanner.next();
		return true;
	}

	/** `1 as f32` of Rust: a double holds what is cast. */
	private skipFloatCast(): void {
		const { scanner } = this;
		const { source, traits } = scanner;
		if (!traits.macros || scanner.type !== 'word' || source.slice(scanner.start, scanner.end) !== 'as') return;
		const type = /^as\s+f(?:32|64)(?!\w)/.exec(
			source.slice(scanner.start, Math.min(source.length, scanner.start + 16)),
		);
		if (type === null) return;
		this.end = scanner.start + type[0].length;
		scanner.nextAt(this.end);
	}

	private hasLeadingZero(): boolean {
		const { source, start } = this.scanner;
		return source.at(start) === code.zero && isDigit(source.at(start + 1));
	}

	private binaryOperator(): BinaryOperator | undefined {
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
		return (
			(scanner.operator === '-' || scanner.operator === '+') && (isWordCode(next) || isDigit(next) || next === code.dot)
		);
	}

	private isAtSign(): boolean {
		const { type, operator } = this.scanner;
		return type === 'operator' && (operator === '-' || operator === '+');
	}

	private closesGroup(): boolean {
		return this.scanner.type === 'close' && this.scanner.bracket === code.closeParen;
	}

	private closeGroup(): boolean {
		if (!this.stack.close()) return false;
		this.closed = true;
		this.advance();
		return true;
	}

	private advance(): void {
		this.end = this.scanner.end;
		this.scanner.next();
	}
}
