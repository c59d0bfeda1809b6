import { ConstantExpression } from './constantExpression.ts';
import type { Frame } from './frame.ts';
import type { LabelExtent, NumberSink } from './numberSink.ts';
import { readPath } from './namePath.ts';
import { numericString } from './numericString.ts';
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
		if (scanner.type === 'string') return this.readString(frame);
		const { start } = scanner;
		if (scanner.type === 'word') {
			const path = readPath(scanner);
			const { end } = scanner;
			if (path === undefined) return 'fault';
			scanner.next();
			if (this.isPairSign()) return this.takeLabel({ start, end, quoted: false });
			scanner.nextAt(start);
		}
		const status = this.expression.read();
		if (status === 'notConstant') return 'fault';
		if (this.isPairSign()) return this.takeLabel({ start, end: this.expression.end, quoted: false });
		return status === 'missing' ? this.pushMissing(frame, start) : this.pushValue(frame, start);
	}

	/** `(1 + 2) * 3` is an element, `(1, 2)` a group: undefined where the group must be read. */
	readParenthesized(frame: Frame): ElementStatus | undefined {
		const { scanner } = this;
		const { start } = scanner;
		if (start < this.noExpressionBefore) return undefined;
		const status = this.expression.read();
		if (status === 'value' && !this.isPairSign()) return this.pushValue(frame, start);
		// What was open at the wrong token is wrong there too: parentheses in parentheses are not tried one by one.
		if (status === 'notConstant' && !this.expression.closed) this.noExpressionBefore = scanner.start;
		scanner.nextAt(start);
		return undefined;
	}

	/** Reads the count of `[0.5; 4]`, or undefined where it is none. */
	readCount(): number | undefined {
		if (this.expression.read() !== 'value') return undefined;
		const { value } = this.expression;
		return Number.isInteger(value) && value >= 0 ? value : undefined;
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

	private takeLabel(label: LabelExtent): ElementStatus {
		if (this.label !== undefined) return 'fault';
		this.label = label;
		this.scanner.next();
		return 'label';
	}

	private readString(frame: Frame): ElementStatus {
		const { scanner, sink } = this;
		const { start, innerStart, innerEnd } = scanner;
		scanner.next();
		if (this.isPairSign()) return this.takeLabel({ start: innerStart, end: innerEnd, quoted: true });
		const value = numericString(scanner.source.slice(innerStart, Math.min(innerEnd, innerStart + longestNumber)));
		if (value === undefined) {
			// A second one makes it a list of words; the first may be the label of a pair.
			if (++frame.words > 1 || this.label !== undefined || frame.count > 1) return 'fault';
		}
		frame.strings++;
		// "-Infinity" beside numbers is one of them; JSON has no other way to say it.
		frame.stringNames = value === undefined || Number.isFinite(value);
		frame.stringIndex = sink.count;
		frame.stringToken = start;
		frame.stringStart = innerStart;
		frame.stringEnd = innerEnd;
		if (!sink.push(value ?? NaN, innerStart, innerEnd)) return 'full';
		return this.finish(frame);
	}

	private pushMissing(frame: Frame, start: number): ElementStatus {
		const { sink } = this;
		if (!sink.push(NaN, start, this.expression.end)) return 'full';
		sink.missing.push(sink.count - 1);
		return this.finish(frame);
	}

	private pushValue(frame: Frame, start: number): ElementStatus {
		const { sink, expression } = this;
		if (!sink.push(expression.value, start, expression.end)) return 'full';
		if (expression.oddity !== undefined) sink[expression.oddity].push(sink.count - 1);
		return this.finish(frame);
	}

	private finish(frame: Frame): ElementStatus {
		this.attachLabel(frame);
		return frame.addNumbers(1) ? 'item' : 'fault';
	}
}

const longestNumber = 402;
