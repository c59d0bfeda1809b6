import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { temperatureLabel } from '../../../src/core/present/sentences.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute } from '../../element.ts';
import { icon } from '../../icon.ts';
import type { SamplersState } from '../../state/samplersState.ts';
import { isPreset, type PresetName, presetNames, presetTemperature } from './chainPresets.ts';

/** Chains that libraries have when told nothing, and the way back to the start. */
export function createPresetControls(
	t: Translate,
	{ adopt, reset }: { readonly adopt: (name: PresetName) => void; readonly reset: () => void },
): { readonly element: HTMLElement; update(state: SamplersState, temperature: TemperatureSetting): void } {
	const titles: Readonly<Record<PresetName, string>> = {
		none: t('None'),
		huggingFace: 'Hugging Face',
		llamaCpp: 'llama.cpp',
	};
	const buttons = presetNames.map(name => {
		const temperature = presetTemperature(name);
		const button = element('button', { type: 'button', class: 'preset action' }, titles[name]);
		if (temperature !== undefined) {
			const told = temperatureLabel(temperature, t);
			button.append(' ', element('span', { class: 'preset-temperature' }, told));
			setAttribute(button, 'title', t('Sets {0} for all views', told));
		}
		button.addEventListener('click', () => adopt(name));
		return button;
	});
	const back = element(
		'button',
		{ type: 'button', class: 'quiet', title: t('Reset'), 'aria-label': t('Reset') },
		icon('reset'),
	);
	back.addEventListener('click', reset);
	return {
		element: element('div', { class: 'presets', role: 'group', 'aria-label': t('Presets') }, ...buttons, back),
		update(state, temperature) {
			for (const [place, name] of presetNames.entries()) {
				setAttribute(buttons[place]!, 'aria-pressed', String(isPreset(name, state, temperature)));
			}
		},
	};
}
