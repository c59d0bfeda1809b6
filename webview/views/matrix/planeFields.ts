import type { Translate } from '../../../src/core/present/translate.ts';
import { createNumberField, type NumberField } from '../../controls/numberField.ts';
import { parseNumber } from '../../controls/parseNumber.ts';
import { formatCount } from '../../count.ts';
import { element, setAttribute } from '../../element.ts';
import { chosenAxes, type Plane, placeAt, placesAlong } from './plane.ts';

/** Where the plane stands along the axes before the last two, one field each; counted from 1, as rows are. */
export function createPlaneFields(
	t: Translate,
	onChoice: (place: number) => void,
): { readonly element: HTMLElement; update(plane: Plane, shape: readonly number[]): void } {
	const group = element('div', { class: 'choices plane-fields', role: 'group', 'aria-label': t('Slice') });
	let axes: readonly number[] = [];
	let places: readonly number[] = [];
	let plane: Plane | undefined;
	let fields: readonly NumberField[] = [];

	function choose(axis: number, position: number): void {
		if (plane === undefined) return;
		places = places.with(axis, Math.max(0, Math.min(axes[axis]! - 1, position)));
		onChoice(placeAt(axes, plane.order, places));
	}

	function build(): void {
		fields = axes.map((length, axis) =>
			createNumberField({
				id: `plane-axis-${axis}`,
				label: t('Axis {0}', axis + 1),
				minimum: 1,
				parse(text) {
					const typed = parseNumber(text);
					return typed !== undefined && Number.isSafeInteger(typed) && typed >= 1 && typed <= length
						? typed
						: undefined;
				},
				refusal: t('Type a whole number from {0} to {1}.', 1, length),
				valueAfterKey: key => Math.max(1, Math.min(length, places[axis]! + (key === 'ArrowUp' ? 2 : 0))),
				onChoice: position => choose(axis, position - 1),
			}),
		);
		const parts = fields.map((field, axis) =>
			element(
				'span',
				{ class: 'plane-field' },
				element('label', { for: `plane-axis-${axis}` }, t('Axis {0}', axis + 1)),
				field.element,
				element('span', { class: 'row-total' }, t('of {0}', formatCount(axes[axis]!))),
			),
		);
		group.replaceChildren(...parts);
	}

	return {
		element: group,
		update(current, shape) {
			const next = chosenAxes(shape);
			if (next.join() !== axes.join()) {
				axes = next;
				build();
			}
			plane = current;
			places = placesAlong(axes, current.order, current.place);
			setAttribute(group, 'hidden', axes.length === 0);
			for (const [axis, field] of fields.entries()) {
				const position = String(places[axis]! + 1);
				field.update(places[axis]! + 1, position, position);
			}
		},
	};
}
