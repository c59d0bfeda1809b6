import { type SamplerStep } from '../../../src/core/math/samplers/samplerChain.ts';
import {
	huggingFaceDefaults,
	huggingFaceSteps,
	llamaCppDefaults,
	llamaCppSteps,
	type SamplerSettings,
} from '../../../src/core/math/samplers/samplerPresets.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { type Chain, type SamplersState, settingNames, type StepName, stepNames } from '../../state/samplersState.ts';

export type PresetName = 'none' | 'huggingFace' | 'llamaCpp';

export const presetNames: readonly PresetName[] = ['none', 'huggingFace', 'llamaCpp'];

/** What a preset makes of a chain: the order, the steps that are on, their numbers. Others keep theirs. */
export interface Preset {
	readonly chain: Chain;
	/** `undefined` where it leaves the temperature alone. */
	readonly temperature: number | undefined;
}

/** Every step with a setting that changes something: for the order alone. */
const EVERY: SamplerSettings = {
	temperature: 2,
	topK: 2,
	topP: 0.5,
	minP: 0.5,
	typical: 0.5,
	topNSigma: 1,
	repetition: 2,
	presence: 1,
	frequency: 1,
};

/** The temperature that a preset sets; `undefined` where it leaves it alone. */
export function presetTemperature(name: PresetName): number | undefined {
	if (name === 'none') return undefined;
	return (name === 'huggingFace' ? huggingFaceDefaults : llamaCppDefaults).temperature ?? 1;
}

/** A preset, applied to a chain. */
export function presetOf(name: PresetName, { order, settings, ties }: Chain): Preset {
	const temperature = presetTemperature(name);
	switch (name) {
		case 'none':
			return { chain: { order, on: [], settings, ties }, temperature };
		case 'huggingFace':
			return { chain: chainOf(huggingFaceSteps, huggingFaceDefaults, settings), temperature };
		case 'llamaCpp':
			return { chain: chainOf(llamaCppSteps, llamaCppDefaults, settings), temperature };
		default:
			return name satisfies never;
	}
}

/** Whether a chain is as a preset would make it. */
export function isPreset(name: PresetName, state: SamplersState, temperature: TemperatureSetting): boolean {
	const { chain, temperature: wanted } = presetOf(name, state);
	return (
		chain.order.every((step, place) => step === state.order[place]) &&
		stepNames.every(step => chain.on.includes(step) === state.on.includes(step)) &&
		settingNames.every(setting => state.settings[setting] === chain.settings[setting]) &&
		(chain.ties === state.ties || !chain.on.includes('topK')) &&
		(wanted === undefined || wanted === temperature)
	);
}

function chainOf(
	stepsFor: (settings: SamplerSettings) => readonly SamplerStep[],
	defaults: SamplerSettings,
	before: Chain['settings'],
): Chain {
	const order = stepsFor(EVERY).map(({ type }): StepName => type);
	const steps = stepsFor(defaults);
	const missing = stepNames.filter(name => !order.includes(name));
	const ties = steps.find(step => step.type === 'topK')?.ties ?? 'cut';
	const settings = { ...before };
	for (const step of steps) Object.assign(settings, numbersOf(step));
	const on = steps.map(({ type }): StepName => type).filter(name => name !== 'temperature');
	return { order: [...order, ...missing], on: [...on, 'temperature'], settings, ties };
}

function numbersOf(step: SamplerStep): Partial<Chain['settings']> {
	switch (step.type) {
		case 'temperature':
			return {};
		case 'topK':
			return { topK: step.k };
		case 'topP':
			return { topP: step.p };
		case 'minP':
			return { minP: step.minP };
		case 'typical':
			return { typical: step.mass };
		case 'topNSigma':
			return { topNSigma: step.n };
		case 'penalties':
			return { repetition: step.repetition, presence: step.presence, frequency: step.frequency };
		default:
			return step satisfies never;
	}
}
