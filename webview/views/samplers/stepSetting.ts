import type { Translate } from '../../../src/core/present/translate.ts';
import { parseNumber } from '../../controls/parseNumber.ts';
import { createNumberField } from '../../controls/numberField.ts';
import { createRail } from '../../controls/rail.ts';
import type { SliderScale } from '../../controls/sliderScale.ts';
import { element } from '../../element.ts';
import { limitsOf, type SettingName } from '../../state/samplersState.ts';

/** One number of a step: a field and a slider. */
export interface StepSetting {
	/** Where they stand in the grid of the step, is for the style sheet to say. */
	readonly elements: readonly HTMLElement[];
	update(value: number): void;
}

let settings = 0;

/** `caption` is seen before the field, where a step has several numbers. */
export function createStepSetting(
	t: Translate,
	{
		setting,
		label,
		caption,
		scale,
		onChoice,
	}: {
		readonly setting: SettingName;
		readonly label: string;
		readonly caption?: string;
		readonly scale: SliderScale;
		readonly onChoice: (value: number) => void;
	},
): StepSetting {
	const id = `sampler-setting-${settings++}`;
	const { lowest, highest } = limitsOf(setting);
	const whole = setting === 'topK';
	const rail = createRail({ label, scale, onChoice });
	const field = createNumberField({
		id,
		label,
		minimum: lowest,
		parse(text) {
			const value = parseNumber(text);
			if (value === undefined || value < lowest || value > highest) return undefined;
			return whole && !Number.isSafeInteger(value) ? undefined : value;
		},
		refusal: whole ? t('Type a whole number above 0.') : t('Type a number from {0} to {1}.', lowest, highest),
		valueAfterKey: key => rail.valueAfterKey(key),
		onChoice,
	});
	const named = caption === undefined ? [] : [element('label', { for: id, class: 'setting-name' }, caption)];
	return {
		elements: [...named, field.element, rail.element],
		update(value) {
			const spoken = `${label} = ${value}`;
			rail.update(value, spoken);
			field.update(value, String(value), spoken);
		},
	};
}
