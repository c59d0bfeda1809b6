import type { Translate } from '../../../src/core/present/translate.ts';
import { createNumberField, type NumberField } from '../../controls/numberField.ts';
import { parseNumber } from '../../controls/parseNumber.ts';
import { element, setAttribute } from '../../element.ts';
import { chosenAxes, type Plane, placeAt, placesAlong } from './plane.ts';

/** Where the plane stands along the axes before the last two, one field each; counted from 0, as rows are. */
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
				label: t('Axis {0}', axis),
				minimum: 0,
				parse(text) {
					const typed = parseNumber(text);
					return typed !== undefined && Number.isSafeInteger(typed) && typed >= 0 && typed < length ? typed : undefined;
				},
				refusal: t('Type a whole number from {0} to {1}.', 0, length - 1),
				valueAfterKey: key => Math.max(0, Math.min(length - 1, places[axis]! + (key === 'ArrowUp' ? 1 : -1))),
				onChoice: position => choose(axis, position),
			}),
		);
		const parts = fields.map((field, axis) =>
			element(
				'span',
				{ class: 'plane-field' },
				element('label', { for: `plane-axis-${axis}` }, t('Axis {0}', axis)),
				field.element,
				element('span', { class: 'row-total' }, `0–${axes[axis]! - 1}`),
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
				const position = places[axis]!;
				field.update(position, String(position), String(position));
			}
		},
	};
}
