import { element } from '../element.ts';

export interface Segments<Value extends string> {
	readonly element: HTMLElement;
	update(value: Value): void;
}

let groups = 0;

/** One of a few, all in sight: radio buttons in one frame, moved through by the arrow keys. */
export function createSegments<Value extends string>({
	label,
	options,
	onChoice,
}: {
	/** What is chosen; not seen, but read out. */
	readonly label: string;
	readonly options: readonly (readonly [value: Value, name: string])[];
	readonly onChoice: (value: Value) => void;
}): Segments<Value> {
	const name = `segments-${groups++}`;
	const radios = options.map(([value]) => {
		const radio = element('input', { type: 'radio', name, value });
		radio.addEventListener('change', () => onChoice(value));
		return radio;
	});
	const parts = options.map(([, text], place) => element('label', {}, radios[place]!, element('span', {}, text)));
	return {
		element: element('div', { class: 'segments', role: 'radiogroup', 'aria-label': label }, ...parts),
		update(value) {
			for (const [place, [offered]] of options.entries()) radios[place]!.checked = offered === value;
		},
	};
}
