import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseViewState } from '../../../src/protocol/viewState.ts';
import { type Action, initialState, type PageState, reduce, viewStateOf } from '../../../webview/store.ts';
import { madeUpSubject } from '../madeUpSubject.ts';

const SHOWN: Action = { type: 'show', subject: madeUpSubject([2, 4, 2, 1]) };

function after(...actions: readonly Action[]): PageState {
	return actions.reduce(reduce, initialState(undefined));
}

function values({ subject }: PageState): number[] {
	return [...(subject?.values ?? [])];
}

const tried: readonly Action[] = [
	SHOWN,
	{ type: 'edit', editing: true },
	{ type: 'tryScore', index: 1, score: 5 },
	{ type: 'tryScore', index: 1, score: 6 },
	{ type: 'tryScore', index: 3, score: -Infinity },
];

describe('scores that the reader tries', () => {
	test('stand in the subject, and what the document has is known', () => {
		const state = after(...tried);
		assert.deepEqual(values(state), [2, 6, 2, -Infinity]);
		assert.deepEqual(state.tried, [
			{ index: 1, from: 4, to: 6 },
			{ index: 3, from: 1, to: -Infinity },
		]);
	});

	test('never change what the host posted', () => {
		after(...tried);
		assert.ok(SHOWN.type === 'show');
		assert.deepEqual([...SHOWN.subject.values], [2, 4, 2, 1]);
	});

	test('are taken back one by one, all together, or by the document’s own score', () => {
		assert.deepEqual(values(after(...tried, { type: 'resetScores', index: 3 })), [2, 6, 2, 1]);
		assert.deepEqual(values(after(...tried, { type: 'resetScores' })), [2, 4, 2, 1]);
		assert.deepEqual(after(...tried, { type: 'resetScores' }).tried, []);
		assert.equal(after(...tried, { type: 'tryScore', index: 1, score: 4 }).tried.length, 1);
		assert.deepEqual(values(after(...tried, { type: 'edit', editing: false })), [2, 4, 2, 1]);
	});

	test('stay when the same array is posted again', () => {
		const state = after(...tried, { type: 'show', subject: madeUpSubject([2, 4, 2, 1], { revision: 2 }) });
		assert.deepEqual(values(state), [2, 6, 2, -Infinity]);
	});

	test('go when the document has other numbers, as after Write back', () => {
		const state = after(...tried, { type: 'show', subject: madeUpSubject([2, 6, 2, -Infinity], { revision: 2 }) });
		assert.deepEqual(state.tried, []);
		assert.deepEqual(values(state), [2, 6, 2, -Infinity]);
		const other = after(...tried, { type: 'show', subject: madeUpSubject([7, 4, 2, 1], { revision: 2 }) });
		assert.deepEqual(values(other), [7, 4, 2, 1]);
	});

	test('survive a reload of the page', () => {
		const stored: unknown = JSON.parse(JSON.stringify(viewStateOf(after(...tried))));
		const state = reduce(initialState(parseViewState(stored)), SHOWN);
		assert.deepEqual(values(state), [2, 6, 2, -Infinity]);
		assert.equal(state.editing, true);
	});

	test('of a stranger are none', () => {
		const stored = viewStateOf(after(SHOWN));
		for (const odd of [
			1,
			[[1, 2, 3]],
			[['-1', '2', '3']],
			[['1', '2']],
			[null],
			Array.from({ length: 2000 }, () => ['1', '2', '3']),
		]) {
			assert.equal(parseViewState({ ...stored, tried: odd })?.tried, undefined);
		}
	});

	test('of an index that there is none of do nothing', () => {
		assert.deepEqual(after(SHOWN, { type: 'tryScore', index: 9, score: 1 }).tried, []);
	});
});
