import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../../src/core/present/translate.ts';
import { readingOf } from '../../../../webview/reading.ts';
import { vectorOf } from '../../../../webview/vector.ts';
import { createRivalry } from '../../../../webview/views/compare/rival.ts';
import { columnsOf } from '../../../../webview/views/compare/tableColumns.ts';
import { madeUpSubject } from '../../madeUpSubject.ts';

/** What stands in the cell of a score. */
function scoreIn(width: number, score: number): string | undefined {
	const vector = vectorOf(madeUpSubject([score, 0]), 0);
	const reading = readingOf(vector, 1);
	const rival = createRivalry(english, () => {}).rivalOf('linear', reading);
	const sort = { column: 'index', descending: false } as const;
	const model = { reading, rival, sort, selected: undefined, matches: undefined, tried: [] };
	return columnsOf(vector, 'linear', english)
		.find(({ id }) => id === 'logit')
		?.text(model, 0, width);
}

test('a score is written in as many digits as the table has room for', () => {
	assert.equal(scoreIn(700, -1.2345678), '−1.234568');
	assert.equal(scoreIn(230, -1.2345678), '−1.235');
});

test('a whole number stands in full where it fits, else in powers of ten', () => {
	assert.equal(scoreIn(700, 123_456_789), '123456789');
	assert.equal(scoreIn(230, 1_234_567), '1234567');
	assert.equal(scoreIn(230, 123_456_789), '1.235e8');
	assert.equal(scoreIn(230, -123_456_789), '−1.23e8');
});
