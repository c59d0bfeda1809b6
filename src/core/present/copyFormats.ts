import { type NumberSpelling, spellNumbers } from './numberSpelling.ts';
import { tableText, type TableTextColumn } from './tableText.ts';

/** The formats of Copy Softmax As… */
export type CopyFormat = 'json' | 'python' | 'numpy' | 'csv' | 'markdown' | 'tsv';

/** One vector to be copied. */
export interface CopyContent {
	readonly probabilities: ArrayLike<number>;
	/** The scores, parallel to the probabilities. */
	readonly values: ArrayLike<number>;
	/** Untrusted text of the document, parallel to the probabilities. */
	readonly labels?: readonly (string | undefined)[];
}

/** A list of numbers as code. */
type ListFormat = 'json' | 'python' | 'numpy' | 'pytorch';

const PYTHON: NumberSpelling = { nan: "float('nan')", infinity: "float('inf')", minusInfinity: "float('-inf')" };
const SPELLINGS: Readonly<Record<ListFormat, NumberSpelling>> = {
	json: { nan: 'null', infinity: 'null', minusInfinity: 'null' },
	python: PYTHON,
	numpy: { nan: 'np.nan', infinity: 'np.inf', minusInfinity: '-np.inf' },
	pytorch: PYTHON,
};

/**
 * A distribution as text, every number in the shortest form that reads back as the same double: `codeText` of the
 * probabilities, or `tableText` of index, label (when there are any), logit, probability. O(n).
 */
export function copyText(format: CopyFormat, content: CopyContent): string {
	switch (format) {
		case 'json':
		case 'python':
		case 'numpy':
			return codeText(format, content.probabilities);
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
	const texts = labels && Array.from(probabilities, (_, index) => labels[index]);
	return [
		{ name: 'index', numbers: Array.from(probabilities, (_, index) => index) },
		...(texts === undefined ? [] : [{ name: 'label', texts }]),
		{ name: 'logit', numbers: values },
		{ name: 'probability', numbers: probabilities },
	];
}
