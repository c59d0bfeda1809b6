import { formatProbability } from '../../../src/core/present/formatNumber.ts';
import { widthOfName } from '../../chart/nameButton.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../../element.ts';

/** The derivative of softmax as a table of colors and numbers. */
export interface JacobianTable {
	readonly element: HTMLElement;
	/** `values` is row-major, as many rows and columns as there are names. */
	update(names: readonly string[], values: Float64Array, temperature: number | undefined): void;
}

/** Longer names stand upright above their columns. */
const LONGEST_LYING = 5;

export function createJacobianTable(t: Translate): JacobianTable {
	const caption = element('caption', {}, '∂pᵢ/∂xⱼ');
	const head = element('tr');
	const body = element('tbody');
	const table = element('table', {}, caption, element('thead', {}, head), body);
	const sentence = element('p', { class: 'chart-notes' });
	let shown: readonly string[] = [];

	function build(names: readonly string[]): void {
		shown = names;
		const longest = names.reduce((most, name) => Math.max(most, widthOfName(name)), 0);
		table.style.setProperty('--name-length', String(longest));
		table.classList.toggle('upright', longest > LONGEST_LYING);
		const corner = element('td');
		head.replaceChildren(corner, ...names.map(name => element('th', { scope: 'col', title: name }, name)));
		const rows = names.map(name =>
			element('tr', {}, element('th', { scope: 'row', title: name }, name), ...names.map(() => element('td'))),
		);
		body.replaceChildren(...rows);
	}

	return {
		element: element('div', { class: 'jacobian' }, table, sentence),
		update(names, values, temperature) {
			if (names.length !== shown.length || names.some((name, place) => name !== shown[place])) build(names);
			const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
			setText(
				caption,
				temperature === 1 || temperature === undefined ? '∂pᵢ/∂xⱼ = pᵢ(δᵢⱼ − pⱼ)' : '∂pᵢ/∂xⱼ = pᵢ(δᵢⱼ − pⱼ)/T',
			);
			setText(
				sentence,
				temperature === undefined
					? t('At this limit every derivative is 0: hardmax cannot learn.')
					: t('How each score (column) moves each probability (row). Hardmax has 0 everywhere: it cannot learn.'),
			);
			for (const [place, value] of values.entries()) {
				const row = body.children[Math.floor(place / names.length)]!;
				const cell = row.children[1 + (place % names.length)]!;
				if (!(cell instanceof HTMLElement)) continue;
				setText(cell, shortCell(value));
				setAttribute(cell, 'title', `${value < 0 ? '−' : ''}${formatProbability(Math.abs(value))}`);
				setAttribute(cell, 'class', value < 0 ? 'falls' : 'rises');
				cell.style.setProperty('--share', largest === 0 ? '0%' : `${(40 * Math.abs(value)) / largest}%`);
			}
		},
	};
}

/** Two decimals without the zero before the point: what a small cell holds. */
function shortCell(value: number): string {
	const size = Math.abs(value);
	const digits =
		size === 0 ? '0' : size < 0.005 ? '~0' : size < 9.995 ? size.toFixed(2).replace(/^0/, '') : size.toFixed(0);
	return value < 0 && size >= 0.005 ? `−${digits}` : digits;
}
