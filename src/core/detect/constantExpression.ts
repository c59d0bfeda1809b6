import { code, isDigit, isWordCode } from './characters.ts';
import { isMissingName } from './constantNames.ts';
import { inferredMember } from './inferredMember.ts';
import { deepestNest } from './limits.ts';
import { toConstructorEnd } from './constructorCall.ts';
import { pathEnd, readPath } from './namePath.ts';
import { annotationEnd, bracketedMemberAt, castAt, conversionAt } from './operandForms.ts';
import { NamedOperand, readModule } from './namedOperand.ts';
import { type BinaryOperator, OperatorStack } from './operatorStack.ts';
import type { Oddity } from './numberText.ts';
import type { TokenScanner } from './tokenScanner.ts';

/** How an element turned out: a constant, a value left out, or nothing that can be folded. */
export type ConstantStatus = 'value' | 'missing' | 'notConstant';

/** An element with more of them is none that a person wrote. */
const mostOperators = 1024;
const longestMissingName = 16;

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
	private readonly named: NamedOperand;
	/** `2024-01-02` is a date and no subtraction. */
	private leadingZero = false;

	constructor(scanner: TokenScanner) {
		this.scanner = scanner;
		this.stack = new OperatorStack(scanner.traits);
		this.named = new NamedOperand(scanner, this.stack, end => {
			this.end = end;
		});
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
			this.skipTypes();
			// What follows the number of a tensor says how, and adds none.
			if (scanner.type === 'comma' && this.stack.inScalar && !toConstructorEnd(scanner)) return 'notConstant';
			while (this.stack.open > 0 && this.closesGroup()) {
				if (!this.closeGroup()) return 'notConstant';
				this.skipTypes();
			}
		} while (this.readOperator());
		const result = this.stack.result();
		if (result === undefined || (this.leadingZero && this.stack.operators > 0)) return 'notConstant';
		this.value = result;
		return 'value';
	}

	private readMissing(): boolean {
		const { scanner } = this;
		const { source, start } = scanner;
		const end = pathEnd(source, scanner.end);
		if (!isMissingName(source.slice(start, Math.min(end, start + longestMissingName)))) return false;
		if (source.at(end) === code.dot || source.at(end) === code.openParen) return false;
		scanner.end = end;
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
				case 'open':
				case 'word': {
					const done =
						scanner.type === 'operator'
							? this.readMark()
							: scanner.type === 'open'
								? this.readOpening()
								: this.readName();
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

	/** A sign, or what else stands before an operand; undefined where that follows, else whether it was read. */
	private readMark(): boolean | undefined {
		const { scanner } = this;
		if (scanner.operator === '~' && isDigit(scanner.source.at(scanner.end)))
			return this.readTilde() ? undefined : false;
		if (this.isMark()) {
			scanner.next();
			return undefined;
		}
		if (scanner.operator === '\\') return this.named.readCharacter();
		if (scanner.operator === '.' || scanner.operator === ':') return this.readDotted();
		if (scanner.operator !== '-' && scanner.operator !== '+') return false;
		this.stack.sign(scanner.operator === '-');
		scanner.next();
		// `(+ 1 2)` of Lisp is a call.
		if (scanner.spaced && scanner.traits.prefixCalls) return false;
		// Printed text has no arithmetic: `--1` is a dash and no number.
		return !scanner.traits.arithmetic && this.isAtSign() ? false : undefined;
	}

	/** A parenthesis, a cast, or `[double]::NaN` of PowerShell; undefined where an operand follows. */
	private readOpening(): boolean | undefined {
		const { scanner } = this;
		const member = scanner.traits.bracketedTypes ? bracketedMemberAt(scanner.source, scanner.start) : undefined;
		if (member !== undefined) {
			scanner.end = member.end;
			return this.named.read(member.path);
		}
		const cast = castAt(scanner.source, scanner.start, scanner.traits);
		if (cast !== undefined) {
			this.stack.cast(cast.integer);
			scanner.nextAt(cast.end);
			return undefined;
		}
		if (scanner.bracket !== code.openParen) return false;
		this.stack.openGroup();
		scanner.next();
		return undefined;
	}

	/** A constant, or the name of a call; undefined where its argument follows. */
	private readName(): boolean | undefined {
		const path = readModule(this.scanner) ?? readPath(this.scanner);
		this.end = this.scanner.end;
		return path !== undefined && this.named.read(path);
	}

	/** `@1.5` of Objective-C, `~-.1.5` of OCaml, `##Inf` of Clojure: a mark that changes nothing. */
	private isMark(): boolean {
		const { operator, traits } = this.scanner;
		return traits.boxes.includes(operator) || (operator === '~' && traits.dottedOperators);
	}

	/** The minus of Standard ML, `~2.5`; elsewhere it negates or complements whole numbers. */
	private readTilde(): boolean {
		const { scanner } = this;
		const { dottedOperators, transposes, application } = scanner.traits;
		if (!dottedOperators || transposes || scanner.next() !== 'number') return false;
		this.stack.sign(true);
		return application === 'blank' || !scanner.integer;
	}

	/** `.infinity` of Swift, `.inf` of YAML, `:neg_infinity` and `:math.log(2)` of Elixir. */
	private readDotted(): boolean | undefined {
		const { scanner } = this;
		const ofType = scanner.operator === '.';
		scanner.next();
		if (scanner.type !== 'word' || scanner.spaced) return false;
		const path = readPath(scanner);
		if (path === undefined) return false;
		return this.named.read(ofType ? inferredMember(scanner.source, scanner.start, path) : path);
	}

	/** True where a binary operator was read and an operand must follow. */
	private readOperator(): boolean {
		const { scanner } = this;
		if (scanner.type === 'comma' && this.stack.open > 0) {
			if (!this.stack.endArgument()) return false;
			scanner.next();
			return true;
		}
		if (scanner.type !== 'operator') return false;
		if (!scanner.traits.arithmetic && this.stack.open === 0 && !this.isFraction()) return false;
		if (scanner.broken && this.stack.open === 0 && scanner.traits.lineBreak !== 'none') return false;
		const operator = this.binaryOperator();
		if (operator === undefined || this.startsNextElement()) return false;
		if (this.stack.operators >= mostOperators || !this.stack.operator(operator)) return false;
		scanner.next();
		return true;
	}

	/** `1/3` in printed text; a date has a second stroke, and is none. */
	private isFraction(): boolean {
		const { scanner, stack } = this;
		if (scanner.operator !== '/' || scanner.spaced || stack.operators > 0) return false;
		return isDigit(scanner.source.at(scanner.start - 1)) && isDigit(scanner.source.at(scanner.end));
	}

	/** Takes the scanner over `as f32`, `:: Float`, `.toFloat()` and `.ln()` behind an operand. */
	private skipTypes(): void {
		const { scanner } = this;
		while (scanner.type === 'operator' && scanner.operator === '.' && !scanner.spaced) {
			const conversion = conversionAt(scanner.source, scanner.start);
			if (conversion === undefined) return;
			this.stack.convert(conversion.apply);
			this.skipTo(conversion.end);
		}
		if (
			scanner.type === 'word'
				? this.text().toLowerCase() !== 'as'
				: scanner.type !== 'operator' || scanner.operator !== '::'
		)
			return;
		const end = annotationEnd(scanner.source, scanner.start);
		if (end > scanner.start) this.skipTo(end);
	}

	private skipTo(end: number): void {
		this.end = end;
		this.scanner.nextAt(end);
	}

	private text(): string {
		const { source, start, end } = this.scanner;
		return source.slice(start, Math.min(end, start + 16));
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
			case '%%':
				return '%';
			default:
				return undefined;
		}
	}

	/** Where whitespace separates, `1 -2` is two elements and `1 - 2` is one; in parentheses of MATLAB it does not. */
	private startsNextElement(): boolean {
		const { scanner } = this;
		const { spaceSeparates, matrixOf } = scanner.traits;
		if (!spaceSeparates || !scanner.spaced || (this.stack.open > 0 && matrixOf !== 'nothing')) return false;
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
		const { type, bracket, traits } = this.scanner;
		if (type !== 'close') return false;
		return bracket === code.closeParen || (traits.application === 'brackets' && bracket === code.closeBracket);
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
