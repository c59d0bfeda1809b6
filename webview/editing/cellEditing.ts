import type { Translate } from '../../src/core/present/translate.ts';
import { element, setAttribute } from '../element.ts';
import type { Reading } from '../reading.ts';
import type { Action } from '../store.ts';
import { subjectIndex } from '../vector.ts';
import { typedScore } from './typedScore.ts';

/**
 * Lets scores be typed in the table within `stage` while there is a reading: a click on a score, or F2 or a digit in its
 * row, opens a field over it. Enter takes what was typed, Escape leaves the score as it is.
 */
export function editCells(
	t: Translate,
	stage: HTMLElement,
	reading: () => Reading | undefined,
	dispatch: (action: Action) => void,
): void {
	const field = element('input', {
		type: 'text',
		inputmode: 'decimal',
		autocomplete: 'off',
		spellcheck: 'false',
		class: 'cell-field',
		'aria-label': t('Score'),
	});
	let row: HTMLElement | undefined;
	let entry = -1;
	let shown = '';

	function open(cell: HTMLElement, typed?: string): void {
		const scroller = cell.closest<HTMLElement>('.table-scroller');
		row = cell.closest<HTMLElement>('tr') ?? undefined;
		const current = reading();
		entry = Number(row?.dataset['entry'] ?? -1);
		const value = current?.vector.values[entry];
		if (scroller === null || value === undefined) return;
		const place = cell.getBoundingClientRect();
		const frame = scroller.getBoundingClientRect();
		field.style.top = `${place.top - frame.top + scroller.scrollTop - scroller.clientTop}px`;
		field.style.left = `${place.left - frame.left - scroller.clientLeft}px`;
		field.style.width = `${place.width}px`;
		shown = value === -Infinity ? '-inf' : String(value);
		field.value = typed ?? shown;
		setAttribute(field, 'aria-invalid', undefined);
		scroller.append(field);
		field.focus({ preventScroll: true });
		if (typed === undefined) field.select();
		scroller.addEventListener('scroll', commit, { once: true });
	}

	function commit(): void {
		const current = reading();
		if (!field.isConnected || current === undefined) return;
		const score = typedScore(field.value);
		const changed = field.value !== shown;
		if (changed && score === undefined) {
			setAttribute(field, 'aria-invalid', 'true');
			return;
		}
		const index = subjectIndex(current.vector, entry);
		close();
		if (!changed || score === undefined) return;
		dispatch({ type: 'selectNumber', index });
		dispatch({ type: 'tryScore', index, score });
	}

	function close(): void {
		const focused = document.activeElement === field;
		// before it leaves, as leaving blurs it
		entry = -1;
		field.remove();
		if (focused) row?.querySelector('button')?.focus({ preventScroll: true });
	}

	field.addEventListener('keydown', event => {
		event.stopPropagation();
		if (event.key === 'Enter') commit();
		else if (event.key === 'Escape') close();
	});
	field.addEventListener('blur', () => {
		if (entry < 0) return;
		commit();
		if (field.isConnected) close();
	});
	stage.addEventListener(
		'click',
		event => {
			const { target } = event;
			const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column="logit"]') : null;
			if (cell === null || reading() === undefined) return;
			event.stopPropagation();
			open(cell);
		},
		true,
	);
	stage.addEventListener('keydown', event => {
		const { target, key } = event;
		const begins = key === 'F2' || (/^[-+.\d]$/.test(key) && !event.ctrlKey && !event.metaKey && !event.altKey);
		const line = begins && target instanceof Element ? target.closest('tr[data-entry]') : null;
		const cell = line?.querySelector<HTMLElement>('td[data-column="logit"]');
		if (!cell || reading() === undefined) return;
		event.preventDefault();
		open(cell, key === 'F2' ? undefined : key);
	});
}
