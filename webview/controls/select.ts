import { element } from '../element.ts';

export interface Select<Value extends string> {
	readonly element: HTMLSelectElement;
	/** Sets the options: each a value and its name. Names may be untrusted text. */
	offer(options: readonly (readonly [value: Value, name: string])[]): void;
	update(value: Value): void;
}

/** One of several by a list that unfolds. */
export function createSelect<Value extends string>({
	label,
	onChoice,
	options = [],
}: {
	/** What is chosen; not seen, but read out. */
	readonly label: string;
	readonly onChoice: (value: Value) => void;
	readonly options?: readonly (readonly [value: Value, name: string])[];
}): Select<Value> {
	const select = element('select', { 'aria-label': label });
	let values: readonly Value[] = [];
	let names = '';

	select.addEventListener('change', () => {
		const value = values[select.selectedIndex];
		if (value !== undefined) onChoice(value);
	});

	function offer(offered: readonly (readonly [value: Value, name: string])[]): void {
		const next = JSON.stringify(offered);
		if (next === names) return;
		names = next;
		values = offered.map(([value]) => value);
		select.replaceChildren(...offered.map(([value, name]) => element('option', { value }, name)));
	}

	offer(options);
	return {
		element: select,
		offer,
		update(value) {
			const place = values.indexOf(value);
			if (select.selectedIndex !== place) select.selectedIndex = place;
		},
	};
}
