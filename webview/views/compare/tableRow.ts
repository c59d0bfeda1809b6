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
	const cells = columns.map(({ id }) => element('td', { 'data-column': id }));
	cells[0]!.append(button);
	const row = element('tr', {}, ...cells);
	let standing = -1;

	return {
		element: row,
		get place() {
			return standing;
		},
		show(model, entry, place, { marked, inTabOrder, width }) {
			standing = place;
			for (const [position, column] of columns.entries()) {
				const cell = cells[position]!;
				const text = column.text(model, entry, width);
				setText(position === 0 ? button : cell, text);
				if (column.id === 'label') setAttribute(cell, 'title', text);
				if (column.id === 'linear') {
					cell.classList.toggle('no-distribution', !model.rival.holds);
				}
			}
			row.classList.toggle('largest', leads(model.reading, entry));
			setAttribute(row, 'aria-rowindex', place + 2);
			setAttribute(row, 'data-entry', entry);
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
