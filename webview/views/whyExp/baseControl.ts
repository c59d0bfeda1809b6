import { parseTemperature } from '../../../src/core/present/parseTemperature.ts';
import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { createNumberField } from '../../controls/numberField.ts';
import { parseNumber } from '../../controls/parseNumber.ts';
import { createRail } from '../../controls/rail.ts';
import { element } from '../../element.ts';
import { baseOf, baseScale, type BaseSetting, exponentOf, settingOf } from './baseScale.ts';

/** The base and the temperature, two faces of one slider. */
export interface BaseControl {
	readonly element: HTMLElement;
	update(setting: BaseSetting): void;
}

export function createBaseControl(t: Translate, onChoice: (setting: BaseSetting) => void): BaseControl {
	const names = { base: t('Base ψ'), temperature: t('Temperature') };
	let shown: BaseSetting = { temperature: 1, reversed: false };
	const chooseExponent = (exponent: number) => onChoice(settingOf(exponent));
	const rail = createRail({
		label: names.base,
		scale: baseScale,
		tickText: exponent => (exponent > 19 ? 'e²⁰' : exponent === 1 ? 'e' : formatScore(Math.exp(exponent), 3)),
		onChoice: chooseExponent,
	});
	const base = createNumberField({
		id: 'why-exp-base',
		label: names.base,
		minimum: 0,
		placeholder: () => '→ ∞',
		parse(text) {
			const typed = parseNumber(text);
			return typed !== undefined && typed > 0 ? Math.log(typed) : undefined;
		},
		refusal: t('Type a number above 0.'),
		valueAfterKey: key => rail.valueAfterKey(key),
		onChoice: chooseExponent,
	});
	const temperature = createNumberField({
		id: 'why-exp-temperature',
		label: names.temperature,
		minimum: 0,
		placeholder: () => (shown.temperature === 'argmax' ? '→ 0' : '→ ∞'),
		parse: parseTemperature,
		refusal: t('Type a number above 0.'),
		valueAfterKey(key) {
			// Up is hotter: a smaller base.
			const exponent = rail.valueAfterKey(key === 'ArrowUp' ? 'ArrowDown' : 'ArrowUp');
			return exponent !== undefined && exponent > 0 ? Number((1 / exponent).toPrecision(6)) : undefined;
		},
		onChoice: chosen => onChoice({ temperature: chosen, reversed: false }),
	});
	return {
		element: element(
			'div',
			{ class: 'base-control', role: 'group', 'aria-label': t('Base ψ and temperature') },
			element('label', { for: 'why-exp-base' }, names.base),
			base.element,
			element('label', { for: 'why-exp-temperature' }, 'T = 1 / ln ψ'),
			temperature.element,
			rail.element,
		),
		update(setting) {
			shown = setting;
			const exponent = exponentOf(setting);
			const psi = baseOf(setting);
			const baseText = formatScore(psi, 4);
			const temperatureText = Number.isFinite(1 / exponent) && exponent !== 0 ? formatScore(1 / exponent, 4) : '';
			const limit = setting.temperature === 'argmax' ? 'T → 0' : 'T → ∞';
			const spoken = `ψ = ${baseText}, ${typeof setting.temperature === 'number' ? `T = ${temperatureText}` : limit}`;
			rail.update(exponent, spoken);
			base.update(Number.isFinite(psi) ? psi : undefined, Number.isFinite(psi) ? baseText : '', spoken);
			if (typeof setting.temperature === 'number') temperature.update(1 / exponent, temperatureText, spoken);
			else temperature.update(undefined, '', spoken);
		},
	};
}
