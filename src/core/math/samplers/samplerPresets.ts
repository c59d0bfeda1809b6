import type { SamplerStep } from './samplerChain.ts';

/** The settings of a chain, named as their steps. A setting that is missing has its step left out. */
export interface SamplerSettings {
	readonly temperature?: number;
	/** 0 for no limit. */
	readonly topK?: number;
	/** 1 for no limit. */
	readonly topP?: number;
	/** 0 for no limit. */
	readonly minP?: number;
	/** 1 for no limit. */
	readonly typical?: number;
	/** 0 or less for no limit. */
	readonly topNSigma?: number;
	/** 1 for none. */
	readonly repetition?: number;
	/** 0 for none. */
	readonly presence?: number;
	/** 0 for none. */
	readonly frequency?: number;
	/** How many of the last tokens the penalties look at. */
	readonly window?: number;
}

/** What Hugging Face transformers samples with when told nothing. Source: `GenerationConfig`, transformers 4.x. */
export const huggingFaceDefaults: SamplerSettings = { temperature: 1, topK: 50, topP: 1, typical: 1, repetition: 1 };

/** What llama.cpp samples with when told nothing. Source: `common_params_sampling` in common/common.h. */
export const llamaCppDefaults: SamplerSettings = {
	temperature: 0.8,
	topK: 40,
	topP: 0.95,
	minP: 0.05,
	typical: 1,
	topNSigma: -1,
	repetition: 1,
	presence: 0,
	frequency: 0,
	window: 64,
};

/**
 * The chain of Hugging Face transformers: repetition penalty over all tokens, temperature, top-k (ties stay), top-p,
 * min-p, typical. It has no presence and frequency penalty and no top-nσ: those settings are passed over. Steps that
 * change nothing are left out, as there. Source: `_get_logits_processor` in generation/utils.py.
 */
export function huggingFaceSteps(settings: SamplerSettings): readonly SamplerStep[] {
	const { repetition = 1, temperature = 1 } = settings;
	return [
		...(repetition === 1
			? []
			: [{ type: 'penalties', repetition, presence: 0, frequency: 0, window: Infinity } as const]),
		...(temperature === 1 ? [] : [{ type: 'temperature', temperature } as const]),
		...topKStep(settings, 'keep'),
		...topPStep(settings),
		...minPStep(settings),
		...typicalStep(settings),
	];
}

/**
 * The chain of llama.cpp: penalties over the last 64 tokens, top-nσ, top-k (k and no more), typical, top-p, min-p, and
 * the temperature last, so that it does not change what is kept. Its DRY and XTC steps, off by default, are not here.
 * Steps that change nothing are left out. Source: `samplers` in common/common.h.
 */
export function llamaCppSteps(settings: SamplerSettings): readonly SamplerStep[] {
	const { repetition = 1, presence = 0, frequency = 0, window = 64, topNSigma = 0, temperature = 1 } = settings;
	const penalized = repetition !== 1 || presence !== 0 || frequency !== 0;
	return [
		...(penalized ? [{ type: 'penalties', repetition, presence, frequency, window } as const] : []),
		...(topNSigma > 0 ? [{ type: 'topNSigma', n: topNSigma } as const] : []),
		...topKStep(settings, 'cut'),
		...typicalStep(settings),
		...topPStep(settings),
		...minPStep(settings),
		...(temperature === 1 ? [] : [{ type: 'temperature', temperature } as const]),
	];
}

function topKStep({ topK = 0 }: SamplerSettings, ties: 'keep' | 'cut'): readonly SamplerStep[] {
	return topK === 0 ? [] : [{ type: 'topK', k: topK, ties }];
}

function topPStep({ topP = 1 }: SamplerSettings): readonly SamplerStep[] {
	return topP === 1 ? [] : [{ type: 'topP', p: topP }];
}

function minPStep({ minP = 0 }: SamplerSettings): readonly SamplerStep[] {
	return minP === 0 ? [] : [{ type: 'minP', minP }];
}

function typicalStep({ typical = 1 }: SamplerSettings): readonly SamplerStep[] {
	return typical === 1 ? [] : [{ type: 'typical', mass: typical }];
}
