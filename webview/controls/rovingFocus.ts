import { setAttribute } from '../element.ts';
import { lineAfterKey } from './lineAfterKey.ts';

/** One tab stop for the lines of a list: arrow keys, PageUp and PageDown, Home and End move the focus among them. */
export interface RovingFocus {
	/** To be called when lines came, went or changed: one of them is the tab stop again. */
	settle(): void;
	/** Makes a line the tab stop. */
	stopAt(line: HTMLElement): void;
}

/** `selector` finds what of the list takes the focus; each of these is made with the tabindex −1. */
export function createRovingFocus(
	list: HTMLElement,
	selector: string,
	/** Where a key leads. */
	placeAfter: (event: KeyboardEvent, line: number, count: number) => number | undefined = ({ key }, line, count) =>
		lineAfterKey(key, line, count),
): RovingFocus {
	let stop: HTMLElement | undefined;

	function stopAt(line: HTMLElement): void {
		if (line === stop) return;
		if (stop !== undefined) setAttribute(stop, 'tabindex', -1);
		stop = line;
		setAttribute(line, 'tabindex', 0);
	}

	const lineOf = ({ target }: Event) =>
		target instanceof HTMLElement && target.matches(selector) ? target : undefined;

	list.addEventListener('focusin', event => {
		const line = lineOf(event);
		if (line !== undefined) stopAt(line);
	});
	list.addEventListener('keydown', event => {
		const line = lineOf(event);
		if (line === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		const lines = Array.from(list.querySelectorAll<HTMLElement>(selector));
		const next = placeAfter(event, lines.indexOf(line), lines.length);
		if (next === undefined) return;
		event.preventDefault();
		lines[next]?.focus();
	});

	return {
		settle() {
			if (stop !== undefined && list.contains(stop) && stop.matches(selector)) return;
			const first = list.querySelector<HTMLElement>(selector);
			if (first !== null) stopAt(first);
		},
		stopAt,
	};
}
