import { element, setAttribute, setText } from '../element.ts';
import type { Role } from './lineChart.ts';

/** One bar of a row, between two values of the axis. */
export interface ListedBar {
	readonly role: Role;
	readonly from: number;
	readonly to: number;
	/** Struck through by lines: there, but out of play. */
	readonly hatched?: boolean;
}

/** One line: a name, bars along the axis, a figure. */
export interface BarRow {
	/** Untrusted text. */
	readonly name: string;
	readonly bars: readonly ListedBar[];
	readonly figure: string;
	/** Said when the pointer rests on the row. */
	readonly title?: string;
	readonly strong?: boolean;
}

export interface BarList {
	readonly element: HTMLElement;
	/** Shows rows along an axis; 0 is marked where it lies inside. At most some fifty rows. */
	update(rows: readonly BarRow[], minimum: number, maximum: number): void;
}

/**
 * Lying bars, one entry a line, to either side of 0. A list of text for a screen reader; the bars themselves are a
 * picture of it.
 */
export function createBarList(label: string): BarList {
	const list = element('ul', { class: 'bar-list', 'aria-label': label });
	const lines: ReturnType<typeof createLine>[] = [];
	return {
		element: list,
		update(rows, minimum, maximum) {
			while (lines.length < rows.length) {
				const line = createLine();
				lines.push(line);
				list.append(line.element);
			}
			for (const line of lines.splice(rows.length)) line.element.remove();
			const zero = minimum < 0 && maximum > 0 ? -minimum / (maximum - minimum) : undefined;
			if (zero === undefined) list.style.removeProperty('--zero');
			else list.style.setProperty('--zero', `${100 * zero}%`);
			list.classList.toggle('signed', zero !== undefined);
			for (const [place, row] of rows.entries()) lines[place]!.show(row, minimum, maximum);
		},
	};
}

function createLine() {
	const name = element('span', { class: 'bar-name' });
	const track = element('span', { class: 'bar-track', 'aria-hidden': 'true' });
	const figure = element('span', { class: 'bar-figure' });
	const line = element('li', {}, name, track, figure);
	const bars: HTMLElement[] = [];
	return {
		element: line,
		show(row: BarRow, minimum: number, maximum: number): void {
			setText(name, row.name);
			setAttribute(name, 'title', row.name);
			setText(figure, row.figure);
			setAttribute(line, 'title', row.title);
			line.classList.toggle('largest', row.strong === true);
			while (bars.length < row.bars.length) {
				const bar = element('span');
				bars.push(bar);
				track.append(bar);
			}
			for (const bar of bars.splice(row.bars.length)) bar.remove();
			for (const [place, { role, from, to, hatched }] of row.bars.entries()) {
				const bar = bars[place]!;
				setAttribute(bar, 'class', `bar fill-${role}${hatched === true ? ' hatched' : ''}`);
				const shareOf = (value: number) => Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
				const [start, end] = [shareOf(Math.min(from, to)), shareOf(Math.max(from, to))];
				bar.style.left = `${100 * start}%`;
				bar.style.width = `${100 * (end - start)}%`;
			}
		},
	};
}
