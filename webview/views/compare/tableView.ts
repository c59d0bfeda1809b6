import { headline } from '../../../src/core/present/headline.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { SortColumn, ViewState } from '../../../src/protocol/viewState.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { oncePerFrame } from '../../oncePerFrame.ts';
import type { RivalName } from '../../state/compareState.ts';
import { entryAt, subjectIndex, type Vector } from '../../vector.ts';
import { rowWindow } from './rowWindow.ts';
import { columnsOf, type TableColumn, type TableModel } from './tableColumns.ts';
import { createTableHead } from './tableHead.ts';
import { orderOf } from './tableOrder.ts';
import { createTableRow, type TableRow } from './tableRow.ts';

export interface TableView {
	readonly element: HTMLElement;
	/** A step of the slider changes only this third of the rows in sight; another update is to follow. */
	update(model: TableModel, third?: Third): void;
	/** Scores that were changed have come to rest: until now they kept their places. */
	rest(): void;
}

type Third = 0 | 1 | 2;

/** Height of a row, fixed: the style sheet sets the same. */
const ROW_HEIGHT = 24;
const PAGE = 10;

/**
 * The chart's twin: every entry with its figures, sortable, each row a way to its number in the editor. Of a long
 * vector only the rows in sight stand in the document; one of them is in the tab order, and arrow keys move on from it.
 */
export function createTableView(
	t: Translate,
	language: string,
	select: (index: number) => void,
	sortBy: (column: SortColumn) => void,
): TableView {
	const head = createTableHead(sortBy);
	const body = element('tbody');
	const caption = element('caption', {}, t('All entries'));
	const table = element('table', {}, caption, head.element, body);
	const scroller = element('div', { class: 'table-scroller' }, table);
	const above = element('tr', { class: 'spacer', 'aria-hidden': 'true' }, element('td'));
	const below = element('tr', { class: 'spacer', 'aria-hidden': 'true' }, element('td'));

	let model: TableModel | undefined;
	let vector: Vector | undefined;
	let rivalName: RivalName | undefined;
	let sort: ViewState['sort'] | undefined;
	let matches: Uint32Array | undefined;
	/** The rival that the table is ordered by, where it is. */
	let ordering: Float64Array | undefined;
	let columns: readonly TableColumn[] = [];
	let order: Uint32Array = new Uint32Array();
	/** Whether it is that of other values. */
	let unsorted = false;
	let rows: TableRow[] = [];
	let marked: number | undefined;
	/** Place in the table of the row in the tab order. */
	let current = 0;

	const renderNext = oncePerFrame(() => render());
	// Kept, as asking for them while drawing would cost a layout of the page every frame.
	let scrollTop = 0;
	let height = 0;
	let width = 0;
	scroller.addEventListener('scroll', () => {
		scrollTop = scroller.scrollTop;
		renderNext();
	});
	new ResizeObserver(() => {
		height = scroller.clientHeight;
		width = scroller.clientWidth;
		renderNext();
	}).observe(scroller);
	body.addEventListener('click', event => {
		const { target } = event;
		const row = rows.find(({ element }) => target instanceof Node && element.contains(target));
		if (row === undefined || vector === undefined) return;
		current = row.place;
		select(subjectIndex(vector, order[row.place]!));
	});
	body.addEventListener('keydown', event => {
		const next = placeAfterKey(event.key);
		if (next === undefined) return;
		event.preventDefault();
		moveTo(Math.max(0, Math.min(order.length - 1, next)));
	});

	function placeAfterKey(key: string): number | undefined {
		switch (key) {
			case 'ArrowDown':
				return current + 1;
			case 'ArrowUp':
				return current - 1;
			case 'PageDown':
				return current + PAGE;
			case 'PageUp':
				return current - PAGE;
			case 'Home':
				return 0;
			case 'End':
				return order.length - 1;
			default:
				return undefined;
		}
	}

	function moveTo(place: number): void {
		current = place;
		reveal(place);
		render();
	}

	/** Scrolls the table, never the page. */
	function reveal(place: number): void {
		const top = place * ROW_HEIGHT;
		const room = scroller.clientHeight - head.element.offsetHeight - ROW_HEIGHT;
		if (top < scroller.scrollTop) scroller.scrollTop = top;
		else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
		scrollTop = scroller.scrollTop;
	}

	function render(third?: Third): void {
		if (model === undefined) return;
		const { start, end } = rowWindow(order.length, scrollTop, height, ROW_HEIGHT);
		const focused = body.contains(document.activeElement);
		while (rows.length < end - start) {
			const row = createTableRow(columns, t);
			rows.push(row);
			below.before(row.element);
		}
		for (const row of rows.splice(end - start)) row.element.remove();
		const inTabOrder = current >= start && current < end ? current : start;
		for (const [offset, row] of rows.entries()) {
			const place = start + offset;
			if (third !== undefined && row.place === place && thirdAt(place * ROW_HEIGHT - scrollTop) !== third) continue;
			const entry = order[place]!;
			row.show(model, entry, place, { marked: entry === marked, inTabOrder: place === inTabOrder, width });
		}
		for (const [spacer, count] of [[above, start] as const, [below, order.length - end] as const]) {
			setAttribute(spacer, 'hidden', count === 0);
			spacer.style.height = `${count * ROW_HEIGHT}px`;
		}
		// The row in focus may have moved to another element, or left with one.
		if (focused) rows.find(({ place }) => place === current)?.focus();
	}

	/** In which third of what is seen a row stands that begins so far below its upper end; another number out of sight. */
	function thirdAt(top: number): number {
		return top > -ROW_HEIGHT ? Math.floor((3 * Math.max(0, top)) / height) : -1;
	}

	function begin(next: Vector, rival: RivalName): void {
		rivalName = rival;
		columns = columnsOf(next, rival, t);
		table.style.setProperty('--index-width', `${String(next.values.length).length + 2}ch`);
		rows = [];
		body.replaceChildren(above, below);
		for (const spacer of [above, below]) spacer.firstElementChild!.setAttribute('colspan', String(columns.length));
		table.dataset['columns'] = String(columns.length);
		setText(caption, t('All entries of {0}', headline(next.subject)));
		current = 0;
	}

	function arrange(next: TableModel): void {
		unsorted = false;
		ordering = orderingOf(next);
		order = orderOf(next.reading.vector, next.sort, language, ordering, next.matches);
		setAttribute(table, 'aria-rowcount', order.length + 1);
		current = Math.min(current, Math.max(0, order.length - 1));
	}

	return {
		element: element('section', { class: 'table', 'aria-label': t('Table') }, scroller),
		update(next, third) {
			const { reading, selected, rival } = next;
			const other = reading.vector !== vector;
			const anew = vector === undefined || rival.name !== rivalName || (other && !isAlike(vector, reading.vector));
			model = next;
			if (anew) begin(reading.vector, rival.name);
			({ vector } = reading);
			const sameOrder = !anew && next.sort === sort && next.matches === matches;
			({ sort, matches } = next);
			if (sameOrder && other) {
				unsorted = true;
				ordering = orderingOf(next);
			} else if (!sameOrder || ordering !== orderingOf(next)) arrange(next);
			head.update(columns, next.sort, rival.holds);
			const entry = entryAt(reading.vector, selected);
			if (entry !== marked || anew) {
				marked = entry;
				const place = entry === undefined ? -1 : order.indexOf(entry);
				if (place >= 0) {
					current = place;
					// Once before: only a table of its full height can be scrolled.
					render();
					reveal(place);
				}
			}
			render(third);
		},
		rest() {
			if (!unsorted || model === undefined) return;
			arrange(model);
			render();
		},
	};
}

/** What the rows are sorted by, where it is not the values. */
function orderingOf({ sort, rival }: TableModel): Float64Array | undefined {
	return sort.column === 'linear' && !rival.followsTemperature ? rival.values : undefined;
}

/** Whether two vectors have the same columns and rows: one is the other with some scores changed. */
function isAlike(one: Vector, { subject, values, row, atOne }: Vector): boolean {
	return (
		one.subject.labels === subject.labels &&
		one.subject.kind === subject.kind &&
		headline(one.subject) === headline(subject) &&
		one.values.length === values.length &&
		one.row === row &&
		one.atOne.state === atOne.state
	);
}
