import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../../src/core/detect/detection.ts';

/** Rows enough for more than 64 KB on both sides of the middle. */
const rowCount = 8000;
const score = (row: number): string => (((27759 * row) % 4096) / 128 - 16).toFixed(4);
const right = (text: string, width: number): string => text.padStart(width);

function rows(row: (index: number) => string, length = rowCount): string {
	return Array.from({ length }, (_, index) => row(index)).join('\n');
}

/** Rows of as many entries as fit, under what `head` says before each of them. */
function wrapped(perRow: number, entry: (index: number) => string, head: (first: number) => string): string {
	return Array.from({ length: rowCount / perRow }, (_, row) => {
		const first = row * perRow;
		return head(first) + Array.from({ length: perRow }, (__, i) => entry(first + i)).join('');
	}).join('\n');
}

const index = (row: number): string => String(row).padEnd(5);
const size = `${rowCount}`;

/** A form, the language of its document, and the text. */
const forms: readonly (readonly [string, string, string])[] = [
	['rows of commas in plain text', 'plaintext', rows(i => `t${i},${score(i)}`)],
	['rows of commas under a header in plain text', 'plaintext', `token,logit\n${rows(i => `t${i},${score(i)}`)}`],
	['a CSV file', 'csv', `token,logit\n${rows(i => `t${i},${score(i)}`)}`],
	['a CSV file below a remark', 'csv', `# run 3\ntoken,logit\n${rows(i => `t${i},${score(i)}`)}`],
	['a TSV file', 'plaintext', `token\tlogit\n${rows(i => `t${i}\t${score(i)}`)}`],
	['a Markdown table', 'markdown', `| token | logit |\n|---|---|\n${rows(i => `| t${i} | ${score(i)} |`)}`],
	['lines of a token and its score', 'plaintext', rows(i => `tok${index(i)}  ${right(score(i), 9)}`)],
	['lines of `key: score` under a name', 'plaintext', `logits\n${rows(i => `t${i}: ${score(i)}`)}`],
	[
		'a pandas series',
		'plaintext',
		`${rows(i => index(i) + right(score(i), 9))}\nName: logit, Length: ${size}, dtype: float64`,
	],
	[
		'a pandas frame',
		'plaintext',
		`${right('logit', 15)}${right('other', 10)}\n${rows(i => index(i) + right(score(i), 10) + right(score(i + 3), 10))}`,
	],
	[
		'a vector of R',
		'plaintext',
		`> logits\n${wrapped(
			8,
			i => right(score(i), 9),
			i => right(`[${i + 1}]`, 7),
		)}`,
	],
	[
		'a named vector of R',
		'plaintext',
		`> logits\n${wrapped(
			8,
			i => right(`t${i}`, 9),
			() => '',
		)
			.split('\n')
			.map((names, row) => `${names} \n${Array.from({ length: 8 }, (_, i) => right(score(8 * row + i), 9)).join('')} `)
			.join('\n')}\n> `,
	],
	[
		'a matrix of R',
		'plaintext',
		`> m\n${' '.repeat(8)}     [,1]     [,2]\n${rows(i => `[${i + 1},]`.padEnd(8) + right(score(i), 9) + right(score(i + 5), 9))}`,
	],
	['a vector of Julia', 'plaintext', `julia> x\n${size}-element Vector{Float64}:\n${rows(i => ` ${score(i)}`)}`],
	['a column of MATLAB', 'plaintext', `x =\n\n${rows(i => `   ${right(score(i), 9)}`)}\n\n>> `],
	['a tensor of Torch7', 'plaintext', `th> x\n${rows(i => right(score(i), 9))}\n[torch.DoubleTensor of size ${size}]`],
	['a sequence of YAML', 'yaml', `logits:\n${rows(i => `  - ${score(i)}`)}`],
	['records of YAML', 'yaml', `scores:\n${rows(i => `  - label: t${i}\n    score: ${score(i)}`)}`],
	['a table of TOML', 'toml', `[logits]\n${rows(i => `t${i} = ${score(i)}`)}`],
	['records of TOML', 'toml', rows(i => `[[scores]]\nlabel = "t${i}"\nlogit = ${score(i)}`)],
	['a table of HTML', 'html', `<table>\n${rows(i => `<tr><td>t${i}</td><td>${score(i)}</td></tr>`)}\n</table>`],
	['JSON Lines', 'jsonl', rows(i => `{"label": "t${i}", "score": ${score(i)}}`)],
	['lines of a number', 'plaintext', `logits:\n${rows(score)}`],
	['data of GAMS', 'gams', `Parameter l(i) /\n${rows(i => `t${i} ${score(i)}`)}\n/;`],
	['a dictionary', 'python', `d = {\n${rows(i => `  't${i}': ${score(i)},`)}\n}`],
];

describe('a table that reaches far beyond the lines near the cursor', () => {
	for (const [name, languageId, text] of forms) {
		test(`is the same from its first, middle and last rows: ${name}`, () => {
			const [first, middle, last] = [0, rowCount / 2, rowCount - 1].map(row => detectInRow(text, languageId, row));
			assert.ok(first !== undefined && first.values.length >= rowCount);
			assert.ok(isDeepStrictEqual(middle, first), 'the middle row differs');
			assert.ok(isDeepStrictEqual(last, first), 'the last row differs');
		});
	}

	test('says that it goes on where its end is too far away', () => {
		const label = 'x'.repeat(2000);
		const text = `token,logit\n${rows(i => `${label}${i},${score(i)}`)}`;
		const found = detectInRow(text, 'csv', 0);
		assert.ok(found !== undefined && found.values.length < rowCount);
		assert.deepEqual(found.notes, [{ type: 'cut', limit: found.values.length }]);
	});

	test('in a comment is read whole as far as comments are one text, and else not as a whole', () => {
		const [first, last] = [0, 3999].map(row => detectInRow(comment(4000), 'python', row));
		assert.equal(first?.values.length, 4000);
		assert.ok(isDeepStrictEqual(last, first));
		const found = detectInRow(comment(rowCount), 'python', 0);
		assert.deepEqual(found?.notes, [{ type: 'cut', limit: found?.values.length }]);
		assert.equal(detectInRow(comment(rowCount), 'python', rowCount - 1), undefined);
	});

	test('is not read where its beginning is too far away', () => {
		const label = 'x'.repeat(2000);
		assert.equal(
			detectInRow(
				rows(i => `${label}${i},${score(i)}`),
				'plaintext',
				rowCount - 1,
			),
			undefined,
		);
	});
});

/** Lines of tokens in a comment of Python. */
function comment(length: number): string {
	return rows(i => `# tok${index(i)}  ${right(score(i), 9)}`, length);
}

/** What stands at the first number of a row. */
function detectInRow(text: string, languageId: string, row: number): Detection | undefined {
	let cursor = text.indexOf(score(0));
	for (let i = 1; i <= row; i++) cursor = text.indexOf(score(i), cursor + 1);
	return detectAt(text, cursor + 1, languageId);
}
