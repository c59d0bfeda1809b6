import type { Detection } from './detection.ts';
import type { NumberSink } from './numberSink.ts';

/** Why the text around a cursor is no array of constants; positions are those of the `SourceText`. */
export type Fault =
	/** An element that is no constant, and where it begins. */
	| { readonly type: 'element'; readonly start: number }
	/** The text ends before the bracket is closed. */
	| { readonly type: 'unclosed' }
	/** No number between the brackets. */
	| { readonly type: 'empty' }
	/** A bracket is closed by one of another kind. */
	| { readonly type: 'mismatch' }
	/** Two items without a separator, where whitespace is none. */
	| { readonly type: 'unseparated' }
	/** Rows of different lengths, or numbers beside rows. */
	| { readonly type: 'ragged' }
	/** Brackets nested deeper than the reader follows. */
	| { readonly type: 'deep' }
	/** Brackets that hold no list here: the arguments of a call, a subscript, a block. */
	| { readonly type: 'nothing' };

/** A nest of numbers as it was read: a rectangular group around the cursor. Positions are those of the `SourceText`. */
export interface Nest {
	/** From the constructor's name or the bracket to behind the closing bracket. */
	readonly start: number;
	readonly end: number;
	/** Its numbers are [firstValue, lastValue) of the sink. */
	readonly firstValue: number;
	readonly lastValue: number;
	readonly shape: readonly number[];
	readonly order: Detection['order'];
	/** The further arguments of its constructor. */
	readonly arguments: { readonly start: number; readonly end: number } | undefined;
	/** Where dots leave values out, ascending. */
	readonly ellipses: readonly number[];
	readonly ragged: boolean;
	/** Only the first numbers were read. */
	readonly cut: boolean;
	readonly sink: NumberSink;
}
