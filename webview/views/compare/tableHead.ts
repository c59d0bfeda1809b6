import type { SortColumn, ViewState } from '../../../src/protocol/viewState.ts';
import { element, setAttribute } from '../../element.ts';
import type { TableColumn } from './tableColumns.ts';

/** The heads of the columns: buttons that sort. */
export interface TableHead {
	readonly element: HTMLElement;
	/** `rivalHolds` is false where the rival is no distribution: its column is quiet. */
	update(columns: readonly TableColumn[], sort: ViewState['sort'], rivalHolds: boolean): void;
}

export function createTableHead(sortBy: (column: SortColumn) => void): TableHead {
	const row = element('tr', { 'aria-rowindex': 1 });
	let shown: readonly TableColumn[] = [];

	function build(columns: readonly TableColumn[]): void {
		shown = columns;
		const heads = columns.map(({ id, name, sign }) => {
			const button = element(
				'button',
				{ type: 'button', title: sign && name, 'aria-label': sign && name },
				...(sign === undefined
					? [name]
					: [element('span', { class: 'long' }, name), element('span', { class: 'short' }, sign)]),
			);
			button.addEventListener('click', () => sortBy(id));
			return element('th', { scope: 'col', 'data-column': id }, button);
		});
		row.replaceChildren(...heads);
	}

	return {
		element: element('thead', {}, row),
		update(columns, { column, descending }, rivalHolds) {
			if (columns !== shown) build(columns);
			for (const [place, head] of Array.from(row.children).entries()) {
				const { id } = columns[place]!;
				setAttribute(head, 'aria-sort', id !== column ? undefined : descending ? 'descending' : 'ascending');
				head.classList.toggle('no-distribution', id === 'linear' && !rivalHolds);
			}
		},
	};
}
