import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableText } from '../../../src/core/present/tableText.ts';
import { shownTable } from '../../../webview/exporting/shownTable.ts';
import { readingOf } from '../../../webview/reading.ts';
import { vectorOf } from '../../../webview/vector.ts';
import { madeUpSubject } from '../madeUpSubject.ts';

test('a table has what is shown, and the document’s own scores where others are tried', () => {
	const subject = madeUpSubject([3, 3], { labels: ['=1+1', 'b'], kind: 'logits' });
	const columns = shownTable(readingOf(vectorOf(subject, 0), 1), undefined, [{ index: 1, from: -2, to: 3 }]);
	const [head, first, second] = tableText('csv', columns).split('\r\n');
	assert.equal(head, 'index,label,logits,document,softmax,log_softmax');
	assert.match(first!, /^0,'=1\+1,3,3,0\.5,-0\.693147/);
	assert.match(second!, /^1,b,3,-2,0\.5,/);
});

test('scores that stand alone have no softmax', () => {
	const subject = madeUpSubject([0.2, 0.9], { kind: 'independent' });
	const columns = shownTable(readingOf(vectorOf(subject, 0), 1), undefined, []);
	assert.deepEqual(
		columns.map(({ name }) => name),
		['index', 'independent'],
	);
});

test('of a matrix only the row in sight is exported', () => {
	const subject = madeUpSubject([1, 2, 3, 4], { shape: [2, 2] });
	const columns = shownTable(readingOf(vectorOf(subject, 1), 1), undefined, [{ index: 0, from: 9, to: 1 }]);
	assert.match(tableText('csv', columns), /^index,logits,document,.*\r\n0,3,3,/);
});
