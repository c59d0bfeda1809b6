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
	['logits', 'logit logits unnormalized unnormalised ロジット'],
	['logprobs', 'logprob logprobs logp logps lp lps logprobabilities loglikelihood loglikelihoods logproba 対数確率'],
	['probabilities', 'prob probs proba probas probability probabilities pmf likelihoods 確率'],
	['percent', 'percent percents percentage percentages pct パーセント'],
	['independent', 'sigmoid sigmoids multilabel シグモイド'],
]);

/** Words of a name alone: what the numbers are called, and not what is said about them. */
const nameWords = table([
	['probabilities', 'softmax'],
	['sequence', 'surprisal surprisals nll nlls'],
	['scores', 'score scores energy energies スコア'],
	[
		'other',
		'shape shapes size sizes dim dims dimension dimensions version versions ids id idx index indices color colors colour ' +
			'colours rgb rgba bgr hsv hsl mean means std stds var variance anchor anchors bbox bboxes box boxes rect byte bytes ' +
			'date dates datetime year years month months day days timestamp timestamps offset offsets stride strides padding ' +
			'pad kernel dilation mask masks position positions pos coord coords coordinate coordinates point points pt pts vertices ' +
			'target targets true truth onehot seed seeds epoch epochs milestones betas lim lims xlim ylim zlim xlims ylims zlims figsize domain bins width height resolution ' +
			'channels layers length lengths count counts axes axis perm permutation range ranges port ports ip pixels prices ' +
			'zeros ones empty full rand randn view reshape permute transpose arange linspace normalize conv pool resize crop ' +
			'ticks xticks yticks primes ' +
			// Training.
			'lr lrs alpha alphas beta gamma gammas loss losses weight weights bias biases embedding embeddings rate rates ' +
			'threshold thresholds quantile quantiles percentile percentiles temperature temperatures label labels feature ' +
			'features grad grads gradient gradients reward rewards hyperparameters hparams kwargs param params parameters ' +
			// Measures.
			'accuracy accuracies acc growth precision recall auc bleu rouge rmse mae mse error errors ppl perplexity ' +
			'perplexities metric metrics stats usage duration durations latency latencies delay delays backoff backoffs timeout timeouts ' +
			'wait waits load loads elapsed throughput time times price cost ' +
			'costs salary sales revenue age ages speed speeds ' +
			// Geometry and styles.
			'lat lats lon lons lng lngs latitude longitude quat quats quaternion quaternions translation translate rotation ' +
			'rotate rotations scale scales scaling margin margins inset insets gap gaps kernel strides angle angles velocity ' +
			'acceleration gravity origin center centre centroid centroids extent extents bounds spacing dash opacity font ' +
			'line lines edge edges vertex path polygon triangle triangles viewport transform easing bezier ' +
			'breakpoints knots interval intervals step steps bin tick iterations ' +
			'loc xy xytext xyz uv cmap colormap palette stops flags mar oma mgp mfrow breaks span spans confusion counter ' +
			'returns pnl buckets bucket util utilization memory mem verts histogram hist temperatures ruler rulers ratio ratios pricing fee fees keyframe keyframes ' +
			'split splits width widths radius radii  ages sizes spans levels kernels ' +
			'形状 次元 サイズ 座標 位置 色 年齢 温度 学習率 閾値 バージョン 日付 ' +
			'option options opts config configs cfg setting settings style styles props defaults',
	],
]);

/** What versions are listed of, where the name says no more: `python: ["3.11", "3.12"]`. */
const runtimes = new Set(['node', 'python', 'ruby', 'php', 'java', 'os']);

/**
 * What the words of a name speak for: the last word that speaks at all decides (`logits_shape` is a shape,
 * `mask_logits` are logits). Words of a kind before it sharpen it (`log` before `probs`, `token` before `logprobs`).
 */
export function nameEvidence(words: readonly string[]): WordEvidence | undefined {
	if (words.length === 1 && runtimes.has(words[0]!)) return 'other';
	// What follows `by` names the keys: `scoreByLabel`.
	const by = words.indexOf('by');
	for (let i = (by < 0 ? words.length : by) - 1; i >= 0; i--) {
		const evidence = wordEvidence(words[i]!);
		if (evidence === undefined) continue;
		const sharpened = sharpen(evidence, words, i);
		return sharpened === 'logprobs' && words.includes('token') && words.length <= 3 ? 'sequence' : sharpened;
	}
	return undefined;
}

function wordEvidence(word: string): WordEvidence | undefined {
	const evidence = kindWords.get(word) ?? nameWords.get(word);
	if (evidence !== undefined || word.charCodeAt(0) < 0x80) return evidence;
	// Japanese compounds end in what they are: 予測確率.
	for (let i = 1; i < word.length - 1; i++) {
		const end = kindWords.get(word.slice(i)) ?? nameWords.get(word.slice(i));
		if (end !== undefined) return end;
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

/** Functions of unnormalized scores, by a word or two neighbors of their names. */
const takesLogits =
	/(?:^| )(?:softmax|soft max|softmin|sigmoid|expit|logsumexp|log sum exp|cross entropy|crossentropy)(?: |$)/;
/** Functions of scores or probabilities alike, and names that speak of something else than an input. */
const takesScores = /(?:^| )(?:argmax|arg max|argsort|argmin|topk|top k|multinomial|entropy|categorical)(?: |$)/;
const takesLogProbabilities = /(?:^| )(?:nll loss|kl div)(?: |$)/;
const takesSigmoids = /(?:^| )(?:binary cross ?entropy|bce)(?: |$)/;
const takesOutputs =
	/^(?:assert|expect|check|plot|draw|show|print|inverse|inv)(?: |$)|(?:^| )(?:backward|grad|gradient|derivative|jacobian|binary)(?: |$)/;

/**
 * What the function that takes the numbers says of them: softmax, sigmoid and the like take logits, binary cross
 * entropy the scores of a sigmoid; of argmax and the like only the values tell.
 */
export function takerEvidence(words: readonly string[]): 'logits' | 'logprobs' | 'scores' | 'independent' | undefined {
	const name = words.join(' ');
	if (takesSigmoids.test(name)) return /(?:^| )logits(?: |$)/.test(name) ? 'logits' : 'independent';
	if (takesOutputs.test(name)) return undefined;
	if (takesLogits.test(name)) return 'logits';
	if (takesLogProbabilities.test(name)) return 'logprobs';
	return takesScores.test(name) ? 'scores' : undefined;
}

/** What a function says of any of its arguments: those of `quantile(x, probs = …)` are levels. */
export function callEvidence(words: readonly string[] = []): 'other' | undefined {
	return /(?:^| )(?:quantiles?|percentiles?|linspace|arange|lim|split|dropout|clamp|clip|adamw?|sgd|rmsprop|adagrad|optimizer|lion|interpolate|value source|rectangle|circle|ellipse|polylines|draw line|put text|set size|resize)(?: |$)/.test(
		words.join(' '),
	)
		? 'other'
		: undefined;
}

/** Whose weights are shares: of an attention, of experts, of the parts of a mixture. */
const weighing = new Set(['attention', 'attn', 'gate', 'gating', 'router', 'routing', 'mixture', 'mixing', 'expert']);

function sharpen(evidence: WordEvidence, words: readonly string[], index: number): WordEvidence {
	const before = words[index - 1];
	if (before === undefined) return evidence;
	if (evidence === 'probabilities') {
		if (before === 'log') return 'logprobs';
		if (before === 'pre' || before === 'before') return 'logits';
		// Each is the chance of an event of its own.
		return before === 'dropout' || before === 'drop' || before === 'keep' ? 'independent' : evidence;
	}
	// Moderation scores each category by itself.
	if (evidence === 'scores' && before === 'category') return 'independent';
	const weights = words[index] === 'weights' || words[index] === 'weight';
	return weights && weighing.has(before) ? 'scores' : evidence;
}
