import { code, isDigit, isSpaceCode } from './characters.ts';
import { ConstantExpression } from './constantExpression.ts';
import type { Frame } from './frame.ts';
import type { NumberSink } from './numberSink.ts';
import type { LabelExtent } from './labelExtents.ts';
import { keyAt, nameAt, takesSpacePairs, tupleKeyAt } from './labelForms.ts';
import { numericString } from './numericString.ts';
import { readPrefixExpression } from './prefixExpression.ts';
import { enumMemberAt, maskLength, readTimes, skipsProperties } from './printedElements.ts';
import { stringCallEnd, stringMemberEnd } from './operandForms.ts';
import type { TokenScanner } from './tokenScanner.ts';

/** What an element turned out to be: an item of its frame, the label of the next item, nothing that a list holds. */
export type ElementStatus = 'item' | 'label' | 'full' | 'fault';

/**
 * Reads the elements that are no plain decimals: expressions of constants, missing values, numbers as strings, labels.
 * It starts at the scanner's token and leaves the scanner at the first token behind the element.
 */
export class ElementReader {
	/** The label that waits for its number. */
	label: LabelExtent | undefined;

	/** Up to here no parenthesis opens an expression. */
	private noExpressionBefore = 0;

	private readonly scanner: TokenScanner;
	private readonly sink: NumberSink;
	private readonly expression: ConstantExpression;

	constructor(scanner: TokenScanner, sink: NumberSink) {
		this.scanner = scanner;
		this.sink = sink;
		this.expression = new ConstantExpression(scanner);
	}

	/** Forgets what was read: reading may go back. */
	clear(): void {
		this.label = undefined;
		this.noExpressionBefore = 0;
	}

	/** Reads one element of `frame`. */
	read(frame: Frame): ElementStatus {
		const { scanner } = this;
		if (this.isBox()) scanner.next();
		const converted = scanner.type === 'word' && this.overType();
		if (scanner.type === 'string') return this.readString(frame, converted);
		const { start } = scanner;
		const masked = maskLength(scanner);
		if (masked !== undefined) {
			scanner.nextAt(start + masked);
			return this.pushMissing(frame, start, start + masked);
		}
		const member = enumMemberAt(scanner);
		if (member !== undefined) {
			scanner.nextAt(member.end);
			return this.isPairSign() ? this.takeLabel(member.label) : this.pushWord(frame, member.label, undefined, start);
		}
		const name = nameAt(scanner);
		if (name !== undefined) {
			if (skipsProperties(scanner)) return 'label';
			scanner.nextAt(name.end);
			if (this.isPairSign()) return this.runsOn(frame) ? 'fault' : this.takeLabel(name);
			// `Map.of(Digit.ONE, 0.8)`.
			const alternates = frame.alternates && this.label === undefined && scanner.type === 'comma';
			if (alternates || this.isFollowed(frame, name)) {
				this.label = name;
				return 'label';
			}
			scanner.nextAt(start);
		}
		const status = this.expression.read();
		if (status === 'notConstant') return name === undefined ? 'fault' : this.readAtom(frame, name);
		if (this.isPairSign()) {
			const status = this.takeLabel({ start, end: this.expression.end, quoted: false });
			// `[12:30]` is a time, and no list with a key.
			return status === 'label' && this.isTime(frame, start) ? 'fault' : status;
		}
		return status === 'missing' ? this.pushMissing(frame, start, this.expression.end) : this.pushValue(frame, start);
	}

	/** The mark before a string that is an object or binary: `@"cat"`, `<<"cat">>`. */
	private isBox(): boolean {
		const { scanner } = this;
		return (
			scanner.type === 'operator' &&
			scanner.traits.boxes.includes(scanner.operator) &&
			scanner.source.at(scanner.end) === code.doubleQuote
		);
	}

	/** Onto the string that another type is made of, `String::from("cat")`; false where there is none. */
	private overType(): boolean {
		const { source, start, end } = this.scanner;
		const inner = stringCallEnd(source, start, end);
		if (inner > end) this.scanner.nextAt(inner);
		return inner > end;
	}

	/** Takes `["cat"] =`, `[2] =` or `(0, 1):` as the label of the next item; false where none is there. */
	readKey(frame: Frame): boolean {
		if (this.label !== undefined) return false;
		const { bracket, source, start, traits } = this.scanner;
		if (bracket === code.openParen) return this.readTuple(frame);
		const key = traits.keyBrackets ? keyAt(source, start) : undefined;
		if (key === undefined) return false;
		const type = this.scanner.nextAt(key.end);
		// `[0] = {…}` is where a row goes, and no name of it.
		const index = type === 'open' && isDigit(source.at(key.label.start));
		this.label = index ? undefined : key.label;
		return true;
	}

	/** `(0, 1):` in braces, `(0, 1) =>` in the parentheses of a map. */
	private readTuple({ bracket, count, labelled }: Frame): boolean {
		const { scanner } = this;
		const { source, start } = scanner;
		const opener = source.at(bracket);
		if (opener === code.openBracket || (count > 0 && !labelled)) return false;
		const [key, sign] = tupleKeyAt(source, start) ?? [];
		if (key === undefined || sign === undefined || !scanner.traits.pairSigns.includes(sign)) return false;
		if (opener !== (sign === ':' ? code.openBrace : code.openParen)) return false;
		this.label = { start, end: start + key.length, quoted: false };
		scanner.nextAt(scanner.skipTrivia(start + key.length) + sign.length);
		return true;
	}

	private isTime(frame: Frame, start: number): boolean {
		const { source, traits } = this.scanner;
		return traits.spaceSeparates && source.at(frame.bracket) !== code.openBrace && isDigit(source.at(start));
	}

	/** A label right before its number, with nothing but blanks between them. */
	private isFollowed(frame: Frame, { start }: LabelExtent): boolean {
		const { scanner } = this;
		if (!takesSpacePairs(scanner, frame.bracket) || this.label !== undefined || !scanner.spaced) return false;
		const quoted = scanner.source.at(start - 1) === code.colon || scanner.source.at(start - 1) === code.quote;
		return quoted && (scanner.type === 'number' || (scanner.type === 'operator' && '+-'.includes(scanner.operator)));
	}

	/** A name that stands for itself: in a pair it names the number beside it. */
	private readAtom(frame: Frame, name: LabelExtent): ElementStatus {
		const { scanner } = this;
		const { atoms } = scanner.traits;
		const { source } = scanner;
		if (atoms === 'none' || isDigit(source.at(name.start))) return 'fault';
		if (atoms === 'colon' && source.at(name.start - 1) !== code.colon) return 'fault';
		if (atoms === 'scoped' && !source.slice(name.start, name.end).includes('::')) return 'fault';
		if (atoms === 'capitals' && !/^\p{Lu}/u.test(source.slice(name.start, name.end))) return 'fault';
		scanner.nextAt(name.end);
		return this.isTupleName(frame) ? this.takeLabel(name) : this.pushWord(frame, name, undefined);
	}

	/** `(1 + 2) * 3` is an element, `(1, 2)` a group: undefined where the group must be read. */
	readParenthesized(frame: Frame): ElementStatus | undefined {
		const { scanner } = this;
		const { start } = scanner;
		if (scanner.traits.prefixCalls) return this.readPrefixed(frame);
		if (start < this.noExpressionBefore) return undefined;
		const status = this.expression.read();
		if (status === 'value' && !this.isPairSign()) return this.pushValue(frame, start);
		// What was open at the wrong token is wrong there too: parentheses in parentheses are not tried one by one.
		if (status === 'notConstant' && !this.expression.closed) this.noExpressionBefore = scanner.start;
		scanner.nextAt(start);
		return undefined;
	}

	private readPrefixed(frame: Frame): ElementStatus | undefined {
		const { scanner, sink } = this;
		const { start } = scanner;
		const value = readPrefixExpression(scanner);
		if (value === undefined) {
			scanner.nextAt(start);
			return undefined;
		}
		return sink.push(value, start, behindLast(scanner)) ? this.finish(frame) : 'full';
	}

	/** Reads the count of `[0.5; 4]`, or undefined where it is none. */
	readCount(): number | undefined {
		if (this.expression.read() !== 'value') return undefined;
		const { value } = this.expression;
		return Number.isInteger(value) && value >= 0 ? value : undefined;
	}

	/** Repeats the numbers from `first` on; false where the limit cut that short. Copies are work too, though little. */
	repeat(first: number, times: number): boolean {
		const { sink, scanner } = this;
		const known = sink.count;
		const complete = sink.repeat(first, times);
		scanner.passed += (sink.count - known) >> 3;
		return complete;
	}

	/** Names the number that was just added. */
	attachLabel(frame: Frame): void {
		if (this.label === undefined) return;
		this.sink.labels.set(this.sink.count - 1, this.label);
		this.label = undefined;
		frame.labelled = true;
	}

	private isPairSign(): boolean {
		const { scanner } = this;
		const { pairSigns } = scanner.traits;
		if (scanner.type === 'operator') return pairSigns.includes(scanner.operator);
		return scanner.type === 'word' && pairSigns.includes(scanner.source.slice(scanner.start, scanner.end));
	}

	/** `[1.5, 2` and then `x = 3` on the next line: the list was never closed. */
	private runsOn({ bracket, count, labelled }: Frame): boolean {
		const { source, type, operator } = this.scanner;
		return type === 'operator' && operator === '=' && count > 0 && !labelled && source.at(bracket) === code.openBracket;
	}

	private takeLabel(label: LabelExtent): ElementStatus {
		const { scanner } = this;
		if (this.label !== undefined) return 'fault';
		// `[real :: 1.5, 2.5]` of Fortran: the type of all of them.
		if (scanner.type !== 'operator' || scanner.operator !== '::') this.label = label;
		scanner.next();
		return 'label';
	}

	private readString(frame: Frame, converted: boolean): ElementStatus {
		const { scanner } = this;
		const { source, start, end, innerStart, innerEnd } = scanner;
		scanner.nextAt(stringMemberEnd(source, end));
		if (converted && scanner.type === 'close') scanner.next();
		if (this.isPairSign()) return this.takeLabel({ start: innerStart, end: innerEnd, quoted: true });
		if (this.isTupleName(frame)) {
			scanner.next();
			return this.takeFollowing(innerStart, innerEnd);
		}
		if (frame.alternates && this.label === undefined) return this.takeFollowing(innerStart, innerEnd);
		if (takesSpacePairs(scanner, frame.bracket) && this.isNumberNext()) return this.takeFollowing(innerStart, innerEnd);
		const value = numericString(scanner.source.slice(innerStart, Math.min(innerEnd, innerStart + longestNumber)));
		return this.pushWord(frame, { start: innerStart, end: innerEnd, quoted: true }, value, start);
	}

	/** `["cat", 1.5; "dog", 2.5]` of F# and OCaml: pairs without parentheses, apart by semicolons. */
	private isTupleName({ bracket, count, labelled }: Frame): boolean {
		const { scanner } = this;
		const { semicolon, application } = scanner.traits;
		if (semicolon !== 'item' || application !== 'blank' || scanner.type !== 'comma') return false;
		return this.label === undefined && (count === 0 || labelled) && scanner.source.at(bracket) === code.openBracket;
	}

	private isNumberNext(): boolean {
		const { scanner } = this;
		return scanner.type === 'number' || (scanner.type === 'operator' && '+-'.includes(scanner.operator));
	}

	private takeFollowing(start: number, end: number): ElementStatus {
		if (this.label !== undefined) return 'fault';
		this.label = { start, end, quoted: true };
		return 'label';
	}

	/** Adds a string or an atom: a number where its text is one, else a word, which may name the number of a pair. */
	private pushWord(
		frame: Frame,
		{ start, end, quoted }: LabelExtent,
		value: number | undefined,
		token = start,
	): ElementStatus {
		const { scanner, sink } = this;
		if (value === undefined) {
			// A second one makes it a list of words; the first may be the label of a pair.
			if (++frame.words > 1 || this.label !== undefined || frame.count - frame.rowStart > 1) return 'fault';
		}
		frame.strings++;
		// "-Infinity" beside numbers is one of them; JSON has no other way to say it.
		// As the first of a pair it is a token's text: `("inf", 0.25)`.
		const names = frame.form === undefined && scanner.source.at(frame.bracket) === code.openParen;
		frame.stringNames = names || value === undefined || Number.isFinite(value);
		frame.stringIndex = sink.count;
		frame.stringToken = token;
		frame.stringStart = start;
		frame.stringEnd = end;
		frame.stringQuoted = quoted;
		if (!sink.push(value ?? NaN, start, end)) return 'full';
		return this.finish(frame);
	}

	private pushMissing(frame: Frame, start: number, end: number): ElementStatus {
		const { sink } = this;
		if (!sink.push(NaN, start, end)) return 'full';
		sink.missing.push(sink.count - 1);
		return this.finish(frame);
	}

	private pushValue(frame: Frame, start: number): ElementStatus {
		const { sink, expression } = this;
		if (!sink.push(expression.value, start, expression.end)) return 'full';
		if (expression.oddity !== undefined) sink[expression.oddity].push(sink.count - 1);
		const status = this.finish(frame);
		const times = status === 'item' ? readTimes(this.scanner) : 1;
		if (times < 2) return status;
		const known = sink.count;
		const complete = this.repeat(known - 1, times);
		return frame.addNumbers(sink.count - known) ? (complete ? 'item' : 'full') : 'fault';
	}

	private finish(frame: Frame): ElementStatus {
		this.attachLabel(frame);
		return frame.addNumbers(1) ? 'item' : 'fault';
	}
}

const longestNumber = 402;

/** Where the token before the scanner's one ends. */
function behindLast({ source, start }: TokenScanner): number {
	let end = start;
	while (isSpaceCode(source.at(end - 1))) end--;
	return end;
}
