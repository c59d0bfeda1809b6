import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Subject } from '../../../../src/protocol/subject.ts';
import type { SortColumn } from '../../../../src/protocol/viewState.ts';
import { vectorOf } from '../../../../webview/vector.ts';
import { orderOf } from '../../../../webview/views/compare/tableOrder.ts';
import { madeUpSubject } from '../../madeUpSubject.ts';

function subjectOf(values: readonly number[], labels?: Subject['labels']): Subject {
	return madeUpSubject(values, labels === undefined ? {} : { labels });
}

function order(subject: Subject, column: SortColumn, descending: boolean): readonly number[] {
	const vector = vectorOf(subject, 0);
	return Array.from(orderOf(vector, { column, descending }, 'en', vector.linear.values, undefined));
}

test('index is document order, and its reverse', () => {
	assert.deepEqual(order(subjectOf([3, 1, 2]), 'index', false), [0, 1, 2]);
	assert.deepEqual(order(subjectOf([3, 1, 2]), 'index', true), [2, 1, 0]);
});

test('equal values keep document order in both directions', () => {
	assert.deepEqual(order(subjectOf([2, 4, 2, 1]), 'logit', true), [1, 0, 2, 3]);
	assert.deepEqual(order(subjectOf([2, 4, 2, 1]), 'logit', false), [3, 0, 2, 1]);
});

test('probabilities are in the order of the logits, masks last of the numbers', () => {
	assert.deepEqual(order(subjectOf([2, -Infinity, 3]), 'probability', true), [2, 0, 1]);
});

test('NaN comes last in both directions', () => {
	assert.deepEqual(order(subjectOf([NaN, 1, 2]), 'logit', true), [2, 1, 0]);
	assert.deepEqual(order(subjectOf([NaN, 1, 2]), 'logit', false), [1, 2, 0]);
});

test('linear is in the order of its quotients, which a negative sum reverses', () => {
	assert.deepEqual(order(subjectOf([-3, -1, -2]), 'linear', true), [0, 2, 1]);
});

test('labels are in the language’s order, entries without one last', () => {
	const subject = subjectOf([1, 2, 3, 4], ['pear', undefined, 'Apple', 'fig 10']);
	assert.deepEqual(order(subject, 'label', false), [2, 3, 0, 1]);
	assert.deepEqual(order(subject, 'label', true), [0, 3, 2, 1]);
});

test('of listed entries only those are ordered', () => {
	const vector = vectorOf(subjectOf([3, 1, 2, 5]), 0);
	const order = orderOf(vector, { column: 'logit', descending: true }, 'en', undefined, Uint32Array.of(0, 1, 2));
	assert.deepEqual(Array.from(order), [0, 2, 1]);
});
