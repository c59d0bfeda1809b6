import { code, isDigit, isSpaceCode } from './characters.ts';
import { pairRow } from './closing.ts';
import type { Frame } from './frame.ts';
import type { NumberSink } from './numberSink.ts';
import type { TokenScanner } from './tokenScanner.ts';

/** What a mark between items turned out to be: a separator, one too many for the sink, or none that a list has. */
export type SeparatorStatus = 'separator' | 'full' | 'fault';

/** Reads what stands between the items of a frame: the scanner's token, at which it leaves the scanner. */
export class Separators {
	private readonly scanner: TokenScanner;
	private readonly sink: NumberSink;

	constructor(scanner: TokenScanner, sink: NumberSink) {
		this.scanner = scanner;
		this.sink = sink;
	}

	/** Whitespace separates where the language says so; rows need not even that. `1 + 2` is no two numbers. */
	areApart(frame: Frame): boolean {
		const { type, source, end, traits, spaced } = this.scanner;
		if (type === 'operator' && isSpaceCode(source.at(end))) return false;
		return traits.spaceSeparates && (spaced || (type === 'open' && frame.items === 'groups'));
	}

	/** A comma; nothing between two of them is a value left out. */
	comma(frame: Frame, labelWaits: boolean): SeparatorStatus {
		// `[0.5; ` of Rust: a count follows, and nothing else.
		if (frame.repeats) return 'fault';
		// `Map.of("a", 1)`: the comma stands between a label and its number.
		if (labelWaits && frame.alternates) return 'separator';
		if (!frame.afterItem) {
			// `,@(1.5, 2)` of PowerShell: the comma makes the list an item.
			if (this.scanner.traits.bracketedTypes) return 'separator';
			const status = this.addHole(frame, labelWaits);
			if (status !== 'separator') return status;
		}
		frame.afterItem = false;
		frame.comma = true;
		return 'separator';
	}

	/** A semicolon that ends a row, stands for a comma, or says that a count follows. */
	semicolon(frame: Frame): SeparatorStatus {
		frame.afterItem = false;
		switch (this.scanner.traits.semicolon) {
			case 'row':
				return this.endRow(frame) && this.endSlab(frame) ? 'separator' : 'fault';
			case 'item':
				frame.comma = true;
				return frame.count > 0 ? 'separator' : 'fault';
			case 'repeat':
				// `matrix![1.0, 2.0; 3.0, 4.0]`.
				if (frame.count !== 1) return this.endRow(frame) ? 'separator' : 'fault';
				frame.repeats = true;
				return 'separator';
			case 'none':
				return 'fault';
			default:
				return this.scanner.traits.semicolon satisfies never;
		}
	}

	/**
	 * A line break before the scanner's token, which ends a row or an item; false where the row is not as long as the
	 * others.
	 */
	lineBreak(frame: Frame): boolean {
		switch (this.scanner.traits.lineBreak) {
			case 'none':
				return true;
			case 'item':
				if (frame.afterItem) frame.comma = true;
				frame.afterItem = false;
				return true;
			case 'row':
				// A comma lets the line go on, but where all is a matrix.
				if (!frame.afterItem && this.scanner.traits.matrixOf !== 'columns') return true;
				frame.afterItem = false;
				return frame.count === frame.rowStart || this.endRow(frame);
			default:
				return this.scanner.traits.lineBreak satisfies never;
		}
	}

	private endRow(frame: Frame): boolean {
		pairRow(frame, this.sink);
		if (this.scanner.traits.matrixOf === 'columns' && !frame.labelled) frame.vector = 'column';
		return frame.endRow();
	}

	/** `;;` and `;;;` of Julia put what they part side by side, and one behind the other. */
	private endSlab(frame: Frame): boolean {
		const { scanner } = this;
		const { end } = scanner;
		if (scanner.traits.matrixOf === 'columns') return true;
		while (scanner.source.at(scanner.end) === code.semicolon) scanner.end++;
		return scanner.end === end || frame.endSlab(scanner.end - scanner.start);
	}

	/** `...` in place of values; `...name` spreads what the text does not show. */
	gap(frame: Frame): SeparatorStatus {
		const { source, start, end } = this.scanner;
		// A range of Swift or Ruby: `[1...5]`.
		if (isDigit(source.at(start - 1)) && isDigit(source.at(end))) return 'fault';
		const next = source.at(end);
		if (next > 0x40 && next !== code.closeBracket && next !== code.closeBrace) return 'fault';
		const remark = moreItems.exec(source.slice(end, Math.min(source.length, end + longestRemark)));
		if (remark !== null) this.scanner.end = end + remark[0].length;
		frame.afterItem = true;
		frame.comma = true;
		return 'separator';
	}

	private addHole(frame: Frame, labelWaits: boolean): SeparatorStatus {
		const { scanner, sink } = this;
		if (frame.items === 'groups' || frame.form !== undefined || labelWaits) return 'fault';
		if (!sink.push(NaN, scanner.start, scanner.start)) return 'full';
		sink.missing.push(sink.count - 1);
		frame.addNumbers(1);
		return 'separator';
	}
}

/** What Node's console writes behind the dots: `... 97 more items`. */
const moreItems = /^ ?\d+ more items?/;
const longestRemark = 32;
