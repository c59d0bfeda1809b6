import type { Kind } from './detection.ts';

/** What a word near the numbers speaks for. `scores` only says that they are scores of some kind. */
export type WordEvidence = Exclude<Kind, 'other'> | 'scores' | 'other';

function table(entries: readonly (readonly [WordEvidence, string])[]): ReadonlyMap<string, WordEvidence> {
	const words = new Map<string, WordEvidence>();
	for (const [evidence, list] of entries) {
		for (const word of list.split(' ')) words.set(word, evidence);
	}
	return words;
}

/** Words of prose and names that speak for a kind. */
const kindWords = table([
	['logits', 'logit logits unnormalized unnormalised'],
	['logprobs', 'logprob logprobs logp logps lp lps logprobabilities loglikelihood loglikelihoods logproba'],
	['probabilities', 'prob probs proba probas probability probabilities pmf likelihoods'],
	['percent', 'percent percents percentage percentages pct'],
	['independent', 'sigmoid sigmoids multilabel'],
]);

/** Words of a name alone: what the numbers are called, and not what is said about them. */
const nameWords = table([
	['sequence', 'surprisal surprisals nll nlls'],
	['scores', 'score scores energy energies'],
	[
		'other',
		'shape shapes size sizes dim dims dimension dimensions version versions ids id idx index indices color colors colour ' +
			'colours rgb rgba bgr hsv hsl mean means std stds var variance anchor anchors bbox bboxes box boxes rect byte bytes ' +
			'date dates datetime year years month months day days timestamp timestamps offset offsets stride strides padding ' +
			'pad kernel dilation mask masks position positions pos coord coords coordinate coordinates point points vertices ' +
			'target targets seed seeds epoch epochs milestones betas lim xlim ylim figsize bins width height resolution ' +
			'channels layers length lengths count counts axes axis perm permutation range ranges port ports ip pixels prices ' +
			'zeros ones empty full rand randn view reshape permute transpose arange linspace normalize conv pool resize crop ' +
			'ticks xticks yticks primes',
	],
]);

/**
 * What the words of a name speak for: the last word that speaks at all decides (`logits_shape` is a shape,
 * `mask_logits` are logits). Words of a kind before it sharpen it (`log` before `probs`, `token` before `logprobs`).
 */
export function nameEvidence(words: readonly string[]): WordEvidence | undefined {
	for (let i = words.length - 1; i >= 0; i--) {
		const evidence = kindWords.get(words[i]!) ?? nameWords.get(words[i]!);
		if (evidence === undefined) continue;
		const sharpened = sharpen(evidence, words, i);
		return sharpened === 'logprobs' && words.includes('token') && words.length <= 3 ? 'sequence' : sharpened;
	}
	return undefined;
}

/** What the words of a line speak for, where they speak for one kind only. */
export function contextEvidence(words: readonly string[]): WordEvidence | undefined {
	// The gradient function that PyTorch prints names what made the numbers.
	const backward = words.indexOf('backward');
	if (backward > 0 && words[backward - 1] === 'softmax') {
		return words[backward - 2] === 'log' ? 'logprobs' : 'probabilities';
	}
	const found = new Set<WordEvidence>();
	for (let i = 0; i < words.length; i++) {
		const multilabel = words[i] === 'multi' && words[i + 1] === 'label';
		const evidence = multilabel ? 'independent' : kindWords.get(words[i]!);
		if (evidence !== undefined) found.add(sharpen(evidence, words, i));
	}
	return found.size === 1 ? [...found][0] : undefined;
}

function sharpen(evidence: WordEvidence, words: readonly string[], index: number): WordEvidence {
	return evidence === 'probabilities' && words[index - 1] === 'log' ? 'logprobs' : evidence;
}

const settingWords = new Set(
	(
		'temperature top_k top_p topk topp topK topP min_p typical_p max_tokens maxTokens n seed repetition_penalty ' +
		'presence_penalty frequency_penalty best_of num_beams lr learning_rate batch_size epochs weight_decay momentum ' +
		'dropout width height x y z id start end index line column token_id rank logprob'
	).split(' '),
);

/** True where labels are keys of settings, counters or records: `temperature`, `input_tokens`, `width`. */
export function areSettings(labels: readonly (string | undefined)[]): boolean {
	let settings = 0;
	for (const label of labels) {
		if (label !== undefined && (settingWords.has(label) || /_(?:tokens|count|size|id|ms|seconds)$/.test(label)))
			settings++;
	}
	return settings * 2 > labels.length;
}
