import { code, isSpaceCode } from './characters.ts';
import type { Frame } from './frame.ts';
import type { Fault } from './nest.ts';
import type { NumberSink } from './numberSink.ts';
import type { TokenScanner } from './tokenScanner.ts';
import { startsWith } from './trivia.ts';

/** Stands for the bracket before a text that has none. */
export const bareBracket = -1;

/** True for a list that no bracket opens: only the end of the text closes it. */
export function isBare(frame: Frame): boolean {
	return frame.closer === 0;
}

/**
 * `("Paris", -0.02)`, `{"cat", 1.5f}`: a word and its number, in either order. `("nan", 0.1)` is one among pairs, for
 * there it names its number.
 */
export function isPair(frame: Frame, amongPairs = false): boolean {
	const names = frame.stringNames || amongPairs;
	return frame.count === 2 && frame.strings === 1 && names && frame.items === 'numbers' && !frame.labelled;
}

/** `{'cat', 1.5; 'dog', -0.5}` of MATLAB: the row that ends is a word and its number, which then are one item. */
export function pairRow(frame: Frame, sink: NumberSink): void {
	if (frame.count - frame.rowStart !== 2 || frame.strings !== 1 || frame.closer !== code.closeBrace) return;
	sink.labelPair(frame.stringIndex, frame.stringStart, frame.stringEnd, frame.stringQuoted);
	frame.count--;
	frame.strings = 0;
	frame.words = 0;
	frame.labelled = true;
}

/** `(+ 1 2 3)`: a sum of Lisp in a text that is none. */
export function isSum(frame: Frame, { source, traits, type, end }: TokenScanner): boolean {
	if (type !== 'operator' || frame.count > 0 || frame.closer !== code.closeParen) return false;
	return traits.spaceSeparates && !traits.prefixCalls && isSpaceCode(source.at(end));
}

/** Why the group that the scanner's bracket closes is no list; undefined where it is one. */
export function closingFault(frame: Frame, scanner: TokenScanner, labelWaits: boolean): Fault | undefined {
	const bare = isBare(frame);
	if (bare ? scanner.type !== 'end' : scanner.bracket !== frame.closer) return { type: 'mismatch' };
	if (labelWaits || frame.form === 'nest') return { type: 'empty' };
	if (frame.rows > 0 && !(frame.endRow() && frame.arrangeSlabs())) return { type: 'ragged' };
	if (bare || frame.start < frame.bracket || frame.labelled || isPair(frame)) return undefined;
	// A number in parentheses is a number.
	if (frame.closer === code.closeParen && frame.count === 1 && !frame.comma) return { type: 'nothing' };
	const { source, traits } = scanner;
	const opener = String.fromCharCode(source.at(frame.bracket));
	const isList =
		traits.lists.includes(opener) || traits.bracketMarks.some(mark => startsWith(source, frame.bracket + 1, mark));
	return isList ? undefined : { type: 'nothing' };
}
