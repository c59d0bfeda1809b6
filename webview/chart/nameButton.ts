import { element, setAttribute, setText } from '../element.ts';

/** What finds the names of a table that can be picked, for its roving focus. */
export const PICKABLE_NAME = '.entry-name:not([aria-disabled])';

/** The name of an entry at the head of its line in a table of bars: a button that picks the entry. */
export interface NameButton {
	readonly element: HTMLButtonElement;
	/** The name is untrusted text; what stands for many entries cannot be picked. */
	show(name: string, isPickable: boolean): void;
}

/** Out of the order of tab stops by itself: the table's roving focus lets one name in. */
export function createNameButton(title: string, onPick: () => void): NameButton {
	const button = element('button', { type: 'button', class: 'entry-name', tabindex: -1 });
	button.addEventListener('click', () => {
		if (!button.hasAttribute('aria-disabled')) onPick();
	});
	return {
		element: button,
		show(name, isPickable) {
			setText(button, name);
			setAttribute(button, 'title', isPickable ? title : undefined);
			setAttribute(button, 'aria-disabled', isPickable ? undefined : 'true');
			if (!isPickable) setAttribute(button, 'tabindex', -1);
		},
	};
}

/** How many digits wide a name is: Chinese, Japanese and Korean characters are as wide as two. */
export function widthOfName(name: string): number {
	return Array.from(name).reduce((width, character) => width + (character >= '\u2e80' ? 2 : 1), 0);
}
