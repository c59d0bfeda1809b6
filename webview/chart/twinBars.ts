import { createRovingFocus } from '../controls/rovingFocus.ts';
import { element, setAttribute, setText } from '../element.ts';
import type { Role } from './lineChart.ts';
import { createNameButton, PICKABLE_NAME, widthOfName } from './nameButton.ts';

/** One of the two figures of a line, and its bar from 0. */
export interface TwinCell {
	readonly figure: string;
	/** Where the bar ends; `undefined` for no bar. */
	readonly value: number | undefined;
	/** Where it ended before: a mark. */
	readonly before?: number | undefined;
}

export interface TwinRow {
	/** Untrusted text. */
	readonly name: string;
	/** `undefined` for what cannot be picked. */
	readonly entry: number | undefined;
	readonly cells: readonly [TwinCell, TwinCell];
	/** A figure before the two. */
	readonly detail?: string;
	readonly picked?: boolean;
	readonly strong?: boolean;
}

interface TwinPicture {
	readonly rows: readonly TwinRow[];
	/** Of both columns; a bar that passes an end is cut there, and shows it. */
	readonly minimum: number;
	readonly maximum: number;
	/** Said in place of the second column. */
	readonly obstacle?: string | undefined;
	/** What stands below the columns. */
	readonly foot?: readonly [name: string, first: string, second: string];
}

export interface TwinBars {
	readonly element: HTMLElement;
	update(picture: TwinPicture): void;
	/** The names of the columns. */
	head(first: string, second: string, detail?: string): void;
	/** Said of the table as a whole. */
	describe(sentence: string): void;
}

/** A table of two columns of bars that are to be compared, one entry a line: a picture and its numbers at once. */
export function createTwinBars({
	roles,
	pickTitle,
	isChoice = false,
	onPick,
}: {
	readonly roles: readonly [Role, Role];
	readonly pickTitle: string;
	/** Whether one of the lines is the one that was picked. */
	readonly isChoice?: boolean;
	readonly onPick: (entry: number) => void;
}): TwinBars {
	const detail = element('th', { scope: 'col', class: 'twin-detail' });
	const heads = [element('th', { scope: 'col' }), element('th', { scope: 'col' })] as const;
	const caption = element('caption', { class: 'spoken' });
	const body = element('tbody');
	const focus = createRovingFocus(body, PICKABLE_NAME);
	const sums = [element('span', { class: 'twin-figure' }), element('span', { class: 'twin-figure' })] as const;
	const footName = element('th', { scope: 'row' });
	const footCells = sums.map(sum => element('td', {}, element('div', { class: 'twin-cell' }, sum)));
	const footDetail = element('td', { class: 'twin-detail' });
	const foot = element('tfoot', {}, element('tr', {}, footName, footDetail, ...footCells));
	const corner = element('td');
	const table = element(
		'table',
		{},
		caption,
		element('thead', {}, element('tr', {}, corner, detail, ...heads)),
		body,
		foot,
	);
	const obstacle = element('p', { class: 'twin-obstacle' });
	const frame = element('div', { class: 'twin-bars' }, table, obstacle);
	const lines: ReturnType<typeof createLine>[] = [];

	return {
		element: frame,
		head(first, second, third) {
			setText(heads[0], first);
			setText(heads[1], second);
			setText(detail, third ?? '');
			frame.classList.toggle('with-detail', third !== undefined);
		},
		describe(sentence) {
			setText(caption, sentence);
		},
		update({ rows, minimum, maximum, obstacle: text, foot: below }) {
			while (lines.length < rows.length) {
				const line = createLine(roles, pickTitle, isChoice, onPick);
				lines.push(line);
				body.append(line.element);
			}
			for (const line of lines.splice(rows.length)) line.element.remove();
			const whole = rows.map(({ name }) => name);
			// "27 others" may stand on two lines
			const parts = rows.flatMap(({ name, entry }) => (entry === undefined ? name.split(' ') : name));
			frame.style.setProperty('--name-length', String(longestOf(whole)));
			frame.style.setProperty('--part-length', String(longestOf(parts)));
			frame.style.setProperty('--zero', `${(100 * -minimum) / (maximum - minimum)}%`);
			frame.classList.toggle('signed', minimum < 0);
			frame.classList.toggle('obstructed', text !== undefined);
			setText(obstacle, text ?? '');
			setAttribute(foot, 'hidden', below === undefined);
			for (const [place, part] of [footName, ...sums].entries()) setText(part, below?.[place] ?? '');
			for (const [place, row] of rows.entries()) lines[place]!.show(row, minimum, maximum);
			focus.settle();
		},
	};
}

/** In digits, and at most so many as a column has room for. */
function longestOf(names: readonly string[]): number {
	return names.reduce((most, name) => Math.min(20, Math.max(most, widthOfName(name))), 0);
}

function createLine(
	roles: readonly [Role, Role],
	pickTitle: string,
	isChoice: boolean,
	onPick: (entry: number) => void,
) {
	let entry: number | undefined;
	const name = createNameButton(pickTitle, () => {
		if (entry !== undefined) onPick(entry);
	});
	const detail = element('td', { class: 'twin-detail' });
	const cells = [createCell(roles[0]), createCell(roles[1])] as const;
	const line = element(
		'tr',
		{},
		element('th', { scope: 'row' }, name.element),
		detail,
		...cells.map(cell => cell.element),
	);
	return {
		element: line,
		show(row: TwinRow, minimum: number, maximum: number): void {
			entry = row.entry;
			name.show(row.name, entry !== undefined);
			setText(detail, row.detail ?? '');
			setAttribute(
				name.element,
				'aria-pressed',
				isChoice && entry !== undefined ? String(row.picked === true) : undefined,
			);
			line.classList.toggle('largest', row.strong === true);
			for (const [place, cell] of cells.entries()) cell.show(row.cells[place]!, minimum, maximum);
		},
	};
}

function createCell(role: Role) {
	const figure = element('span', { class: 'twin-figure' });
	const bar = element('span', { class: `bar fill-${role}` });
	const mark = element('span', { class: 'twin-mark' });
	const track = element('span', { class: 'twin-track', 'aria-hidden': 'true' }, bar, mark);
	return {
		element: element('td', {}, element('div', { class: 'twin-cell' }, figure, track)),
		show({ figure: text, value, before }: TwinCell, minimum: number, maximum: number): void {
			const shareOf = (end: number) => Math.min(1, Math.max(0, (end - minimum) / (maximum - minimum)));
			setText(figure, text);
			const drawn = value !== undefined && value !== 0 && !Number.isNaN(value);
			setAttribute(bar, 'hidden', !drawn);
			if (drawn) {
				const [start, end] = [shareOf(Math.min(0, value)), shareOf(Math.max(0, value))];
				bar.style.left = `${100 * start}%`;
				bar.style.width = `${100 * (end - start)}%`;
				bar.classList.toggle('cut-above', value > maximum);
				bar.classList.toggle('cut-below', value < minimum);
			}
			setAttribute(mark, 'hidden', before === undefined);
			if (before !== undefined) mark.style.left = `${100 * shareOf(before)}%`;
		},
	};
}
