import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeText } from '../../../src/core/present/copyFormats.ts';
import { tableText } from '../../../src/core/present/tableText.ts';

test('a table as JSON is read back as it was, what JSON has no number for as null', () => {
	const column = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.double()), { maxLength: 8 });
	fc.assert(
		fc.property(column, entries => {
			const texts = entries.map(([text]) => text);
			const numbers = entries.map(([, number]) => number);
			const table = tableText('json', [
				{ name: 'label "a"', texts },
				{ name: 'p', numbers },
			]);
			const expected = entries.map(([text, number]) => ({
				'label "a"': text,
				p: Number.isFinite(number) ? number : null,
			}));
			assert.deepEqual(JSON.parse(table), expected);
		}),
	);
});

test('a text that a spreadsheet would run is none, behind blanks and in full-width signs too', () => {
	for (const text of ['=1+1', '+1', '-1', '@a', '  =1', '\t=1', '＝1']) {
		const [, line] = tableText('csv', [{ name: 'label', texts: [text] }]).split('\r\n');
		assert.match(line!, /^"?'/);
	}
});

test('PyTorch is told to keep all digits, and has its own words for what is not finite', () => {
	assert.equal(codeText('pytorch', [0.1, -Infinity]), "torch.tensor([0.1, float('-inf')], dtype=torch.float64)");
});
