import { rowCount, rowName, rowNamed } from '../../src/core/present/rows.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import type { Subject } from '../../src/protocol/subject.ts';
import { element, setAttribute, setText } from '../element.ts';
import { icon } from '../icon.ts';
import { createNumberField } from './numberField.ts';

export interface RowStepper {
	readonly element: HTMLElement;
	/** `row` is 0-based. */
	update(row: number, subject: Subject): void;
}

/** Walks through the rows of an array, which are called as it is indexed. Out of sight for a vector. */
export function createRowStepper(t: Translate, onChoice: (row: number) => void): RowStepper {
	const label = t('Row');
	const previous = element(
		'button',
		{ type: 'button', class: 'quiet', 'aria-label': t('Previous row') },
		icon('previous'),
	);
	const next = element('button', { type: 'button', class: 'quiet', 'aria-label': t('Next row') }, icon('next'));
	const field = createNumberField({
		id: 'row',
		label,
		minimum: 0,
		parse: text => array && rowNamed(array, text),
		refusal: t('There is no such row.'),
		valueAfterKey: key => shown + (key === 'ArrowUp' ? 1 : -1),
		onChoice: choose,
	});
	const total = element('span', { class: 'row-total' });
	const all = element(
		'div',
		{ class: 'row-stepper', role: 'group', 'aria-label': label },
		element('label', { for: 'row' }, label),
		previous,
		field.element,
		total,
		next,
	);
	let array: Subject | undefined;
	let shown = 0;
	let last = 0;

	function choose(row: number): void {
		// At once, so that two clicks within a frame are two rows.
		shown = Math.max(0, Math.min(last, row));
		onChoice(shown);
	}

	previous.addEventListener('click', () => choose(shown - 1));
	next.addEventListener('click', () => choose(shown + 1));

	return {
		element: all,
		update(row, subject) {
			const nameOf = (one: number) => rowName(subject, one);
			array = subject;
			shown = row;
			last = rowCount(subject.shape) - 1;
			setAttribute(all, 'hidden', last === 0);
			field.update(row, nameOf(row), nameOf(row));
			setText(total, endsOf(subject, nameOf(0), nameOf(last)));
			setAttribute(previous, 'aria-disabled', String(row === 0));
			setAttribute(next, 'aria-disabled', String(row === last));
		},
	};
}

/** The first row and the last, which the text may leave some out between. */
function endsOf({ rowPlaces }: Subject, first: string, last: string): string {
	if (rowPlaces !== undefined) return `${first} … ${last}`;
	return (first === '0' ? '0–' : '≤ ') + last;
}
