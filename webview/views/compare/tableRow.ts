import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { leads } from '../../reading.ts';
import { subjectIndex } from '../../vector.ts';
import type { TableColumn, TableModel } from './tableColumns.ts';

/** A row of the table that shows one entry after another as the table scrolls. */
export interface TableRow {
	readonly element: HTMLTableRowElement;
	/** Where in the table it stands now. */
	readonly place: number;
	show(
		model: TableModel,
		entry: number,
		place: number,
		how: { readonly marked: boolean; readonly inTabOrder: boolean; readonly width: number },
	): void;
	focus(): void;
}

export function createTableRow(columns: readonly TableColumn[], t: Translate): TableRow {
	const button = element('button', { type: 'button', title: t('Select in the editor') });
	// What is in a cell is laid out by itself: a new figure leaves the table as it is.
	const texts = columns.map((_, position) => (position === 0 ? button : element('div', { class: 'cell' })));
	const cells = columns.map(({ id }, position) => element('td', { 'data-column': id }, texts[position]!));
	const row = element('tr', {}, ...cells);
	let standing = -1;
	let shown: { readonly model: TableModel; readonly entry: number; readonly width: number } | undefined;

	return {
		element: row,
		get place() {
			return standing;
		},
		show(model, entry, place, { marked, inTabOrder, width }) {
			standing = place;
			const before = shown;
			shown = { model, entry, width };
			const isStep =
				before?.entry === entry && before.width === width && before.model.reading.vector === model.reading.vector;
			for (const [position, column] of columns.entries()) {
				const { id } = column;
				if (isStep && (id === 'linear' ? before.model.rival === model.rival : id !== 'probability')) continue;
				const cell = cells[position]!;
				const figure = column.text(model, entry, width);
				setText(texts[position]!, figure);
				if (id === 'label') setAttribute(cell, 'title', figure);
				if (id === 'linear') cell.classList.toggle('no-distribution', !model.rival.holds);
			}
			row.classList.toggle('largest', leads(model.reading, entry));
			setAttribute(row, 'aria-rowindex', place + 2);
			setAttribute(row, 'data-entry', entry);
			setAttribute(row, 'data-gap', isAfterGap(model, entry));
			const { tried, reading } = model;
			const index = tried.length === 0 ? -1 : subjectIndex(reading.vector, entry);
			setAttribute(
				row,
				'data-tried',
				tried.some(score => score.index === index),
			);
			setAttribute(row, 'aria-current', marked ? 'true' : undefined);
			setAttribute(button, 'tabindex', inTabOrder ? 0 : -1);
		},
		focus() {
			button.focus({ preventScroll: true });
		},
	};
}

/** Whether the text leaves values out between an entry and the one above, in a table in the order of the text. */
function isAfterGap({ sort, reading }: TableModel, entry: number): boolean {
	const gap = sort.descending ? entry + 1 : entry;
	return sort.column === 'index' && reading.vector.subject.gaps?.includes(gap) === true;
}
