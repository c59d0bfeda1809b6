import { element } from '../element.ts';

export interface Checkbox {
	readonly element: HTMLElement;
	update(checked: boolean): void;
}

/** A choice of yes or no, beside its name. */
export function createCheckbox(name: string, onChoice: (checked: boolean) => void): Checkbox {
	const box = element('input', { type: 'checkbox' });
	box.addEventListener('change', () => onChoice(box.checked));
	return {
		element: element('label', { class: 'checkbox' }, box, name),
		update(checked) {
			if (box.checked !== checked) box.checked = checked;
		},
	};
}
