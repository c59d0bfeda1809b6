/** What the numbers are taken for. `design` of the picture follows from it. */
export type Kind = 'logits' | 'logprobs' | 'probabilities' | 'percent' | 'independent' | 'sequence' | 'other';

/** What was odd about the text, or what it says beside the numbers. A closed union: every reader switches over it. */
export type Note =
	/** Values that the text leaves out (`None`, `null`, `NA`); they are NaN. */
	| { readonly type: 'missing'; readonly indices: readonly number[] }
	/** Finite text too large for a double (`1e999`); the value is ±∞. */
	| { readonly type: 'overflow'; readonly indices: readonly number[] }
	/** Nonzero text too small for a double (`1e-999`); the value is 0. */
	| { readonly type: 'underflow'; readonly indices: readonly number[] }
	/** Integers that no double holds exactly (9007199254740993). */
	| { readonly type: 'rounded'; readonly indices: readonly number[] }
	/** Finite numbers that act as masks (−1e9, `finfo.min`); they stay numbers. */
	| { readonly type: 'softMask'; readonly indices: readonly number[] }
	/** Every value is −∞: softmax is undefined. */
	| { readonly type: 'allMasked' }
	/** The nest is ragged; only the row at the cursor is read. */
	| { readonly type: 'ragged' }
	/** The literal goes on past the reader's limit; only its first `limit` numbers are read. */
	| { readonly type: 'cut'; readonly limit: number }
	/**
	 * The literal is an operand or receiver of an expression that changes it (`[0.0] * 5`, `-np.array(…)`, `….reshape(2, 2)`):
	 * its numbers are shown as written.
	 */
	| { readonly type: 'partOfExpression' }
	| { readonly type: 'declaredShape'; readonly shape: readonly number[] }
	| { readonly type: 'declaredDtype'; readonly dtype: string };

/** An array of numbers found in text. Indices run in document order. */
export interface Detection {
	/** UTF-16 offsets of the literal or payload, half open. */
	readonly range: { readonly start: number; readonly end: number };
	/**
	 * Document order, but that of the rows where a print has some columns of a matrix below the others; a missing value is
	 * NaN.
	 */
	readonly values: Float64Array;
	/** Start and end offset of each value's text, two entries a value. */
	readonly numberRanges: Uint32Array;
	/** `[n]`, `[rows, columns]`, …; the product is `values.length`. */
	readonly shape: readonly number[];
	readonly order: 'row-major' | 'column-major';
	/** Names of the entries of the last axis. */
	readonly labels?: readonly (string | undefined)[];
	/** Names of the rows of a matrix where the text leaves some out: their places in the whole. */
	readonly rowPlaces?: readonly string[];
	/** Token ids of the entries of the last axis, where the text has them. */
	readonly ids?: readonly number[];
	/** Index of the sampled token. */
	readonly chosen?: number;
	/** Probability outside the listed candidates. */
	readonly missingMass?: number;
	readonly kind: Kind;
	/** One English sentence, one of `kindReasons`: why this kind. It is also the key of its translation. */
	readonly reason: string;
	/** The text itself elides values (`...`). */
	readonly truncated: boolean;
	/** Offsets of the dots that do, ascending, where its reader tells them from those of labels and comments. */
	readonly ellipses?: readonly number[];
	readonly notes: readonly Note[];
}
