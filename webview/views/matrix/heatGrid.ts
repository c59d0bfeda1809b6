import { element, setAttribute, setText } from '../../element.ts';

/** A heat map as a grid of which the cell at hand is there: one stop of the tab key, moved through by the arrows. */
export interface HeatGrid {
	readonly element: HTMLElement;
	/** What the grid is called, and its size. */
	describe(label: string, rows: number, columns: number): void;
	/** The cell at hand, 0-based, and what is said of it. */
	point(row: number, column: number, text: string): void;
}

/** `onKey` hears of every key and tells whether it took it. */
export function createHeatGrid({
	picture,
	describedBy,
	onKey,
}: {
	readonly picture: readonly HTMLElement[];
	readonly describedBy: string;
	readonly onKey: (event: KeyboardEvent) => boolean;
}): HeatGrid {
	// Two cells in turns: screen readers speak when another one becomes the active one.
	const cells = ['heat-cell-a', 'heat-cell-b'].map(id => element('div', { role: 'gridcell', id, hidden: true }));
	const line = element('div', { role: 'row', class: 'spoken' }, ...cells);
	const grid = element(
		'div',
		{ class: 'heat', role: 'grid', tabindex: 0, 'aria-readonly': 'true', 'aria-describedby': describedBy },
		line,
		...picture,
	);
	let turn = 0;
	let said = '';

	grid.addEventListener('keydown', event => {
		if (!event.altKey && !event.metaKey && onKey(event)) event.preventDefault();
	});

	return {
		element: grid,
		describe(label, rows, columns) {
			setAttribute(grid, 'aria-label', label);
			setAttribute(grid, 'aria-rowcount', rows);
			setAttribute(grid, 'aria-colcount', columns);
		},
		point(row, column, text) {
			const place = `${row} ${column}`;
			if (place !== said) turn = 1 - turn;
			said = place;
			const [current, other] = [cells[turn]!, cells[1 - turn]!];
			setAttribute(line, 'aria-rowindex', row + 1);
			setAttribute(current, 'aria-colindex', column + 1);
			setAttribute(current, 'aria-selected', 'true');
			setText(current, text);
			setAttribute(current, 'hidden', false);
			setAttribute(other, 'hidden', true);
			setAttribute(grid, 'aria-activedescendant', current.id);
		},
	};
}
