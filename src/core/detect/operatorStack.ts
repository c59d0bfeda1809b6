import { foldCall, isScalarConstructor } from './constantCalls.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { power } from './roundedFunctions.ts';

/** The operators of two operands that are folded. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '//' | 'power';

interface PendingCall {
	readonly path: string;
	/** Height of the value stack below the arguments. */
	readonly base: number;
}

type Operator = BinaryOperator | 'negate' | 'keep' | 'real' | 'truncate';

/** A function that stands before its argument: `log 0.5`. It binds tighter than any operator. */
interface Application {
	readonly applied: string;
}

const levels: Readonly<Record<Operator, number>> = {
	'+': 1,
	'-': 1,
	'*': 2,
	'/': 2,
	'%': 2,
	'//': 2,
	negate: 3,
	keep: 3,
	real: 3,
	truncate: 3,
	power: 4,
};

/**
 * The two stacks of E. W. Dijkstra's shunting yard: values, and the operators, parentheses and calls that wait for them.
 * An operator is applied when one that binds less follows; powers group from the right, the others from the left. Every
 * method that can meet a malformed expression returns false then.
 */
export class OperatorStack {
	/** Parentheses and calls that are open. */
	open = 0;
	/** Operators of two operands so far. */
	operators = 0;

	private readonly traits: LanguageTraits;
	private readonly values: number[] = [];
	/** Which values are written as integers, or made of such only. */
	private readonly integers: boolean[] = [];
	private readonly pending: (Operator | '(' | PendingCall | Application)[] = [];

	constructor(traits: LanguageTraits) {
		this.traits = traits;
	}

	/** Empties it for the next expression. What is empty is left alone: to empty it again takes longer than to look. */
	clear(): void {
		if (this.values.length > 0) {
			this.values.length = 0;
			this.integers.length = 0;
		}
		if (this.pending.length > 0) this.pending.length = 0;
		this.open = 0;
		this.operators = 0;
	}

	/** Operators, parentheses and calls that wait. */
	get depth(): number {
		return this.pending.length;
	}

	/** Adds an operand. */
	push(value: number, integer: boolean): void {
		this.values.push(value);
		this.integers.push(integer);
	}

	/** Adds a sign before an operand. */
	sign(negative: boolean): void {
		this.pending.push(negative ? 'negate' : 'keep');
	}

	/** Adds a cast before an operand. */
	cast(toInteger: boolean): void {
		this.pending.push(toInteger ? 'truncate' : 'real');
	}

	/** Adds a function before its argument. */
	apply(path: string): void {
		this.pending.push({ applied: path });
	}

	/** Changes the operand that was added last: a member of it was called. */
	convert(by: (value: number) => number): void {
		const value = this.values.pop();
		if (value === undefined) return;
		this.integers.pop();
		this.push(by(value), false);
	}

	/** True directly inside a call that makes a tensor of one number. */
	get inScalar(): boolean {
		const top = this.pending.findLast(entry => typeof entry === 'object' && 'path' in entry);
		return typeof top === 'object' && 'path' in top && isScalarConstructor(top.path);
	}

	/** Adds an operator between operands, after applying those before it that bind as much. */
	operator(operator: BinaryOperator): boolean {
		if (!this.reduce(operator === 'power' ? levels.power + 1 : levels[operator])) return false;
		this.pending.push(operator);
		this.operators++;
		return true;
	}

	/** Opens a parenthesis. */
	openGroup(): void {
		this.pending.push('(');
		this.open++;
	}

	/** Opens the arguments of a call. */
	openCall(path: string): void {
		this.pending.push({ path, base: this.values.length });
		this.open++;
	}

	/** Ends an argument at a comma; false where no call is open. */
	endArgument(): boolean {
		return this.reduce(0) && isCall(this.pending.at(-1));
	}

	/** Closes the innermost parenthesis or call. */
	close(): boolean {
		if (!this.reduce(0)) return false;
		const group = this.pending.pop();
		if (group === undefined) return false;
		this.open--;
		if (!isCall(group)) return true;
		const args = this.values.splice(group.base);
		this.integers.length = group.base;
		const value = foldCall(group.path, args);
		if (value !== undefined) this.push(value, false);
		return value !== undefined;
	}

	/** The value of the whole; undefined where something is open, missing or too much. */
	result(): number | undefined {
		if (this.open > 0 || !this.reduce(0) || this.values.length !== 1) return undefined;
		return this.values[0];
	}

	/** Applies the waiting operators of at least `level`, down to an open parenthesis. */
	private reduce(level: number): boolean {
		for (;;) {
			const top = this.pending.at(-1);
			if (top === undefined || top === '(' || isCall(top)) return true;
			if (typeof top === 'object') {
				this.pending.pop();
				const value = foldCall(top.applied, this.values.splice(-1));
				this.integers.pop();
				if (value === undefined) return false;
				this.push(value, false);
				continue;
			}
			if (levels[top] < level) return true;
			this.pending.pop();
			if (!this.operate(top)) return false;
		}
	}

	private operate(operator: Operator): boolean {
		const right = this.values.pop();
		const rightInteger = this.integers.pop() === true;
		if (right === undefined) return false;
		switch (operator) {
			case 'negate':
				this.push(-right, rightInteger);
				return true;
			case 'keep':
				this.push(right, rightInteger);
				return true;
			case 'real':
				this.push(right, false);
				return true;
			case 'truncate':
				this.push(Math.trunc(right), true);
				return true;
			case '+':
			case '-':
			case '*':
			case '/':
			case '%':
			case '//':
			case 'power':
				return this.operateBoth(operator, right, rightInteger);
			default:
				return operator satisfies never;
		}
	}

	private operateBoth(operator: BinaryOperator, right: number, rightInteger: boolean): boolean {
		const left = this.values.pop();
		const integer = this.integers.pop() === true && rightInteger;
		if (left === undefined) return false;
		const stays = operator === '/' ? this.traits.integerDivision !== 'none' : operator !== 'power';
		this.push(this.binary(operator, left, right, integer), integer && stays);
		return true;
	}

	/** The quotient of two integers as the language has it. */
	private divided(quotient: number): number {
		switch (this.traits.integerDivision) {
			case 'none':
				return quotient;
			case 'truncated':
				return Math.trunc(quotient);
			case 'floored':
				return Math.floor(quotient);
			default:
				return this.traits.integerDivision satisfies never;
		}
	}

	private binary(operator: BinaryOperator, left: number, right: number, integer: boolean): number {
		if (operator === this.traits.ratio) return left / right;
		switch (operator) {
			case '+':
				return left + right;
			case '-':
				return left - right;
			case '*':
				return left * right;
			case '/':
				return integer ? this.divided(left / right) : left / right;
			case '%':
				// Where `#` begins a comment (Python, Ruby), the remainder has the sign of the divisor.
				return this.traits.lineComments.includes('#') ? left - right * Math.floor(left / right) : left % right;
			case '//':
				return Math.floor(left / right);
			case 'power':
				return power(left, right);
			default:
				return operator satisfies never;
		}
	}
}

function isCall(entry: Operator | '(' | PendingCall | Application | undefined): entry is PendingCall {
	return typeof entry === 'object' && 'path' in entry;
}
