import { formatShort } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { barFigure } from '../../chart/barFigure.ts';
import { createNameButton, PICKABLE_NAME, widthOfName } from '../../chart/nameButton.ts';
import { createRovingFocus } from '../../controls/rovingFocus.ts';
import { element, setAttribute, setText } from '../../element.ts';

/** One outcome in both arrays. */
export interface PairRow {
	/** Untrusted text. */
	readonly name: string;
	/** Index into the shown array of what the name selects; `undefined` for nothing. */
	readonly entry: number | undefined;
	/** Probabilities; `undefined` where the array does not list it. */
	readonly left: number | undefined;
	readonly right: number | undefined;
	/** Whether it is the largest of A, of B. */
	readonly leads: readonly [left: boolean, right: boolean];
}

/** Outcomes with the bars of B over those of A: a table that is its own picture. */
export interface PairTable {
	readonly element: HTMLElement;
	/** `length` is the probability that fills the track. */
	update(rows: readonly PairRow[], length: number): void;
	describe(sentence: string): void;
}

export function createPairTable(
	t: Translate,
	{ change, onPick }: { readonly change: boolean; readonly onPick: (entry: number) => void },
): PairTable {
	const caption = element('caption', { class: 'spoken' });
	const body = element('tbody');
	const focus = createRovingFocus(body, PICKABLE_NAME);
	const table = element(
		'table',
		{ class: change ? 'pairs with-change' : 'pairs' },
		caption,
		element(
			'thead',
			{},
			element(
				'tr',
				{},
				element('td'),
				element('td', { class: 'picture' }),
				element('th', { scope: 'col' }, 'A'),
				element('th', { scope: 'col' }, 'B'),
				element('th', { scope: 'col', class: 'change' }, 'Δp'),
			),
		),
		body,
	);
	const lines: ReturnType<typeof createLine>[] = [];
	return {
		element: table,
		update(rows, length) {
			while (lines.length < rows.length) {
				const line = createLine(t, onPick);
				lines.push(line);
				body.append(line.element);
			}
			for (const line of lines.splice(rows.length)) line.element.remove();
			const longest = rows.reduce((most, { name }) => Math.max(most, widthOfName(name)), 0);
			table.style.setProperty('--name-length', String(Math.min(20, longest)));
			for (const [place, row] of rows.entries()) lines[place]!.show(row, length);
			focus.settle();
		},
		describe(sentence) {
			setText(caption, sentence);
		},
	};
}

function createLine(t: Translate, onPick: (entry: number) => void) {
	let entry: number | undefined;
	const name = createNameButton(t('Select in the editor'), () => {
		if (entry !== undefined) onPick(entry);
	});
	const leftBar = element('span', { class: 'bar fill-linear' });
	const rightBar = element('span', { class: 'bar over fill-softmax' });
	const left = element('td', { class: 'figure-cell' });
	const right = element('td', { class: 'figure-cell' });
	const moved = element('td', { class: 'figure-cell change' });
	const track = element('span', { class: 'pair-track', 'aria-hidden': 'true' }, leftBar, rightBar);
	const line = element(
		'tr',
		{},
		element('th', { scope: 'row' }, name.element),
		element('td', { class: 'picture' }, track),
		left,
		right,
		moved,
	);
	return {
		element: line,
		show(row: PairRow, length: number): void {
			({ entry } = row);
			name.show(row.name, entry !== undefined);
			for (const [bar, value] of [
				[leftBar, row.left],
				[rightBar, row.right],
			] as const) {
				setAttribute(bar, 'hidden', value === undefined || value === 0);
				bar.style.width = `${100 * Math.min(1, (value ?? 0) / length)}%`;
			}
			setText(left, row.left === undefined ? '–' : barFigure(row.left));
			setText(right, row.right === undefined ? '–' : barFigure(row.right));
			setText(moved, changeText((row.right ?? 0) - (row.left ?? 0)));
			left.classList.toggle('leads', row.leads[0]);
			right.classList.toggle('leads', row.leads[1]);
		},
	};
}

/** A change with its sign: +0.1234, −1.2e-4. */
function changeText(change: number): string {
	return change > 0 ? `+${formatShort(change)}` : formatShort(change);
}
