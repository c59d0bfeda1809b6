import type { StepReport } from '../../../src/core/math/samplers/samplerChain.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { formatCount, formatProbability } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { createCheckbox } from '../../controls/checkbox.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { icon } from '../../icon.ts';
import type { SamplersState, SettingName, StepName } from '../../state/samplersState.ts';
import { stepTitle } from './fateSentence.ts';
import { settingScale } from './settingScales.ts';
import { createStepSetting, type StepSetting } from './stepSetting.ts';
import { createTemperatureSetting } from './temperatureSetting.ts';

/** What a step tells of the reader's acts. */
export interface StepActs {
	turn(step: StepName, on: boolean): void;
	set(step: StepName, setting: SettingName, value: number): void;
	chooseTemperature(temperature: number): void;
	/** By so many places, down with a positive number. */
	moveBy(step: StepName, places: number): void;
}

/** One line of the chain. */
export interface StepView {
	readonly element: HTMLElement;
	/** What it is dragged by. */
	readonly grip: HTMLElement;
	/** `count` is how many tokens there are, `report` what the step did; `undefined` for a step that is off. */
	update(state: SamplersState, temperature: TemperatureSetting, count: number, report: StepReport | undefined): void;
}

const SETTINGS: Readonly<Record<StepName, readonly SettingName[]>> = {
	penalties: ['repetition', 'presence', 'frequency'],
	topNSigma: ['topNSigma'],
	topK: ['topK'],
	typical: ['typical'],
	topP: ['topP'],
	minP: ['minP'],
	temperature: [],
};

export function createStepView(name: StepName, t: Translate, acts: StepActs): StepView {
	const title = stepTitle(name, t);
	const filters = name !== 'temperature' && name !== 'penalties';
	const remark = name === 'temperature' ? t('for all views') : '';
	const checkbox = createCheckbox(title, on => acts.turn(name, on));
	const grip = element('span', { class: 'grip', 'aria-hidden': 'true', title: t('Drag, or Alt+↑ ↓') });
	const up = element('button', { type: 'button', class: 'step-up' }, icon('previous'));
	const down = element('button', { type: 'button', class: 'step-down' }, icon('next'));
	setAttribute(up, 'aria-label', t('Move {0} up', title));
	setAttribute(down, 'aria-label', t('Move {0} down', title));
	const keptWords = element('span', { class: 'kept-words' });
	const keptShort = element('span', { class: 'kept-short', 'aria-hidden': 'true' });
	const kept = element('span', { class: 'step-kept' }, keptWords, keptShort);
	if (filters) setAttribute(kept, 'title', t('What is left, and its probability before this step'));
	const settings = element('div', { class: 'step-settings' });
	const line = element(
		'li',
		{ class: 'step', 'data-step': name },
		grip,
		checkbox.element,
		settings,
		kept,
		element('span', { class: 'step-moves' }, up, down),
	);
	const temperatureSetting =
		name === 'temperature' ? createTemperatureSetting(t, value => acts.chooseTemperature(value)) : undefined;
	settings.append(...(temperatureSetting?.elements ?? []));
	let numbers: readonly (readonly [SettingName, StepSetting])[] = [];
	let counted: number | undefined;

	up.addEventListener('click', () => acts.moveBy(name, -1));
	down.addEventListener('click', () => acts.moveBy(name, 1));
	line.addEventListener(
		'keydown',
		event => {
			if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
			// Before the slider in the step takes it for a step of its own.
			event.preventDefault();
			event.stopPropagation();
			acts.moveBy(name, event.key === 'ArrowUp' ? -1 : 1);
		},
		{ capture: true },
	);

	/** The slider of top-k ends at the number of tokens. */
	function build(count: number): void {
		numbers = SETTINGS[name].map(setting => {
			const several = SETTINGS[name].length > 1;
			const caption = several ? captionOf(setting, t) : undefined;
			const created = createStepSetting(t, {
				setting,
				label: caption === undefined ? title : `${title}: ${caption}`,
				...(caption === undefined ? {} : { caption }),
				scale: settingScale(setting, count),
				onChoice: value => acts.set(name, setting, value),
			});
			return [setting, created];
		});
		settings.replaceChildren(...numbers.flatMap(([, { elements }]) => elements));
	}

	return {
		element: line,
		grip,
		update(state, temperature, count, report) {
			if (counted === undefined || (name === 'topK' && counted !== count)) {
				counted = count;
				if (name !== 'temperature') build(count);
			}
			const place = state.order.indexOf(name);
			const on = state.on.includes(name);
			checkbox.update(on);
			line.classList.toggle('off', !on);
			temperatureSetting?.update(temperature);
			for (const [setting, number] of numbers) number.update(state.settings[setting]);
			const left = on && filters && report !== undefined ? figuresOf(report) : undefined;
			setText(keptWords, left === undefined ? remark : t('{0} left, p = {1}', ...left));
			setText(keptShort, left === undefined ? '' : t('{0} left', left[0]));
			setAttribute(up, 'aria-disabled', String(place === 0));
			setAttribute(down, 'aria-disabled', String(place === state.order.length - 1));
		},
	};
}

function figuresOf({ kept, massKept }: StepReport): readonly [count: string, mass: string] {
	return [formatCount(kept), formatProbability(massKept)];
}

function captionOf(setting: SettingName, t: Translate): string {
	if (setting === 'repetition') return t('repetition');
	return setting === 'presence' ? t('presence') : t('frequency');
}
