import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { parseTemperature } from '../../../src/core/present/parseTemperature.ts';
import { temperatureLabel } from '../../../src/core/present/sentences.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { createNumberField } from '../../controls/numberField.ts';
import { createRail } from '../../controls/rail.ts';
import { temperatureScale } from '../../controls/temperatureScale.ts';

/** The temperature of the page, as a step of the chain: a field and a slider. */
export function createTemperatureSetting(
	t: Translate,
	onChoice: (temperature: number) => void,
): { readonly elements: readonly HTMLElement[]; update(temperature: TemperatureSetting): void } {
	const label = t('Temperature');
	let shown: TemperatureSetting = 1;
	const rail = createRail({ label, scale: { ...temperatureScale, ticks: [] }, onChoice });
	const field = createNumberField({
		id: 'sampler-temperature',
		label,
		minimum: 0,
		placeholder: () => (shown === 'argmax' ? '→ 0' : shown === 'uniform' ? '→ ∞' : ''),
		parse: parseTemperature,
		refusal: t('Type a number above 0.'),
		valueAfterKey: key => rail.valueAfterKey(key),
		onChoice,
	});
	return {
		elements: [field.element, rail.element],
		update(temperature) {
			shown = temperature;
			const spoken = temperatureLabel(temperature, t);
			rail.update(temperature === 'argmax' ? 0 : temperature === 'uniform' ? Infinity : temperature, spoken);
			if (typeof temperature === 'number') field.update(temperature, String(temperature), spoken);
			else field.update(undefined, '', spoken);
		},
	};
}
