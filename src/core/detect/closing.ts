import { code } from './characters.ts';
import type { Frame } from './frame.ts';
import type { Fault } from './nest.ts';
import type { TokenScanner } from './tokenScanner.ts';
import { startsWith } from './trivia.ts';

/** Stands for the bracket before a text that has none. */
export const bareBracket = -1;

/**
 * `("Paris", -0.02)`, `{"cat", 1.5f}`: a word and its number, in either order. `("nan", 0.1)` is one among pairs, for
 * there it names its number.
 */
export function isPair(frame: Frame, amongPairs = false): boolean {
	const names = frame.stringNames || amongPairs;
	return frame.count === 2 && frame.strings === 1 && names && frame.items === 'numbers' && !frame.labelled;
}

/** Why the group that the scanner's bracket closes is no list; undefined where it is one. */
export function closingFault(frame: Frame, scanner: TokenScanner, labelWaits: boolean): Fault | undefined {
	const bare = frame.bracket === bareBracket;
	// Only the end of the text closes what has no bracket.
	if (bare ? scanner.type !== 'end' : scanner.bracket !== frame.closer) return { type: 'mismatch' };
	if (labelWaits || frame.form === 'nest') return { type: 'empty' };
	if (frame.rows > 0 && !frame.endRow()) return { type: 'ragged' };
	if (bare || frame.start < frame.bracket || frame.labelled || isPair(frame)) return undefined;
	// A number in parentheses is a number.
	if (frame.closer === code.closeParen && frame.count === 1 && !frame.comma) return { type: 'nothing' };
	const { source, traits } = scanner;
	const opener = String.fromCharCode(source.at(frame.bracket));
	const isList =
		traits.lists.includes(opener) || traits.bracketMarks.some(mark => startsWith(source, frame.bracket + 1, mark));
	return isList ? undefined : { type: 'nothing' };
}
