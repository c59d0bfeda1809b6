import { code } from './characters.ts';
import { foldCall, isCast, isFoldedCall, isScalarConstructor } from './constantCalls.ts';
import { finfoMember, namedConstant } from './constantNames.ts';
import { readPath } from './namePath.ts';
import { hexadecimalString, numericString } from './numericString.ts';
import { annotationEnd, castAt, isConversion, namedCastAt } from './operandForms.ts';
import type { OperatorStack } from './operatorStack.ts';
import type { TokenScanner } from './tokenScanner.ts';

/** Functions that give a limit of the type they are called with: those of Fortran, Zig, Julia and MATLAB. */
const limits = new Map([
	['huge', 'max'],
	['tiny', 'tiny'],
	['floatMax', 'max'],
	['floatMin', 'tiny'],
	['floatmax', 'max'],
	['floatmin', 'tiny'],
	['realmax', 'max'],
	['realmin', 'tiny'],
	['typemin', 'least'],
	['typemax', 'greatest'],
]);

/**
 * Reads operands that begin with a name: constants (`np.inf`), functions of the closed list (`log(`), casts
 * (`float('-inf')`, `static_cast<float>(`), limits (`np.finfo(np.float32).min`, `huge(1.0)`), tensors of one number.
 * Each leaves the scanner at the first token behind what it has read.
 */
export class NamedOperand {
	private readonly scanner: TokenScanner;
	private readonly stack: OperatorStack;
	private readonly onEnd: (end: number) => void;

	/** Operands go onto `stack`; `onEnd` is told where each token of theirs ends. */
	constructor(scanner: TokenScanner, stack: OperatorStack, onEnd: (end: number) => void) {
		this.scanner = scanner;
		this.stack = stack;
		this.onEnd = onEnd;
	}

	/**
	 * With the scanner on the name: true where an operand was read, undefined where a call was opened, false for other
	 * names.
	 */
	read(path: string): boolean | undefined {
		const { scanner } = this;
		// A conversion of a constant: `Float.MAX_VALUE.toDouble()`.
		const member = path.lastIndexOf('.');
		if (member > 0 && isConversion(path.slice(member + 1)) && namedConstant(path.slice(0, member)) !== undefined) {
			scanner.end -= path.length - member;
			return this.read(path.slice(0, member));
		}
		const { application } = scanner.traits;
		const next = scanner.source.at(scanner.end);
		const called = next === code.openParen || (application === 'brackets' && next === code.openBracket);
		if (called && /[fi]info$/.test(path)) return this.readFinfo();
		if (called && path === 'float.fromhex') {
			scanner.next();
			return scanner.next() === 'string' && this.readQuoted(hexadecimalString);
		}
		if (this.readsCast(path, called)) return undefined;
		if (called && isScalarConstructor(path)) return this.openCall(path);
		const limit = called ? limits.get(path.slice(path.lastIndexOf('.') + 1)) : undefined;
		if (limit !== undefined) return this.readLimit(limit);
		if (!called && (application === 'blank' || path === '\u221a') && isFoldedCall(path)) {
			this.stack.apply(path);
			this.advance();
			return undefined;
		}
		if (scanner.traits.prefixCalls && (path === 'inf' || path === 'nan')) this.skipTail();
		const folded = called && isFoldedCall(path);
		const constant = folded
			? undefined
			: (namedConstant(path) ?? (application === 'brackets' && path === 'E' ? Math.E : undefined));
		if (constant !== undefined) {
			this.stack.push(constant, false);
			this.advance();
			// numeric_limits<float>::lowest() and the like are functions without arguments, or of a type.
			return !called || this.skipEmptyCall();
		}
		return folded ? this.readCall(path) : false;
	}

	/** Takes the scanner over the cast that begins with the name, if one does: `static_cast<float>(`, `cast(float)` of D. */
	private readsCast(path: string, called: boolean): boolean {
		const { scanner, stack } = this;
		const prefix = called && path === 'cast' ? castAt(scanner.source, scanner.end, scanner.traits) : undefined;
		const cast = prefix ?? namedCastAt(scanner.source, scanner.start);
		if (cast === undefined) return false;
		stack.cast(cast.integer);
		if (prefix === undefined) stack.openGroup();
		scanner.nextAt(cast.end);
		return true;
	}

	/** The call of a folded function: undefined where its arguments follow. */
	private readCall(path: string): boolean | undefined {
		const { scanner } = this;
		scanner.next();
		scanner.next();
		if ((isCast(path) || path === 'Fraction') && scanner.type === 'string') return this.readQuoted(numericString);
		if (scanner.type === 'close') {
			const value = foldCall(path, []);
			if (value === undefined) return false;
			this.stack.push(value, false);
			this.advance();
			return true;
		}
		this.stack.openCall(path);
		return undefined;
	}

	/** `\[Infinity]` of Mathematica, with the scanner on the backslash; false for other characters. */
	readCharacter(): boolean {
		const { scanner } = this;
		const { source, start } = scanner;
		const match = /^\\\[(\w+)\]/.exec(source.slice(start, Math.min(source.length, start + longestCharacter)));
		const value = match === null ? undefined : namedConstant(match[1]!);
		if (match === null || value === undefined) return false;
		this.stack.push(value, false);
		scanner.end = start + match[0].length;
		this.advance();
		return true;
	}

	private openCall(path: string): undefined {
		this.scanner.next();
		this.scanner.next();
		this.stack.openCall(path);
	}

	/** `+inf.0` of Scheme. */
	private skipTail(): void {
		const { scanner } = this;
		if (scanner.source.at(scanner.end) === code.dot && scanner.source.at(scanner.end + 1) === code.zero)
			scanner.end += 2;
	}

	private skipEmptyCall(): boolean {
		const { scanner } = this;
		scanner.next();
		// `std::nan("")`.
		if (scanner.type === 'string') scanner.next();
		if (scanner.type === 'word' && /^(?:f(?:16|32|64)|[Ff]loat(?:16|32|64)?|double)$/.test(this.text())) scanner.next();
		if ((scanner.type as string) !== 'close') return false;
		this.advance();
		return true;
	}

	/** `float('-inf')`: the scanner stands on the string. */
	private readQuoted(read: (text: string) => number | undefined): boolean {
		const { scanner } = this;
		const text = scanner.source.slice(scanner.innerStart, scanner.innerEnd);
		const value = read(text);
		if (value === undefined) return false;
		// `CAST('-inf' AS FLOAT64)`.
		if (scanner.next() === 'word') scanner.nextAt(annotationEnd(scanner.source, scanner.start));
		if (scanner.type !== 'close') return false;
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

	/** The limit of the type that a call names, or whose number it has: `floatmax(Float32)`, `huge(1.0_dp)`. */
	private readLimit(limit: string): boolean {
		const { scanner } = this;
		scanner.next();
		const type = scanner.next();
		let name = '';
		if (type === 'number') name = /d|dp|real64|_8/i.test(this.text()) ? 'float64' : 'float32';
		else if (type === 'word') name = readPath(scanner) ?? '';
		else if (type === 'string') name = scanner.source.slice(scanner.innerStart, scanner.innerEnd);
		const value = finfoMember(type === 'close' ? 'float64' : name, limit);
		if (value === undefined || (type !== 'close' && scanner.next() !== 'close')) return false;
		this.stack.push(value, false);
		this.advance();
		return true;
	}

	private text(): string {
		const { source, start, end } = this.scanner;
		return source.slice(start, Math.min(end, start + 16));
	}

	private advance(): void {
		this.onEnd(this.scanner.end);
		this.scanner.next();
	}
}

const longestCharacter = 32;

/**
 * `math:log` of Erlang, `Double/NaN` of Clojure: a module and its member, over which the scanner's token is widened. Of
 * a name of Lisp with hyphens, `sb-ext:double-float-positive-infinity`, without its package.
 */
export function readModule(scanner: TokenScanner): string | undefined {
	const { source, start, traits } = scanner;
	const mark = source.at(scanner.end);
	if (mark !== code.colon && !(traits.prefixCalls && (mark === code.slash || mark === code.minus))) return undefined;
	const text = source.slice(start, Math.min(source.length, start + 64));
	const symbol = traits.prefixCalls ? hyphenated.exec(text) : null;
	if (symbol !== null) {
		scanner.end = start + symbol[0].length;
		return symbol[1];
	}
	const match = /^(\w+)[:/](\w+)/.exec(text);
	if (match === null) return undefined;
	scanner.end = scanner.start + match[0].length;
	return `${match[1]}.${match[2]}`;
}

const hyphenated = /^(?:[\w-]+::?)?([a-z]+(?:-[a-z]+)+)(?![\w-])/;
