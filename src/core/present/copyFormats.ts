import { type NumberSpelling, spellNumbers } from './numberSpelling.ts';
import { tableText, type TableTextColumn } from './tableText.ts';

/** A list of numbers as code. */
type ListFormat = 'numpy' | 'pytorch' | 'python' | 'json';

/** What a vector can be copied as: its numbers as code, or a table. */
export type CopyFormat = ListFormat | 'csv' | 'tsv' | 'markdown';

/** Every format with its name, which is the same in all languages, in the order in which a reader is offered them. */
export const copyFormats: readonly { readonly format: CopyFormat; readonly name: string }[] = [
	{ format: 'numpy', name: 'NumPy' },
	{ format: 'pytorch', name: 'PyTorch' },
	{ format: 'python', name: 'Python' },
	{ format: 'json', name: 'JSON' },
	{ format: 'csv', name: 'CSV' },
	{ format: 'tsv', name: 'TSV' },
	{ format: 'markdown', name: 'Markdown' },
];

/** What of a vector is copied, and how. */
export interface CopyChoice {
	readonly numbers: 'probabilities' | 'scores';
	readonly format: CopyFormat;
}

/** One vector to be copied. */
export interface CopyContent {
	/** The scores. */
	readonly values: ArrayLike<number>;
	/** Parallel to the scores; `undefined` where the scores are what is copied. */
	readonly probabilities?: ArrayLike<number>;
	/** Untrusted text of the document, parallel to the scores. */
	readonly labels?: readonly (string | undefined)[];
}

const PYTHON: NumberSpelling = { nan: "float('nan')", infinity: "float('inf')", minusInfinity: "float('-inf')" };
const SPELLINGS: Readonly<Record<ListFormat, NumberSpelling>> = {
	json: { nan: 'null', infinity: 'null', minusInfinity: 'null' },
	python: PYTHON,
	numpy: { nan: 'np.nan', infinity: 'np.inf', minusInfinity: '-np.inf' },
	pytorch: PYTHON,
};

/**
 * A vector as text, every number in the shortest form that reads back as the same double: `codeText` of the probabilities,
 * or `tableText` of index, label (when there are any), logit, probability; without probabilities, the scores alone. O(n).
 */
export function copyText(format: CopyFormat, content: CopyContent): string {
	switch (format) {
		case 'numpy':
		case 'pytorch':
		case 'python':
		case 'json':
			return codeText(format, content.probabilities ?? content.values);
		case 'csv':
		case 'tsv':
		case 'markdown':
			return tableText(format, columnsOf(content));
		default:
			return format satisfies never;
	}
}

/**
 * Numbers as a list of code, in the shortest form that reads back as the same double: `[…]` of JSON and Python,
 * `np.array([…])`, `torch.tensor([…], dtype=torch.float64)` (which would else keep seven digits). JSON has no NaN and no
 * ±∞: they become `null`. No line break at the end. O(n).
 */
export function codeText(format: ListFormat, values: ArrayLike<number>): string {
	const list = `[${spellNumbers(values, SPELLINGS[format]).join(', ')}]`;
	switch (format) {
		case 'json':
		case 'python':
			return list;
		case 'numpy':
			return `np.array(${list})`;
		case 'pytorch':
			return `torch.tensor(${list}, dtype=torch.float64)`;
		default:
			return format satisfies never;
	}
}

function columnsOf({ probabilities, values, labels }: CopyContent): readonly TableTextColumn[] {
	const texts = labels && Array.from(values, (_, index) => labels[index]);
	return [
		{ name: 'index', numbers: Array.from(values, (_, index) => index) },
		...(texts === undefined ? [] : [{ name: 'label', texts }]),
		{ name: 'logit', numbers: values },
		...(probabilities === undefined ? [] : [{ name: 'probability', numbers: probabilities }]),
	];
}
