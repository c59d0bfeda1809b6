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

/**
 * A distribution as text, every number in the shortest form that reads back as the same double.
 *
 * - `'json'`: an array of the probabilities. JSON has no NaN and no ±∞: they become `null`.
 * - `'python'`, `'numpy'`: a list, or `np.array([…])`; `float('nan')` and `np.nan`.
 * - `'csv'` (RFC 4180, CRLF), `'tsv'`, `'markdown'`: a table of index, label (when there are any), logit, probability;
 *   NaN, inf, -inf. In CSV and TSV a label that starts with = + - @ gets a `'` before it, so that no spreadsheet takes
 *   it for a formula.
 *
 * CSV, TSV and Markdown end in a line break, the others do not. O(n).
 */
export function copyText(format: CopyFormat, content: CopyContent): string {
	const { probabilities } = content;
	switch (format) {
		case 'json':
			return `[${spell(probabilities, { nan: 'null', infinity: 'null', minusInfinity: 'null' }).join(', ')}]`;
		case 'python':
			return `[${spell(probabilities, { nan: "float('nan')", infinity: "float('inf')", minusInfinity: "float('-inf')" }).join(', ')}]`;
		case 'numpy':
			return `np.array([${spell(probabilities, { nan: 'np.nan', infinity: 'np.inf', minusInfinity: '-np.inf' }).join(', ')}])`;
		case 'csv':
			return tableOf(content, csvField)
				.map(row => `${row.join(',')}\r\n`)
				.join('');
		case 'tsv':
			return tableOf(content, tsvField)
				.map(row => `${row.join('\t')}\n`)
				.join('');
		case 'markdown': {
			const [head, ...body] = tableOf(content, markdownCell);
			const rule = head!.map(name => (name === 'label' ? '---' : '---:'));
			return [head!, rule, ...body].map(row => `| ${row.join(' | ')} |\n`).join('');
		}
		default:
			return format satisfies never;
	}
}

interface Spelling {
	readonly nan: string;
	readonly infinity: string;
	readonly minusInfinity: string;
}

const TABLE_SPELLING: Spelling = { nan: 'NaN', infinity: 'inf', minusInfinity: '-inf' };

function spell(values: ArrayLike<number>, { nan, infinity, minusInfinity }: Spelling): string[] {
	return Array.from(values, value => {
		if (Number.isNaN(value)) return nan;
		if (value === Infinity) return infinity;
		if (value === -Infinity) return minusInfinity;
		return Object.is(value, -0) ? '-0.0' : String(value);
	});
}

function tableOf({ probabilities, values, labels }: CopyContent, field: (text: string) => string): string[][] {
	const logits = spell(values, TABLE_SPELLING);
	const results = spell(probabilities, TABLE_SPELLING);
	if (labels === undefined) {
		return [['index', 'logit', 'probability'], ...results.map((result, index) => [`${index}`, logits[index]!, result])];
	}
	return [
		['index', 'label', 'logit', 'probability'],
		...results.map((result, index) => [`${index}`, field(labels[index] ?? ''), logits[index]!, result]),
	];
}

function csvField(text: string): string {
	const safe = withoutFormula(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** TSV has no quoting that everyone reads: what would break the table becomes a space. */
function tsvField(text: string): string {
	return withoutFormula(text.replace(/[\t\r\n]/g, ' '));
}

function withoutFormula(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function markdownCell(text: string): string {
	return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`*_[\]<>&#~!$]/g, character => `\\${character}`);
}
