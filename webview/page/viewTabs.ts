import type { Translate } from '../../src/core/present/translate.ts';
import type { ViewName } from '../../src/protocol/viewState.ts';
import { createSelect } from '../controls/select.ts';
import { element, setAttribute } from '../element.ts';
import { viewTable } from '../views/viewTable.ts';
import { placeAfterKey } from './placeAfterKey.ts';

/** The choice of a view: tabs where there is room, a list to unfold where there is not. */
export interface ViewTabs {
	readonly element: HTMLElement;
	update(offered: readonly ViewName[], current: ViewName): void;
}

export function createViewTabs(t: Translate, open: (view: ViewName) => void): ViewTabs {
	const tabs = element('div', { role: 'tablist', class: 'tabs', 'aria-label': t('View') });
	const list = createSelect<ViewName>({ label: t('View'), onChoice: open });
	// As wide as the page and of no height, so that folding does not resize what is observed.
	const room = element('div');
	const all = element('nav', { class: 'views', 'aria-label': t('Views') }, room, tabs, list.element);
	let shown: readonly ViewName[] = [];

	// Titles are of any length in another language: the tabs themselves say whether they fit.
	const observer = new ResizeObserver(() => all.classList.toggle('folded', tabs.offsetWidth > room.offsetWidth));
	observer.observe(room);
	observer.observe(tabs);

	tabs.addEventListener('click', event => {
		const tab = event.target instanceof Element ? event.target.closest('[role="tab"]') : null;
		const name = shown[tab === null ? -1 : Array.from(tabs.children).indexOf(tab)];
		if (name !== undefined) open(name);
	});
	tabs.addEventListener('keydown', event => {
		const place = Array.from(tabs.children).findIndex(tab => tab === document.activeElement);
		const next = placeAfterKey(event.key, place, shown.length);
		if (place < 0 || next === undefined) return;
		event.preventDefault();
		const tab = tabs.children[next];
		if (tab instanceof HTMLElement) tab.focus();
		open(shown[next]!);
	});

	function build(offered: readonly ViewName[]): void {
		shown = offered;
		const named = offered.map(name => [name, viewTable[name].title(t)] as const);
		const buttons = named.map(([name, title]) =>
			element('button', { type: 'button', role: 'tab', 'aria-controls': `view-${name}` }, title),
		);
		tabs.replaceChildren(...buttons);
		list.offer(named);
	}

	return {
		element: all,
		update(offered, current) {
			setAttribute(all, 'hidden', offered.length < 2);
			if (offered.join() !== shown.join()) build(offered);
			for (const [place, tab] of Array.from(tabs.children).entries()) {
				const selected = shown[place] === current;
				setAttribute(tab, 'aria-selected', String(selected));
				setAttribute(tab, 'tabindex', selected ? 0 : -1);
			}
			list.update(current);
		},
	};
}
