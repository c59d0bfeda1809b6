import { foldCall } from './constantCalls.ts';
import type { LanguageTraits } from './languageTraits.ts';

/** The operators of two operands that are folded. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '//' | 'power';

interface PendingCall {
	readonly path: string;
	/** Height of the value stack below the arguments. */
	readonly base: number;
}

type Operator = BinaryOperator | 'negate' | 'keep';

const levels: Readonly<Record<Operator, number>> = {
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
	private readonly pending: (Operator | '(' | PendingCall)[] = [];

	constructor(traits: LanguageTraits) {
		this.traits = traits;
	}

	/** Empties it for the next expression. */
	clear(): void {
		this.values.length = 0;
		this.integers.length = 0;
		this.pending.length = 0;
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
		return this.reduce(0) && typeof this.pending.at(-1) === 'object';
	}

	/** Closes the innermost parenthesis or call. */
	close(): boolean {
		if (!this.reduce(0)) return false;
		const group = this.pending.pop();
		if (group === undefined) return false;
		this.open--;
		if (typeof group !== 'object') return true;
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
			if (top === undefined || typeof top === 'object' || top === '(' || levels[top] < level) return true;
			this.pending.pop();
			if (!this.apply(top)) return false;
		}
	}

	private apply(operator: Operator): boolean {
		const right = this.values.pop();
		const rightInteger = this.integers.pop() === true;
		if (right === undefined) return false;
		if (operator === 'negate' || operator === 'keep') {
			this.push(operator === 'negate' ? -right : right, rightInteger);
			return true;
		}
		const left = this.values.pop();
		const integer = this.integers.pop() === true && rightInteger;
		if (left === undefined) return false;
		const stays = operator === '/' ? this.traits.integerDivision : operator !== 'power';
		this.push(this.binary(operator, left, right, integer), integer && stays);
		return true;
	}

	private binary(operator: BinaryOperator, left: number, right: number, integer: boolean): number {
		switch (operator) {
			case '+':
				return left + right;
			case '-':
				return left - right;
			case '*':
				return left * right;
			case '/':
				return integer && this.traits.integerDivision ? Math.trunc(left / right) : left / right;
			case '%':
				// Where `#` begins a comment (Python, Ruby), the remainder has the sign of the divisor.
				return this.traits.lineComments.includes('#') ? left - right * Math.floor(left / right) : left % right;
			case '//':
				return Math.floor(left / right);
			case 'power':
				return left ** right;
			default:
				return operator satisfies never;
		}
	}
}
