import type { Detection } from '../detect/detection.ts';
import { traitsOf } from '../detect/languageTable.ts';
import type { LanguageTraits } from '../detect/languageTraits.ts';
import type { FloatFormatName } from '../math/floatFormat.ts';
import { notFiniteWord } from './notFiniteWord.ts';
import { numberInSyntax } from './numberInSyntax.ts';
import { formatOfSyntax, type NumberSyntax, plainSyntax, syntaxOf } from './numberSyntax.ts';

/** A stretch of the text, half open, and what is to stand there. */
export interface NumberEdit {
	readonly index: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** The format that the digits are those of. */
	readonly format: FloatFormatName;
}

export type Rewriting =
	/** In the order of the text, none of them overlapping. */
	| { readonly type: 'edits'; readonly edits: readonly NumberEdit[] }
	/** The language has no way to write this value, or its format does not hold it. */
	| { readonly type: 'unspeakable'; readonly index: number; readonly value: number }
	/** One number in the text stands for several values, which are now to differ. */
	| { readonly type: 'shared'; readonly index: number };

/** What is to be written. */
export interface NewValues {
	readonly indices: ArrayLike<number>;
	/** Parallel to `indices`. */
	readonly values: ArrayLike<number>;
}

/** Numbers that are looked at for how the array writes its numbers. */
const MOST_SAMPLES = 1024;

/**
 * The edits that put new values in the place of numbers of a text, each in the syntax of the number that stands there;
 * in place of a name or an expression (`-inf`, `1/3`) in that of the array's first plain number. ±∞ and NaN are spelled
 * as elsewhere in the array, or in the way of the language. Throws a `RangeError` for an index that the array does not
 * have. O(new values + samples).
 */
export function rewrittenNumbers(
	text: string,
	detection: Detection,
	{ indices, values }: NewValues,
	languageId: string,
): Rewriting {
	const array = new ArrayText(text, detection, languageId);
	const edits = new Map<number, NumberEdit>();
	for (let place = 0; place < indices.length; place++) {
		const index = indices[place]!;
		const value = values[place]!;
		const edit = array.editOf(index, value);
		if (edit === undefined) return { type: 'unspeakable', index, value };
		const other = edits.get(edit.start);
		if (other !== undefined && other.text !== edit.text) return { type: 'shared', index };
		edits.set(edit.start, edit);
	}
	return { type: 'edits', edits: [...edits.values()].toSorted((one, other) => one.start - other.start) };
}

/** An array in its text: how its numbers are written. */
class ArrayText {
	private readonly text: string;
	private readonly detection: Detection;
	private readonly languageId: string;
	private readonly traits: LanguageTraits;
	/** What stands in for the syntax of what is no number. */
	private readonly model: NumberSyntax;
	private readonly decimalMark: '.' | ',';
	private readonly declared: FloatFormatName;

	constructor(text: string, detection: Detection, languageId: string) {
		this.text = text;
		this.detection = detection;
		this.languageId = languageId;
		this.traits = traitsOf(languageId);
		this.declared = declaredFormat(detection);
		const samples: NumberSyntax[] = [];
		for (let index = 0; index < Math.min(detection.values.length, MOST_SAMPLES); index++) {
			const syntax = this.syntaxAt(index);
			if (syntax !== undefined) samples.push(syntax);
		}
		this.decimalMark = samples.some(({ decimalMark }) => decimalMark === ',') ? ',' : '.';
		const decimal = samples.find(({ radix }) => radix === 'decimal');
		this.model = decimal === undefined ? plainSyntax : { ...decimal, plus: false };
	}

	editOf(index: number, value: number): NumberEdit | undefined {
		const { start, end } = this.rangeAt(index);
		if (!Number.isFinite(value)) {
			const text = this.spelledElsewhere(value) ?? notFiniteWord(value, this.languageId, this.isQuoted(start, end));
			return text === undefined ? undefined : { index, start, end, text, format: 'float64' };
		}
		const syntax = { ...(this.syntaxAt(index) ?? this.model), decimalMark: this.decimalMark };
		const format = formatOfSyntax(syntax) ?? this.declared;
		const text = numberInSyntax(value, syntax, format, this.traits.exponentMarks.includes('*^') ? '*^' : 'e');
		return text === undefined ? undefined : { index, start, end, text, format };
	}

	private rangeAt(index: number): { readonly start: number; readonly end: number } {
		const { numberRanges, values } = this.detection;
		const start = numberRanges[2 * index];
		const end = numberRanges[2 * index + 1];
		if (start === undefined || end === undefined) {
			throw new RangeError(`index must be a whole number in 0..${values.length - 1}, got ${index}`);
		}
		return { start, end };
	}

	private syntaxAt(index: number): NumberSyntax | undefined {
		const { start, end } = this.rangeAt(index);
		return syntaxOf(this.text.slice(start, end), this.detection.values[index]!, this.traits);
	}

	/** The array's own word for ±∞ or NaN. */
	private spelledElsewhere(value: number): string | undefined {
		const { values, notes } = this.detection;
		const missing = new Set(notes.flatMap(note => (note.type === 'missing' ? note.indices : [])));
		const index = values.findIndex((other, place) => Object.is(other, value) && !missing.has(place));
		if (index < 0) return undefined;
		const { start, end } = this.rangeAt(index);
		const word = this.text.slice(start, end);
		// a number too large for a double is no word for ∞
		return /\d/.test(word) || word === '' ? undefined : word;
	}

	private isQuoted(start: number, end: number): boolean {
		const quote = this.text[start - 1];
		return (quote === '"' || quote === "'") && this.text[end] === quote;
	}
}

/** The format that the array's constructor declares. */
function declaredFormat({ notes }: Detection): FloatFormatName {
	const note = notes.find(({ type }) => type === 'declaredDtype');
	switch (note?.type === 'declaredDtype' ? note.dtype.toLowerCase() : '') {
		case 'float32':
		case 'f32':
		case 'single':
		case 'f4':
			return 'float32';
		case 'float16':
		case 'f16':
		case 'half':
		case 'f2':
			return 'float16';
		case 'bfloat16':
		case 'bf16':
			return 'bfloat16';
		default:
			return 'float64';
	}
}
