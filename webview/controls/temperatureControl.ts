import type { TemperatureSetting } from '../../src/core/math/temperature.ts';
import { parseTemperature } from '../../src/core/present/parseTemperature.ts';
import { temperatureLabel } from '../../src/core/present/sentences.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { element, setAttribute } from '../element.ts';
import { icon } from '../icon.ts';
import { createNumberField } from './numberField.ts';
import { createRail } from './rail.ts';
import { temperatureScale } from './temperatureScale.ts';

/** What the control shows. */
interface TemperatureView {
	readonly temperature: TemperatureSetting;
	/** Where a pressed limit goes back to. */
	readonly number: number;
	readonly defaultTemperature: number;
}

export interface TemperatureControl {
	readonly element: HTMLElement;
	/** With `fieldLater`, only the slider moves: another update is to follow. */
	update(view: TemperatureView, fieldLater?: boolean): void;
}

/**
 * The temperature as a logarithmic slider between its two limits, a field for any number, and a way back to the
 * default. `onChoice` hears of every change the reader makes.
 */
export function createTemperatureControl(
	t: Translate,
	onChoice: (temperature: TemperatureSetting) => void,
): TemperatureControl {
	const label = t('Temperature');
	let shown: TemperatureView = { temperature: 1, number: 1, defaultTemperature: 1 };

	const rail = createRail({ label, scale: temperatureScale, onChoice });
	const field = createNumberField({
		id: 'temperature',
		label,
		minimum: 0,
		placeholder: () => limitText(shown.temperature),
		parse: parseTemperature,
		refusal: t('Type a number above 0.'),
		valueAfterKey: key => rail.valueAfterKey(key),
		onChoice,
	});
	const reset = element('button', { type: 'button', class: 'quiet' }, icon('reset'));
	const argmax = element('button', { type: 'button', class: 'limit' }, t('argmax'));
	const uniform = element('button', { type: 'button', class: 'limit' }, t('uniform'));
	setAttribute(argmax, 'title', t('The limit T → 0: all of it on the largest'));
	setAttribute(uniform, 'title', t('The limit T → ∞: the same for all'));

	reset.addEventListener('click', () => onChoice(shown.defaultTemperature));
	argmax.addEventListener('click', () => onChoice(shown.temperature === 'argmax' ? shown.number : 'argmax'));
	uniform.addEventListener('click', () => onChoice(shown.temperature === 'uniform' ? shown.number : 'uniform'));

	return {
		element: element(
			'section',
			{ class: 'temperature', 'aria-label': label },
			element('label', { for: 'temperature' }, label),
			field.element,
			reset,
			element('div', { class: 'temperature-track' }, argmax, rail.element, uniform),
		),
		update(view, fieldLater = false) {
			shown = view;
			const { temperature } = view;
			const spoken = temperatureLabel(temperature, t);
			rail.update(trackValue(temperature), spoken);
			if (fieldLater) return;
			if (typeof temperature === 'number') field.update(temperature, String(temperature), spoken);
			else field.update(undefined, '', spoken);
			setAttribute(argmax, 'aria-pressed', String(temperature === 'argmax'));
			setAttribute(uniform, 'aria-pressed', String(temperature === 'uniform'));
			const back = t('Back to T = {0}', view.defaultTemperature);
			setAttribute(reset, 'title', back);
			setAttribute(reset, 'aria-label', back);
			setAttribute(reset, 'aria-disabled', String(temperature === view.defaultTemperature));
		},
	};
}

/** Beyond either end of the scale: the limits. */
function trackValue(temperature: TemperatureSetting): number {
	if (temperature === 'argmax') return 0;
	return temperature === 'uniform' ? Infinity : temperature;
}

function limitText(temperature: TemperatureSetting): string {
	if (typeof temperature === 'number') return '';
	return temperature === 'argmax' ? '→ 0' : '→ ∞';
}
