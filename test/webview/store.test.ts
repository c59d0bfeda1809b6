import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Subject } from '../../src/protocol/subject.ts';
import { parseViewState } from '../../src/protocol/viewState.ts';
import { initialState, reduce, viewStateOf, type Action, type PageState } from '../../webview/store.ts';

const SUBJECT: Subject = {
	revision: 3,
	values: Float64Array.of(2, 4, 2, 1, 0, 5),
	shape: [2, 3],
	order: 'row-major',
	kind: 'logits',
	detectedKind: 'logits',
	kindChosen: false,
	reason: 'because',
	notes: [],
	truncated: false,
	title: 'train.py:12',
	row: 0,
	live: true,
	source: { uri: 'file:///train.py', offset: 7 },
};

const INITIALIZE = {
	type: 'initialize',
	surface: 'panel',
	language: 'en',
	strings: {},
	defaultTemperature: 0.7,
} as const;

function after(...actions: readonly Action[]): PageState {
	return actions.reduce((state, action) => reduce(state, action), initialState(undefined));
}

describe('temperature', () => {
	test('is the setting’s when nothing was stored', () => {
		assert.equal(after(INITIALIZE).temperature, 0.7);
	});

	test('is the stored one when there is one', () => {
		const stored = parseViewState({ ...viewStateOf(initialState(undefined)), temperature: 'argmax' });
		const state = reduce(initialState(stored), INITIALIZE);
		assert.equal(state.temperature, 'argmax');
	});

	test('stays as chosen when the page is initialized again', () => {
		const state = after(INITIALIZE, { type: 'chooseTemperature', temperature: 3 }, INITIALIZE);
		assert.equal(state.temperature, 3);
	});

	test('follows a changed setting only while there is no array', () => {
		const changed = { type: 'defaultTemperature', temperature: 2 } as const;
		assert.equal(after(INITIALIZE, changed).temperature, 2);
		const shown = after(INITIALIZE, { type: 'show', subject: SUBJECT }, changed);
		assert.equal(shown.temperature, 0.7);
		assert.equal(shown.settings?.defaultTemperature, 2);
	});

	test('remembers the last number over a limit', () => {
		const state = after(
			INITIALIZE,
			{ type: 'setTemperature', temperature: 0.25 },
			{ type: 'chooseTemperature', temperature: 'uniform' },
		);
		assert.equal(state.temperature, 'uniform');
		assert.equal(state.number, 0.25);
	});
});

describe('messages about an array', () => {
	test('older than the one shown change nothing', () => {
		const state = after({ type: 'show', subject: SUBJECT });
		assert.equal(reduce(state, { type: 'show', subject: { ...SUBJECT, revision: 2 } }), state);
		assert.equal(reduce(state, { type: 'mark', revision: 2, selected: 1 }), state);
		assert.equal(reduce(state, { type: 'gone', revision: 2 }), state);
	});

	test('older than a cleared one change nothing', () => {
		const state = after({ type: 'show', subject: SUBJECT }, { type: 'clear' });
		assert.equal(state.subject, undefined);
		assert.equal(reduce(state, { type: 'show', subject: { ...SUBJECT, revision: 2 } }), state);
	});

	test('that mark a number show its row', () => {
		const state = after({ type: 'show', subject: SUBJECT }, { type: 'mark', revision: 3, selected: 4 });
		assert.equal(state.selected, 4);
		assert.equal(state.row, 1);
	});

	test('that mark none keep the row', () => {
		const state = after(
			{ type: 'show', subject: { ...SUBJECT, selected: 5 } },
			{ type: 'mark', revision: 3, selected: undefined },
		);
		assert.equal(state.selected, undefined);
		assert.equal(state.row, 1);
	});

	test('that mark a number beyond the array mark none', () => {
		assert.equal(after({ type: 'show', subject: { ...SUBJECT, selected: 6 } }).selected, undefined);
	});

	test('read column-major arrays by their columns', () => {
		const subject = { ...SUBJECT, order: 'column-major', selected: 3 } as const;
		assert.equal(after({ type: 'show', subject }).row, 1);
	});

	test('with the same numbers as before keep the very arrays, so that the page need not begin anew', () => {
		const labelled = { ...SUBJECT, labels: ['a', 'b', 'c'] };
		const state = after({ type: 'show', subject: labelled });
		const again = { ...labelled, revision: 4, values: SUBJECT.values.slice(), labels: ['a', 'b', 'c'], title: 'new' };
		const { subject } = reduce(state, { type: 'show', subject: again });
		assert.equal(subject?.values, SUBJECT.values);
		assert.equal(subject?.labels, state.subject?.labels);
		assert.equal(subject?.title, 'new');
		assert.equal(subject?.revision, 4);
	});

	test('name no entry whose label the message has as null', () => {
		const posted: Subject = JSON.parse(JSON.stringify({ ...SUBJECT, labels: ['a', undefined, 'c'] }));
		const subject = { ...posted, values: SUBJECT.values };
		assert.deepEqual(after({ type: 'show', subject }).subject?.labels, ['a', undefined, 'c']);
		assert.deepEqual(after({ type: 'pinned', subject }).pinned?.labels, ['a', undefined, 'c']);
	});

	test('with one other number bring their own', () => {
		const state = after({ type: 'show', subject: SUBJECT });
		const values = SUBJECT.values.with(5, NaN);
		assert.equal(reduce(state, { type: 'show', subject: { ...SUBJECT, revision: 4, values } }).subject?.values, values);
	});

	test('start in the row under the cursor', () => {
		assert.equal(after({ type: 'show', subject: { ...SUBJECT, row: 1 } }).row, 1);
	});

	test('keep a chosen row over an edit, and leave it for the cursor’s in another array', () => {
		const shown = after({ type: 'show', subject: SUBJECT }, { type: 'chooseRow', row: 1 });
		assert.equal(reduce(shown, { type: 'show', subject: { ...SUBJECT, revision: 4 } }).row, 1);
		const other = { ...SUBJECT, revision: 4, source: { uri: 'file:///other.py', offset: 7 } };
		assert.equal(reduce(shown, { type: 'show', subject: other }).row, 0);
	});

	describe('and what names its entries', () => {
		const chosen = [
			{ type: 'show', subject: SUBJECT },
			{ type: 'chooseTemperature', temperature: 3 },
			{ type: 'changeSlice', view: 'loss', change: { type: 'choose', row: 0, target: 2 } },
		] as const satisfies readonly Action[];
		const lossOf = (...actions: readonly Action[]) => after(...chosen, ...actions).slices.loss.chosen;
		const elsewhere = { uri: SUBJECT.source.uri, offset: 99 };
		const others = SUBJECT.values.with(0, 7);

		test('keep it over an edit, and when text before the array moves it', () => {
			assert.deepEqual(lossOf({ type: 'show', subject: { ...SUBJECT, values: others } }), [2]);
			const moved = { ...SUBJECT, values: SUBJECT.values.slice(), source: elsewhere };
			assert.deepEqual(lossOf({ type: 'show', subject: moved }), [2]);
		});

		test('keep it while no array is shown', () => {
			assert.deepEqual(lossOf({ type: 'clear' }, { type: 'show', subject: SUBJECT }), [2]);
		});

		test('forget it with another array, and keep the temperature', () => {
			const next = { type: 'show', subject: { ...SUBJECT, values: others, source: elsewhere } } as const;
			assert.deepEqual(lossOf(next), []);
			assert.deepEqual(lossOf({ type: 'clear' }, next), []);
			assert.equal(after(...chosen, next).temperature, 3);
			const file = { ...SUBJECT, source: { uri: 'file:///other.py', offset: 7 } };
			assert.deepEqual(lossOf({ type: 'show', subject: file }), []);
		});

		test('bring it back after a reload with the same array only', () => {
			const stored = parseViewState(structuredClone(viewStateOf(after(...chosen))));
			const shown = (subject: Subject) => reduce(initialState(stored), { type: 'show', subject }).slices.loss.chosen;
			assert.deepEqual(shown(SUBJECT), [2]);
			assert.deepEqual(shown({ ...SUBJECT, source: elsewhere }), []);
		});
	});

	test('that it is gone keep it, marked so, until the next one', () => {
		const gone = after({ type: 'show', subject: SUBJECT }, { type: 'gone', revision: 3 });
		assert.equal(gone.subject, SUBJECT);
		assert.equal(gone.live, false);
		assert.equal(reduce(gone, { type: 'show', subject: { ...SUBJECT, revision: 4 } }).live, true);
	});
});

test('a row outside the array is held within it', () => {
	assert.equal(after({ type: 'show', subject: SUBJECT }, { type: 'chooseRow', row: 9 }).row, 1);
	assert.equal(after({ type: 'show', subject: SUBJECT }, { type: 'chooseRow', row: -1 }).row, 0);
});

test('a column sorts numbers from the largest first, names from the first, and the other way when asked again', () => {
	const byProbability = after({ type: 'sortBy', column: 'probability' });
	assert.deepEqual(byProbability.sort, { column: 'probability', descending: true });
	assert.deepEqual(reduce(byProbability, { type: 'sortBy', column: 'probability' }).sort, {
		column: 'probability',
		descending: false,
	});
	assert.deepEqual(after({ type: 'sortBy', column: 'label' }).sort, { column: 'label', descending: false });
});

test('a cursor that has left the array marks none of its numbers', () => {
	const shown = after(INITIALIZE, { type: 'show', subject: { ...SUBJECT, selected: 1 } });
	const { away, selected, subject } = reduce(shown, { type: 'away', away: true });
	assert.deepEqual([away, selected, subject], [true, undefined, shown.subject]);
	assert.equal(reduce(shown, { type: 'away', away: false }).selected, 1);
});

describe('a number that the reader chose', () => {
	const shown = { ...SUBJECT, selected: 0 };
	const chosen: readonly Action[] = [
		{ type: 'show', subject: shown },
		{ type: 'selectNumber', index: 4 },
	];
	const written = { ...shown, revision: 4, values: Float64Array.of(2, 4, 2, 1, 9, 5) };

	test('stays when the array is posted as it was written back', () => {
		const state = after(...chosen, { type: 'show', subject: written });
		assert.deepEqual([state.selected, state.row], [4, 1]);
	});

	test('stays when the host tells once more where the cursor stands', () => {
		const state = after(...chosen, { type: 'show', subject: written }, { type: 'mark', revision: 4, selected: 0 });
		assert.equal(state.selected, 4);
	});

	test('stays while the cursor is away', () => {
		const [show, select] = chosen;
		const state = after(show!, { type: 'away', away: true }, select!, { type: 'show', subject: written });
		assert.deepEqual([state.selected, state.row], [4, 1]);
	});

	test('gives way to one that the cursor chooses', () => {
		assert.equal(after(...chosen, { type: 'mark', revision: 3, selected: 1 }).selected, 1);
		assert.equal(after(...chosen, { type: 'show', subject: { ...written, selected: 2 } }).selected, 2);
		const marked = after(...chosen, { type: 'mark', revision: 3, selected: 2 }, chosen[1]!);
		assert.equal(reduce(marked, { type: 'show', subject: written }).selected, 0);
	});

	test('is none of another array, nor of one that has become too short', () => {
		const other = { ...written, source: { uri: 'file:///train.py', offset: 70 } };
		assert.equal(after(...chosen, { type: 'show', subject: other }).selected, 0);
		const short = { ...written, values: Float64Array.of(2, 4, 2), shape: [3] };
		assert.equal(after(...chosen, { type: 'show', subject: short }).selected, 0);
	});

	test('leaves the row to which the reader stepped', () => {
		const state = after(...chosen, { type: 'chooseRow', row: 0 }, { type: 'show', subject: written });
		assert.deepEqual([state.selected, state.row], [4, 0]);
	});
});

test('the number at the cursor is marked again once its text is there again', () => {
	const shown = { ...SUBJECT, selected: 1 };
	const gone = after({ type: 'show', subject: shown }, { type: 'gone', revision: 3 });
	assert.equal(gone.selected, undefined);
	assert.equal(reduce(gone, { type: 'show', subject: { ...shown, revision: 4 } }).selected, 1);
	const cleared = after({ type: 'show', subject: shown }, { type: 'clear' });
	assert.equal(reduce(cleared, { type: 'show', subject: { ...shown, revision: 4 } }).selected, 1);
});

test('an edit elsewhere marks no number while the cursor is away, and the cursor that is back does', () => {
	const posted = { ...SUBJECT, selected: 1, revision: SUBJECT.revision + 1 };
	const edited = after(
		INITIALIZE,
		{ type: 'show', subject: { ...SUBJECT, selected: 1 } },
		{ type: 'away', away: true },
		{ type: 'show', subject: posted },
	);
	assert.deepEqual([edited.away, edited.selected, edited.revision], [true, undefined, posted.revision]);
	const back = reduce(edited, { type: 'away', away: false });
	assert.equal(reduce(back, { type: 'mark', revision: posted.revision, selected: 1 }).selected, 1);
	assert.equal(reduce(back, { type: 'show', subject: posted }).selected, 1);
});

test('the view state survives storing, with the source of the array', () => {
	const state = after(
		INITIALIZE,
		{ type: 'show', subject: SUBJECT },
		{ type: 'chooseTemperature', temperature: 0.5 },
		{ type: 'sortBy', column: 'linear' },
		{ type: 'locked', locked: true },
		{ type: 'openView', view: 'loss' },
		{ type: 'changeSlice', view: 'compare', change: { dots: true } },
		{ type: 'pinned', subject: { ...SUBJECT, source: { uri: 'file:///other.py', offset: 1 } } },
	);
	const stored = parseViewState(structuredClone(viewStateOf(state)));
	assert.ok(stored !== undefined);
	const { slices, ...rest } = stored;
	assert.deepEqual(slices['compare'], { rival: 'linear', dots: true, log: false, order: 'auto', most: undefined });
	assert.deepEqual(rest, {
		version: 2,
		view: 'loss',
		temperature: 0.5,
		sort: { column: 'linear', descending: true },
		locked: true,
		source: SUBJECT.source,
		pinned: { uri: 'file:///other.py', offset: 1 },
	});
	const restored = initialState(stored);
	assert.equal(restored.temperature, 0.5);
	assert.equal(restored.locked, true);
	assert.deepEqual(restored.sort, state.sort);
	assert.equal(restored.view, 'loss');
	assert.deepEqual(viewStateOf(restored).pinned, { uri: 'file:///other.py', offset: 1 });
});

test('targets belong to one revision of the array', () => {
	const targets = { values: Int32Array.of(1, 0), title: 'train.py:14' };
	const shown = after({ type: 'show', subject: SUBJECT }, { type: 'targets', revision: 3, targets });
	assert.equal(shown.targets, targets);
	assert.equal(reduce(shown, { type: 'targets', revision: 2, targets: undefined }), shown);
	assert.equal(reduce(shown, { type: 'show', subject: { ...SUBJECT, revision: 4 } }).targets, undefined);
});
