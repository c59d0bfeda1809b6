import type { Translate } from '../../src/core/present/translate.ts';
import type { WebviewMessage } from '../../src/protocol/messages.ts';
import { MOST_TRIED } from '../../src/protocol/viewState.ts';
import { createNumberField } from '../controls/numberField.ts';
import { formatCount, formatScore } from '../../src/core/present/formatNumber.ts';
import { element, setAttribute, setText } from '../element.ts';
import { icon } from '../icon.ts';
import type { Reading } from '../reading.ts';
import type { Action, PageState } from '../store.ts';
import { entryAt, labelAt, subjectIndex } from '../vector.ts';
import { dragBars } from './barDragging.ts';
import { editCells } from './cellEditing.ts';
import { typedScore } from './typedScore.ts';

/** The line of a page whose scores are being changed. */
export interface EditBar {
	readonly element: HTMLElement;
	/** `reading` is that of the row in sight. */
	update(state: PageState, reading: Reading): void;
}

/** How far an arrow key moves a score. */
const STEPS = { percent: 1, probabilities: 0.01, other: 0.1 } as const;

/**
 * Other scores than the document's: the one at the cursor as a number, how many differ, and what to do with them. In
 * the views within `stage` bars can be dragged and scores typed while the line is in sight.
 */
export function createEditBar(
	t: Translate,
	stage: HTMLElement,
	{ dispatch, send }: { dispatch: (action: Action) => void; send: (message: WebviewMessage) => void },
): EditBar {
	let state: PageState | undefined;
	let reading: Reading | undefined;
	let index = 0;
	let score = 0;

	const name = element('label', { class: 'edit-name', for: 'tried-score' });
	const field = createNumberField({
		id: 'tried-score',
		label: t('Score'),
		parse: typedScore,
		refusal: t('Type a number, or -inf.'),
		valueAfterKey: key => (Number.isFinite(score) ? stepped(score, key === 'ArrowUp' ? 1 : -1) : undefined),
		onChoice(chosen) {
			// a second key may come before the first one is drawn
			score = chosen;
			// else the field would go over to another score as soon as this one is no longer the largest
			dispatch({ type: 'selectNumber', index });
			dispatch({ type: 'tryScore', index, score: chosen });
		},
	});
	const written = element('span', { class: 'edit-written' });
	const resetOne = element('button', { type: 'button', class: 'quiet', title: t('Reset this score') }, icon('reset'));
	setAttribute(resetOne, 'aria-label', t('Reset this score'));
	const summary = element('span', { class: 'edit-summary', role: 'status' });
	const resetAll = element('button', { type: 'button', class: 'quiet' }, t('Reset all'));
	const write = element(
		'button',
		{ type: 'button', class: 'primary', 'aria-describedby': 'unwritable' },
		t('Write back'),
	);
	setAttribute(write, 'title', t('Replace the numbers in the document'));
	const why = element('span', { class: 'edit-why', id: 'unwritable' });

	function stepped(value: number, direction: 1 | -1): number {
		const kind = state?.subject?.kind;
		const step = STEPS[kind === 'percent' || kind === 'probabilities' ? kind : 'other'];
		return Number((value + direction * step).toPrecision(12));
	}

	function obstacle({ subject, live }: PageState): string | undefined {
		return live ? subject?.unwritable : t('the text no longer holds this array.');
	}

	resetOne.addEventListener('click', () => dispatch({ type: 'resetScores', index }));
	resetAll.addEventListener('click', () => dispatch({ type: 'resetScores' }));
	write.addEventListener('click', () => {
		if (state === undefined || obstacle(state) !== undefined || state.tried.length === 0) return;
		const { revision, tried } = state;
		const indices = Uint32Array.from(tried, edit => edit.index);
		send({ type: 'writeBack', revision, indices, values: Float64Array.from(tried, ({ to }) => to) });
	});
	const current = () => (state?.editing === true ? reading : undefined);
	dragBars(stage, current, dispatch);
	editCells(t, stage, current, dispatch);

	return {
		element: element(
			'section',
			{ class: 'edit-bar', 'aria-label': t('Edit') },
			element('span', { class: 'edit-one' }, name, field.element, written, resetOne),
			summary,
			element('span', { class: 'edit-acts' }, resetAll, write),
			why,
		),
		update(nextState, nextReading) {
			state = nextState;
			reading = nextReading;
			const { vector } = reading;
			const { tried } = state;
			const entry = entryAt(vector, state.selected) ?? reading.figures?.argmax ?? 0;
			index = subjectIndex(vector, entry);
			score = vector.values[entry] ?? NaN;
			setText(name, labelAt(vector, entry) ?? `[${entry}]`);
			const text = score === -Infinity ? '-inf' : String(score);
			field.update(score, text, text);
			const edit = tried.find(other => other.index === index);
			setText(written, edit === undefined ? '' : t('was {0}', formatScore(edit.from, 15)));
			setAttribute(resetOne, 'aria-disabled', edit === undefined ? 'true' : undefined);
			setText(summary, summaryOf(tried.length, state.view === 'compare', t));
			const reason = obstacle(state);
			setAttribute(resetAll, 'aria-disabled', tried.length === 0 ? 'true' : undefined);
			setAttribute(write, 'aria-disabled', tried.length === 0 || reason !== undefined ? 'true' : undefined);
			setText(why, reason === undefined ? '' : t('Cannot be written back: {0}', reason));
		},
	};
}

/** What has been tried, or how to: bars are dragged and cells filled in where `hasBars`. */
function summaryOf(count: number, hasBars: boolean, t: Translate): string {
	if (count === 0) return hasBars ? t('Drag a bar, or type a score in the table.') : t('Type another score.');
	if (count === 1) return t('1 score differs from the document');
	return count < MOST_TRIED
		? t('{0} scores differ from the document', formatCount(count))
		: t('{0} scores differ from the document: no more can be tried at once', formatCount(count));
}
