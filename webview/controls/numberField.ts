import { element, setAttribute, setText } from '../element.ts';

/** A field for a number, and a message below it that moves nothing. */
export interface NumberField {
	readonly element: HTMLElement;
	/** `text` is what the field holds, empty for no number; `spoken` what a screen reader says of the value. */
	update(value: number | undefined, text: string, spoken: string): void;
}

/** `onChoice` hears of every number that `parse` takes; `refusal` is said of any other text. */
export function createNumberField({
	id,
	label,
	minimum,
	placeholder,
	parse,
	refusal,
	valueAfterKey,
	onChoice,
}: {
	/** Of the field, for the label that names it. */
	readonly id: string;
	readonly label: string;
	readonly minimum?: number;
	/** What the field shows while it holds no number. */
	readonly placeholder?: () => string;
	readonly parse: (text: string) => number | undefined;
	readonly refusal: string;
	/** The number that ArrowUp or ArrowDown leads to. */
	readonly valueAfterKey: (key: string) => number | undefined;
	readonly onChoice: (value: number) => void;
}): NumberField {
	const field = element('input', {
		// a number field of the browser would refuse what it cannot read without saying why
		type: 'text',
		role: 'spinbutton',
		'aria-valuemin': minimum,
		inputmode: 'decimal',
		autocomplete: 'off',
		spellcheck: 'false',
		class: 'number-field',
		id,
		'aria-label': label,
		'aria-describedby': `${id}-message`,
	});
	const message = element('span', { class: 'field-message', id: `${id}-message`, role: 'alert' });
	let shown = '';

	function commit(): void {
		if (field.value === shown) return showMessage('');
		const typed = parse(field.value);
		if (typed === undefined) return showMessage(refusal);
		restore();
		onChoice(typed);
	}

	function restore(): void {
		if (field.value !== shown) field.value = shown;
		showMessage('');
	}

	function showMessage(text: string): void {
		setText(message, text);
		setAttribute(field, 'aria-invalid', text === '' ? undefined : 'true');
	}

	field.addEventListener('change', commit);
	field.addEventListener('keydown', event => {
		if (event.key === 'Enter') commit();
		else if (event.key === 'Escape') restore();
		else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
			const next = valueAfterKey(event.key);
			event.preventDefault();
			if (next !== undefined) onChoice(next);
		}
	});

	return {
		element: element('span', { class: 'field' }, field, message),
		update(value, text, spoken) {
			const changed = text !== shown;
			shown = text;
			setAttribute(field, 'aria-valuenow', value);
			setAttribute(field, 'aria-valuetext', spoken);
			setAttribute(field, 'placeholder', placeholder?.());
			if (changed || field.value === '') restore();
		},
	};
}
