import { exactDecimal, fourDigits, longDecimal } from './decimal.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { NumberSink } from './numberSink.ts';
import { oddityOf } from './numberText.ts';
import type { SourceText } from './sourceText.ts';

/** Numbers that one call reads at most: what is long is read in several. */
export const longestRun = 2048;
/** Digits whose number is sure to fit into 32 bits. */
const integerDigits = 9;
/** Digits behind the dot that join the head; those behind them are the tail, which must be exact too. */
const headDigits = 8;
const mostTailDigits = 14;

/**
 * The fast road: a run of plain decimals (`-1.25e-3`) with commas, or whitespace where that separates. It reads what
 * the scanner and the expression reader would read, digit by digit out of bytes, without tokens. Whatever is not plain
 * (a comment, a suffix, a name, an operator) ends the run *before* that element, which then takes the general road.
 * Values are bit-identical to `Number()` on the text. Cost: linear; it allocates nothing but the sink's growth and the
 * text of the rare number whose value `longDecimal` leaves to `Number`.
 */
export class PlainRun {
	/** The run ended behind a number, at a closing bracket; else at the beginning of an element. */
	afterItem = false;
	/** The run ended because the sink takes no more. */
	full = false;

	private readonly source: SourceText;
	private readonly sink: NumberSink;
	private readonly spaceSeparates: boolean;
	private readonly octalZero: boolean;

	constructor(source: SourceText, sink: NumberSink, traits: LanguageTraits) {
		this.source = source;
		this.sink = sink;
		this.spaceSeparates = traits.spaceSeparates;
		this.octalZero = traits.octalZero;
	}

	/** Reads on from `position`, the beginning of an element, and returns where the run ends. */
	read(position: number): number {
		const { source, sink } = this;
		let { codes, words } = source;
		let { values, ranges, count, capacity } = sink;
		this.afterItem = false;
		this.full = false;
		const last = count + longestRun;
		let i = position;
		for (;;) {
			let c = codes[i]!;
			while (c === 32 || c === 10 || c === 13 || c === 9) c = codes[++i]!;
			const start = i;
			if (c === 45) c = codes[++i]!;
			const digitsStart = i;
			let head = 0;
			while (c >= 48 && c <= 57) {
				head = (Math.imul(head, 10) + (c - 48)) | 0;
				c = codes[++i]!;
			}
			let digits = i - digitsStart;
			if (digits > integerDigits) head = longInteger(codes, digitsStart, i);
			let exponent = 0;
			let tail = 0;
			let tailDigits = 0;
			const integer = c !== 46 && c !== 101 && c !== 69;
			if (c === 46) {
				const fraction = ++i;
				const headEnd = fraction + headDigits;
				let four = fourDigits(words.getInt32(i, true));
				while (four >= 0) {
					if (i < headEnd) head = head * 10000 + four;
					else tail = tail * 10000 + four;
					i += 4;
					four = fourDigits(words.getInt32(i, true));
				}
				c = codes[i]!;
				if (i < headEnd) {
					while (c >= 48 && c <= 57) {
						head = head * 10 + (c - 48);
						c = codes[++i]!;
					}
				} else {
					while (c >= 48 && c <= 57) {
						tail = tail * 10 + (c - 48);
						c = codes[++i]!;
					}
					tailDigits = i - headEnd;
				}
				exponent = fraction - i;
				digits -= exponent;
			}
			if ((c === 101 || c === 69) && digits > 0) {
				const sign = codes[++i]!;
				if (sign === 45 || sign === 43) i++;
				const exponentStart = i;
				let written = 0;
				c = codes[i]!;
				while (c >= 48 && c <= 57) {
					if (written < 10000) written = written * 10 + (c - 48);
					c = codes[++i]!;
				}
				if (i === exponentStart && c !== 0) {
					i = start;
					break;
				}
				exponent += sign === 45 ? -written : written;
			}
			const end = i;
			while (c === 32 || c === 10 || c === 13 || c === 9) c = codes[++i]!;
			if (c === 0) {
				// The filled bytes end here: read this number again with more of them.
				if (source.at(i) <= 0) {
					i = start;
					break;
				}
				source.fill(i + 1);
				({ codes, words } = source);
				i = start;
				continue;
			}
			const closed = c === 93 || c === 41 || c === 125;
			const separated = c === 44 || (this.spaceSeparates && i > end && this.startsNumber(codes, i));
			const octal = integer && this.octalZero && digits > 1 && codes[digitsStart] === 48;
			if (digits === 0 || octal || !(closed || separated) || count === last) {
				i = start;
				break;
			}
			if (count === capacity) {
				sink.count = count;
				if (!sink.reserve()) {
					this.full = true;
					i = start;
					break;
				}
				({ values, ranges, capacity } = sink);
			}
			let value = tailDigits > mostTailDigits ? NaN : exactDecimal(head, tailDigits, tail, exponent);
			if (value !== value) {
				value = integer || tailDigits > mostTailDigits ? NaN : longDecimal(head, tailDigits, tail, exponent);
				if (value !== value) value = this.numberOf(digitsStart, end, integer, count);
			}
			values[count] = start < digitsStart ? -value : value;
			ranges[count * 2] = start;
			ranges[count * 2 + 1] = end;
			count++;
			if (closed) {
				this.afterItem = true;
				break;
			}
			if (c === 44) i++;
		}
		sink.count = count;
		return i;
	}

	/** A digit, a dot or a sign that touches what follows. */
	private startsNumber(codes: Uint8Array, position: number): boolean {
		const c = codes[position]!;
		if ((c >= 48 && c <= 57) || c === 46) return true;
		return c === 45 && codes[position + 1]! > 32;
	}

	/** What `Number` says of the text, and what is odd about it. */
	private numberOf(start: number, end: number, integer: boolean, index: number): number {
		const text = this.source.slice(start, end);
		const value = Number(text);
		if (integer || value === 0 || value === Infinity) {
			const oddity = oddityOf(text, value, integer);
			if (oddity !== undefined) this.sink[oddity].push(index);
		}
		return value;
	}
}

/** The number of many digits as a double; exact up to 2^53. */
function longInteger(codes: Uint8Array, start: number, end: number): number {
	let value = 0;
	for (let i = start; i < end; i++) value = value * 10 + (codes[i]! - 48);
	return value;
}
