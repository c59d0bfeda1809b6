import type { Translate } from '../../src/core/present/translate.ts';
import type { ViewName } from '../../src/protocol/viewState.ts';
import { createSelect } from '../controls/select.ts';
import { element, setAttribute } from '../element.ts';
import { icon } from '../icon.ts';
import { viewTable } from '../views/viewTable.ts';
import { placeAfterKey } from './placeAfterKey.ts';
import { tabsInRoom } from './tabsInRoom.ts';

/** The choice of a view: a tab for each that there is room for, and where that is not all, a list of all behind them. */
export interface ViewTabs {
	readonly element: HTMLElement;
	update(offered: readonly ViewName[], current: ViewName): void;
}

/** The width of the list's button less what the row reaches out to the left, in CSS pixels, as in views.css. */
const LIST_WIDTH = 28 - 8;

export function createViewTabs(t: Translate, open: (view: ViewName) => void): ViewTabs {
	const row = element('div', { role: 'tablist', class: 'tabs', 'aria-label': t('View') });
	const list = createSelect<ViewName>({ label: t('View'), onChoice: open });
	list.element.title = t('Views');
	const listButton = element('div', { class: 'more' }, icon('more'), list.element);
	const all = element('nav', { class: 'views', 'aria-label': t('Views') }, row, listButton);
	let shown: readonly ViewName[] = [];
	let tabs: readonly HTMLButtonElement[] = [];
	let widths: readonly number[] = [];
	let current: ViewName | undefined;

	// Titles are of any length in another language: the tabs themselves say whether they fit.
	const observer = new ResizeObserver(() => {
		widths = tabs.map(tab => tab.offsetWidth);
		fit();
	});

	row.addEventListener('click', event => {
		const name = shown[tabs.findIndex(tab => event.target === tab)];
		if (name !== undefined) open(name);
	});
	row.addEventListener('keydown', event => {
		const standing = tabs.filter(tab => !tab.classList.contains('out'));
		const place = standing.findIndex(tab => tab === document.activeElement);
		const next = standing[placeAfterKey(event.key, place, standing.length) ?? -1];
		if (place < 0 || next === undefined) return;
		event.preventDefault();
		next.focus();
		open(shown[tabs.indexOf(next)]!);
	});

	function build(offered: readonly ViewName[]): void {
		shown = offered;
		const named = offered.map(name => [name, viewTable[name].title(t)] as const);
		tabs = named.map(([name, title]) =>
			element('button', { type: 'button', role: 'tab', 'aria-controls': `view-${name}` }, title),
		);
		widths = [];
		row.replaceChildren(...tabs);
		list.offer(named);
		observer.disconnect();
		for (const observed of [all, ...tabs]) observer.observe(observed);
	}

	function fit(): void {
		const place = current === undefined ? -1 : shown.indexOf(current);
		const standing = tabsInRoom(widths, place, all.clientWidth, LIST_WIDTH);
		for (const [place, stands] of standing.entries()) tabs[place]?.classList.toggle('out', !stands);
		all.classList.toggle('crowded', standing.includes(false));
	}

	return {
		element: all,
		update(offered, name) {
			setAttribute(all, 'hidden', offered.length < 2);
			if (offered.join() !== shown.join()) build(offered);
			else if (name === current) return;
			current = name;
			for (const [place, tab] of tabs.entries()) {
				const selected = shown[place] === name;
				setAttribute(tab, 'aria-selected', String(selected));
				setAttribute(tab, 'tabindex', selected ? 0 : -1);
			}
			list.update(name);
			fit();
		},
	};
}
