import type { TemperatureSetting } from '../../src/core/math/temperature.ts';
import { temperatureLabel } from '../../src/core/present/sentences.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../element.ts';
import { icon } from '../icon.ts';
import { parseTemperature } from './temperatureEntry.ts';
import { DETENTS, HIGHEST, LOWEST, positionOf, stepTemperature, temperatureAt } from './temperatureScale.ts';

/** Positions of the slider: finer than the pixels of any track. */
const POSITIONS = 2000;

/** What the control shows. */
interface TemperatureView {
	readonly temperature: TemperatureSetting;
	/** Where a pressed limit goes back to. */
	readonly number: number;
	readonly defaultTemperature: number;
}

export interface TemperatureControl {
	readonly element: HTMLElement;
	update(view: TemperatureView): void;
}

/**
 * The temperature as a logarithmic slider between its two limits, a field for any number, and a way back to the
 * default. `onChoice` hears of every change the reader makes.
 */
export function createTemperatureControl(
	t: Translate,
	onChoice: (temperature: TemperatureSetting) => void,
): TemperatureControl {
	const slider = element('input', {
		type: 'range',
		min: 0,
		max: POSITIONS,
		step: 1,
		class: 'temperature-slider',
		'aria-label': t('Temperature'),
	});
	const field = element('input', {
		// a number field of the browser would refuse what it cannot read without saying why
		type: 'text',
		role: 'spinbutton',
		'aria-valuemin': 0,
		inputmode: 'decimal',
		autocomplete: 'off',
		spellcheck: 'false',
		class: 'temperature-field',
		id: 'temperature',
		'aria-label': t('Temperature'),
		'aria-describedby': 'temperature-message',
	});
	const reset = element('button', { type: 'button', class: 'quiet' }, icon('reset'));
	const argmax = element('button', { type: 'button', class: 'limit' }, t('argmax'));
	const uniform = element('button', { type: 'button', class: 'limit' }, t('uniform'));
	const message = element('p', { class: 'temperature-message', id: 'temperature-message', role: 'alert' });
	setAttribute(argmax, 'title', t('The limit T → 0: all of it on the largest'));
	setAttribute(uniform, 'title', t('The limit T → ∞: the same for all'));

	let shown: TemperatureView = { temperature: 1, number: 1, defaultTemperature: 1 };
	/** What was chosen last, perhaps not shown yet: two keys within a frame are two steps. */
	let latest: TemperatureSetting = 1;

	slider.addEventListener('input', () => choose(temperatureAt(slider.valueAsNumber / POSITIONS)));
	slider.addEventListener('keydown', event => {
		const next = temperatureAfterKey(event.key, latest);
		if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		choose(next);
	});

	const commit = () => {
		if (field.value === fieldText(shown.temperature)) return showMessage('');
		const typed = parseTemperature(field.value);
		if (typed === undefined) return showMessage(t('Type a number above 0.'));
		showMessage('');
		choose(typed);
		field.value = fieldText(typed);
	};
	field.addEventListener('change', commit);
	field.addEventListener('keydown', event => {
		if (event.key === 'Enter') commit();
		else if (event.key === 'Escape') restore();
		else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
			const next = temperatureAfterKey(event.key, latest);
			event.preventDefault();
			if (next !== undefined) choose(next);
		}
	});
	reset.addEventListener('click', () => choose(shown.defaultTemperature));
	argmax.addEventListener('click', () => choose(shown.temperature === 'argmax' ? shown.number : 'argmax'));
	uniform.addEventListener('click', () => choose(shown.temperature === 'uniform' ? shown.number : 'uniform'));

	function choose(temperature: TemperatureSetting): void {
		latest = temperature;
		onChoice(temperature);
	}

	function restore(): void {
		field.value = fieldText(shown.temperature);
		showMessage('');
	}

	function showMessage(text: string): void {
		setText(message, text);
		setAttribute(field, 'aria-invalid', text === '' ? undefined : 'true');
	}

	return {
		element: element(
			'section',
			{ class: 'temperature', 'aria-label': t('Temperature') },
			element('label', { class: 'temperature-name', for: 'temperature' }, t('Temperature')),
			field,
			reset,
			element('div', { class: 'temperature-track' }, argmax, trackOf(slider), uniform),
			message,
		),
		update(view) {
			const moved = view.temperature !== shown.temperature;
			shown = view;
			latest = view.temperature;
			const position = Math.round(trackPosition(view.temperature) * POSITIONS);
			if (slider.valueAsNumber !== position) slider.value = String(position);
			setAttribute(slider, 'aria-valuetext', temperatureLabel(view.temperature, t));
			setAttribute(field, 'aria-valuenow', typeof view.temperature === 'number' ? view.temperature : undefined);
			setAttribute(field, 'aria-valuetext', temperatureLabel(view.temperature, t));
			setAttribute(argmax, 'aria-pressed', String(view.temperature === 'argmax'));
			setAttribute(uniform, 'aria-pressed', String(view.temperature === 'uniform'));
			setAttribute(
				field,
				'placeholder',
				typeof view.temperature === 'number' ? undefined : limitText(view.temperature),
			);
			if (moved || field.value === '') restore();
			const back = t('Back to T = {0}', view.defaultTemperature);
			setAttribute(reset, 'title', back);
			setAttribute(reset, 'aria-label', back);
			setAttribute(reset, 'aria-disabled', String(view.temperature === view.defaultTemperature));
		},
	};
}

/** The slider over its ticks; both share the thumb's way, which is shorter than the track by the thumb. */
function trackOf(slider: HTMLInputElement): HTMLElement {
	const ticks = DETENTS.map(detent => {
		const tick = element('span', { class: 'tick' }, String(detent));
		tick.style.setProperty('--position', String(positionOf(detent)));
		return tick;
	});
	return element('div', { class: 'rail' }, slider, element('div', { class: 'ticks', 'aria-hidden': 'true' }, ...ticks));
}

function temperatureAfterKey(key: string, temperature: TemperatureSetting): number | undefined {
	const from = temperature === 'argmax' ? 0 : temperature === 'uniform' ? Infinity : temperature;
	switch (key) {
		case 'ArrowRight':
		case 'ArrowUp':
			return stepTemperature(from, 1, 'fine');
		case 'ArrowLeft':
		case 'ArrowDown':
			return stepTemperature(from, -1, 'fine');
		case 'PageUp':
			return stepTemperature(from, 1, 'coarse');
		case 'PageDown':
			return stepTemperature(from, -1, 'coarse');
		case 'Home':
			return LOWEST;
		case 'End':
			return HIGHEST;
		default:
			return undefined;
	}
}

function trackPosition(temperature: TemperatureSetting): number {
	if (temperature === 'argmax') return 0;
	return temperature === 'uniform' ? 1 : positionOf(temperature);
}

function fieldText(temperature: TemperatureSetting): string {
	return typeof temperature === 'number' ? String(temperature) : '';
}

function limitText(limit: 'argmax' | 'uniform'): string {
	return limit === 'argmax' ? '→ 0' : '→ ∞';
}
