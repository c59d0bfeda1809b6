import type { Translate } from '../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../element.ts';
import { icon } from '../icon.ts';

export interface RowStepper {
	readonly element: HTMLElement;
	/** `row` is 0-based, of `count`. */
	update(row: number, count: number): void;
}

/** Walks through the rows of a matrix, counted from 0 as entries are. Out of sight for a vector. */
export function createRowStepper(t: Translate, onChoice: (row: number) => void): RowStepper {
	const previous = element(
		'button',
		{ type: 'button', class: 'quiet', 'aria-label': t('Previous row') },
		icon('previous'),
	);
	const next = element('button', { type: 'button', class: 'quiet', 'aria-label': t('Next row') }, icon('next'));
	const field = element('input', { type: 'number', min: 0, step: 1, id: 'row', class: 'row-field' });
	const total = element('span', { class: 'row-total' });
	const all = element(
		'div',
		{ class: 'row-stepper', role: 'group', 'aria-label': t('Row') },
		element('label', { for: 'row' }, t('Row')),
		previous,
		field,
		total,
		next,
	);
	let shown = 0;
	let last = 0;

	function choose(row: number): void {
		// At once, so that two clicks within a frame are two rows.
		shown = Math.max(0, Math.min(last, row));
		onChoice(shown);
	}

	previous.addEventListener('click', () => choose(shown - 1));
	next.addEventListener('click', () => choose(shown + 1));
	field.addEventListener('change', () => {
		const typed = field.valueAsNumber;
		if (Number.isSafeInteger(typed)) choose(typed);
		field.value = String(shown);
	});

	return {
		element: all,
		update(row, count) {
			shown = row;
			last = count - 1;
			setAttribute(all, 'hidden', count <= 1);
			setAttribute(field, 'max', last);
			if (field.value !== String(row)) field.value = String(row);
			setText(total, `0–${last}`);
			setAttribute(previous, 'aria-disabled', String(row === 0));
			setAttribute(next, 'aria-disabled', String(row === last));
		},
	};
}
