import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CopyContent, type CopyFormat, copyFormats, copyText } from '../../../src/core/present/copyFormats.ts';

const PLAIN: CopyContent = { values: [2, -Infinity], probabilities: [1, 0] };
const LABELLED: CopyContent = { ...PLAIN, labels: ['cat', undefined] };

test('each format has its form', () => {
	const forms = {
		json: '[1, 0]',
		python: '[1, 0]',
		numpy: 'np.array([1, 0])',
		pytorch: 'torch.tensor([1, 0], dtype=torch.float64)',
		csv: 'index,logit,probability\r\n0,2,1\r\n1,-inf,0\r\n',
		tsv: 'index\tlogit\tprobability\n0\t2\t1\n1\t-inf\t0\n',
		markdown: '| index | logit | probability |\n| ---: | ---: | ---: |\n| 0 | 2 | 1 |\n| 1 | -inf | 0 |\n',
	} as const satisfies Record<CopyFormat, string>;
	for (const { format } of copyFormats) assert.equal(copyText(format, PLAIN), forms[format]);
});

test('every format is offered once', () => {
	const offered = copyFormats.map(({ format }) => format);
	assert.equal(new Set(offered).size, offered.length);
	assert.equal(new Set(copyFormats.map(({ name }) => name)).size, offered.length);
});

test('without probabilities the scores are copied', () => {
	const { values } = PLAIN;
	assert.equal(copyText('python', { values }), "[2, float('-inf')]");
	assert.equal(copyText('csv', { values, labels: ['a', 'b'] }), 'index,label,logit\r\n0,a,2\r\n1,b,-inf\r\n');
});

test('tables have a column of labels when there are any', () => {
	assert.equal(copyText('csv', LABELLED), 'index,label,logit,probability\r\n0,cat,2,1\r\n1,,-inf,0\r\n');
	assert.equal(copyText('tsv', LABELLED), 'index\tlabel\tlogit\tprobability\n0\tcat\t2\t1\n1\t\t-inf\t0\n');
	assert.equal(
		copyText('markdown', LABELLED),
		'| index | label | logit | probability |\n| ---: | --- | ---: | ---: |\n| 0 | cat | 2 | 1 |\n| 1 |  | -inf | 0 |\n',
	);
});

test('every number reads back as the same double', () => {
	const finite = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 });
	fc.assert(
		fc.property(finite, probabilities => {
			const content = { probabilities, values: probabilities };
			assert.deepEqual(JSON.parse(copyText('json', content)), probabilities);
			const rows = copyText('csv', content).trimEnd().split('\r\n').slice(1);
			assert.deepEqual(
				rows.map(row => Number(row.split(',')[2])),
				probabilities,
			);
		}),
	);
});

test('numbers that are not finite are spelled as each format reads them', () => {
	const content = { probabilities: [NaN, Infinity, -Infinity], values: [NaN, Infinity, -Infinity] };
	assert.equal(copyText('json', content), '[null, null, null]');
	assert.equal(copyText('python', content), "[float('nan'), float('inf'), float('-inf')]");
	assert.equal(copyText('numpy', content), 'np.array([np.nan, np.inf, -np.inf])');
	assert.match(copyText('csv', content), /\r\n0,NaN,NaN\r\n1,inf,inf\r\n2,-inf,-inf\r\n$/);
});

test('a text field that a spreadsheet would run is quoted, a negative number is not', () => {
	for (const label of ['=cmd|/c', '+1', '-1', '@SUM(1)']) {
		const content = { values: [-1], probabilities: [1], labels: [label] };
		assert.equal(copyText('csv', content).split('\r\n')[1], `0,'${label},-1,1`);
		assert.equal(copyText('tsv', content).split('\n')[1], `0\t'${label}\t-1\t1`);
	}
});

test('a CSV field with a comma, a quote or a line break is quoted (RFC 4180)', () => {
	const content = { values: [1], probabilities: [1], labels: ['a, "b"\r\nc'] };
	assert.equal(copyText('csv', content), 'index,label,logit,probability\r\n0,"a, ""b""\r\nc",1,1\r\n');
});

test('a tab or a line break in a label does not break the columns', () => {
	const content = { values: [1], probabilities: [1], labels: ['a\tb\nc'] };
	assert.equal(copyText('tsv', content), 'index\tlabel\tlogit\tprobability\n0\ta b c\t1\t1\n');
});

test('a label in a Markdown cell is text', () => {
	const content = { values: [1], probabilities: [1], labels: ['a|b\n[x](y) `c` <b>'] };
	assert.equal(copyText('markdown', content).split('\n')[2], '| 0 | a\\|b \\[x\\](y) \\`c\\` \\<b\\> | 1 | 1 |');
});
