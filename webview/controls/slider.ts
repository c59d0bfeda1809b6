import type { Translate } from '../../src/core/present/translate.ts';
import { element } from '../element.ts';
import { createNumberField } from './numberField.ts';
import { parseNumber } from './parseNumber.ts';
import { createRail } from './rail.ts';
import type { SliderScale } from './sliderScale.ts';

/** A named number: a field and a slider. */
export interface Slider {
	readonly element: HTMLElement;
	update(value: number): void;
}

let sliders = 0;

/**
 * A number that the reader slides or types. Typed numbers within `limits` (the ends of the scale unless told) are taken
 * as they are; `spoken` is what a screen reader says of a value. `onChoice` hears of every change.
 */
export function createSlider(
	t: Translate,
	{
		label,
		scale,
		limits = scale,
		spoken = value => `${label} = ${value}`,
		tickText,
		onChoice,
	}: {
		readonly label: string;
		readonly scale: SliderScale;
		readonly limits?: { readonly lowest: number; readonly highest: number };
		readonly spoken?: (value: number) => string;
		readonly tickText?: (tick: number) => string;
		readonly onChoice: (value: number) => void;
	},
): Slider {
	const id = `slider-${sliders++}`;
	const rail = createRail({ label, scale, onChoice, ...(tickText === undefined ? {} : { tickText }) });
	const field = createNumberField({
		id,
		label,
		minimum: limits.lowest,
		parse(text) {
			const value = parseNumber(text);
			return value !== undefined && value >= limits.lowest && value <= limits.highest ? value : undefined;
		},
		refusal: t('Type a number from {0} to {1}.', limits.lowest, limits.highest),
		valueAfterKey: key => rail.valueAfterKey(key),
		onChoice,
	});
	return {
		element: element(
			'div',
			{ class: 'slider-control', role: 'group', 'aria-label': label },
			element('label', { for: id }, label),
			field.element,
			rail.element,
		),
		update(value) {
			const text = spoken(value);
			rail.update(value, text);
			field.update(value, String(value), text);
		},
	};
}
