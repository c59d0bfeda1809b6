import { element, setAttribute } from '../element.ts';

/** Figures beside the pointer. A picture's detail: what matters is also said elsewhere. */
export interface Readout {
	readonly element: HTMLElement;
	/** Places are in pixels of the element that holds the readout. */
	show(title: string, lines: readonly (readonly [name: string, figure: string])[], x: number, y: number): void;
	hide(): void;
}

const DISTANCE = 14;

export function createReadout(): Readout {
	const tip = element('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });

	function place(x: number, y: number): void {
		const room = tip.parentElement!;
		const right = x + DISTANCE + tip.offsetWidth <= room.clientWidth ? x + DISTANCE : x - DISTANCE - tip.offsetWidth;
		const left = Math.max(0, Math.min(room.clientWidth - tip.offsetWidth, right));
		const top = Math.max(0, Math.min(room.clientHeight - tip.offsetHeight, y + DISTANCE));
		tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
	}

	return {
		element: tip,
		show(title, lines, x, y) {
			const rows = lines.map(([name, figure]) =>
				element('div', {}, element('dt', {}, name), element('dd', {}, figure)),
			);
			tip.replaceChildren(element('strong', {}, title), element('dl', {}, ...rows));
			setAttribute(tip, 'hidden', false);
			place(x, y);
		},
		hide() {
			setAttribute(tip, 'hidden', true);
		},
	};
}
