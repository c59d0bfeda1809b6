import type { Kind } from './detection.ts';
import { noScoreWords } from './noScoreWords.ts';

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
	[
		'logprobs',
		'logprob logprobs logp logps lp lps lnp loglik logprobabilities loglikelihood loglikelihoods logproba 対数確率',
	],
	[
		'probabilities',
		'prob probs proba probas probability probabilities pmf likelihoods posterior posteriors belief beliefs 確率',
	],
	['percent', 'percent percents percentage percentages pct パーセント'],
	['independent', 'sigmoid sigmoids multilabel シグモイド'],
]);

/** Words of a name alone: what the numbers are called, and not what is said about them. Plurals go by their singulars. */
const nameWords = table([
	['probabilities', 'softmax'],
	['sequence', 'surprisal surprisals nll nlls'],
	['scores', 'score scores confidence confidences energy energies similarity similarities conf confs スコア'],
]);

/** Of what the logarithm is a log-probability: `log_p`, `ln_likelihood`. */
const logarithms = new Set(['p', 'ps', 'q', 'pi', 'lik', 'likelihood', 'post', 'prior']);

/** What versions are listed of, where the name says no more: `python: ["3.11", "3.12"]`. */
const runtimes = new Set(['node', 'python', 'ruby', 'php', 'java', 'os']);

/**
 * What the words of a name speak for: the last word that speaks at all decides (`logits_shape` is a shape,
 * `mask_logits` are logits). Words of a kind before it sharpen it (`log` before `probs`, `token` before `logprobs`).
 */
export function nameEvidence(words: readonly string[]): WordEvidence | undefined {
	const name = words.join(' ');
	if ((words.length === 1 && runtimes.has(name)) || noScores.test(name)) return 'other';
	if (layouts.test(name)) return undefined;
	// `loss_fn` names what takes the numbers.
	if (words.at(-1) === 'fn') return undefined;
	// What follows `by` and `per` names the keys: `scoreByLabel`, `logits_per_image`.
	const by = words.findIndex((word, index) => word === 'by' || (index > 0 && word === 'per'));
	// `LoadScores` is an action, `load` and `load average` are measures.
	const first = words.length > 1 && words[0] === 'load' && !words[1]!.startsWith('av') ? 1 : 0;
	for (let i = (by < 0 ? words.length : by) - 1; i >= first; i--) {
		const isLog = words[i - 1] === 'log' || words[i - 1] === 'ln';
		const evidence = isLog && logarithms.has(words[i]!) ? 'logprobs' : wordEvidence(words[i]!);
		if (evidence === undefined) continue;
		const sharpened = sharpen(evidence, words, i);
		return sharpened === 'logprobs' && words.includes('token') && words.length <= 3 ? 'sequence' : sharpened;
	}
	return isCount(words) ? 'other' : undefined;
}

/** `conf_matrix`, `p_values`, `X_train`, `ram_gb`. */
const noScores = /(?:^| )(?:conf mat(?:rix)?|p val(?:ue)?s?|[xy] (?:train|test|val)|\w+ (?:[gmk]b|[mk]g|[ckm]m|ms))$/;

/** How an array is written: `one_line`, `odd_spacing`. */
const layouts = /^(?:one|two|multi|single|odd|mixed|extra|no|tight|loose) (?:lines?|spac(?:es?|ing))$/;

/** `num_heads`, `n_blocks`; but `n_best` are the best few. */
function isCount([first = '', second = 'best']: readonly string[]): boolean {
	return /^(?:n|nb|num)$/.test(first) && second !== 'best';
}

function wordEvidence(word: string): WordEvidence | undefined {
	const evidence = wholeWordEvidence(word) ?? singularEvidence(word);
	if (evidence !== undefined || word.charCodeAt(0) < 0x80) return evidence;
	// Japanese compounds end in what they are: 予測確率.
	for (let i = 1; i < word.length - 1; i++) {
		const end = wholeWordEvidence(word.slice(i));
		if (end !== undefined) return end;
	}
	return undefined;
}

function wholeWordEvidence(word: string): WordEvidence | undefined {
	return kindWords.get(word) ?? nameWords.get(word) ?? (noScoreWords.has(word) ? 'other' : undefined);
}

/** Of a plural, what its singular says to be none: `heights`, `losses`, `latencies`. */
function singularEvidence(word: string): 'other' | undefined {
	if (word.length < 3 || !word.endsWith('s')) return undefined;
	const singulars = [word.slice(0, -1), word.slice(0, -2), word.replace(/ies$/, 'y')];
	return singulars.some(singular => noScoreWords.has(singular)) ? 'other' : undefined;
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
		// `sigmoid(logits)` gives no logits.
		if (words[i - 1] === 'sigmoid' && words[i]!.startsWith('logit')) continue;
		const evidence = multilabel ? 'independent' : kindWords.get(words[i]!);
		if (evidence !== undefined) found.add(sharpen(evidence, words, i));
	}
	return found.size === 1 ? [...found][0] : undefined;
}

/** Functions of unnormalized scores, by a word or two neighbors of their names. */
const takesLogits =
	/(?:^| )(?:softmax|soft max|softmin|sigmoid|expit|logsumexp|log sum exp|cross entropy|crossentropy)(?: |$)/;
/** Functions of scores or probabilities alike, and names that speak of something else than an input. */
const takesScores =
	/(?:^| )(?:temperature|argmax|arg max|argsort|argmin|topk|top k|multinomial|entropy|categorical)(?: |$)/;
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

/** Functions of numbers that are no scores, whatever they are called. */
const takesOthers = anyOf(
	// Levels and series.
	'quantiles?|percentiles?|linspace|arange|median|histogram|digitize|searchsorted|cut|split',
	// Limits.
	'lim|clamp|clip',
	// Layers and optimizers.
	'dropout|normalize|adamw?|sgd|rmsprop|adagrad|lion|optimizer',
	// Statistics and fits.
	'normal|poisson|interp|solve ivp|ode|odeint|minimize|fsolve|dirichlet|chisquare|t ?test|cor|cov|butter|cheby|filtfilt|freqz|mannwhitneyu|wilcoxon|pearsonr|spearmanr|kstest|oneway|convolve|polyfit',
	// Drawing and layout.
	'look at|[hv]lines|marker|uniform (?:matrix )?[fi]v|affine|warp perspective|rectangle|circle|ellipse|polylines|draw line|put text|interpolate|unit|layout|set size|resize|value source',
);
/** What a model is fitted to, and what it is to judge; the sizes of nets and layers. */
const takesFeatures =
	/(?:^| )(?:predict|predict (?:log )?proba|fit|fit predict|transform|fit transform|partial fit|decision function|\w*net|layer)$/;

/** What a function says of any of its arguments: those of `quantile(x, probs = …)` are levels. */
export function callEvidence(words: readonly string[] = []): 'other' | undefined {
	const name = words.join(' ');
	return takesOthers.test(name) || takesFeatures.test(name) ? 'other' : undefined;
}

const compares = anyOf(
	'assert|expect|equals?|close|compare|check|diff|print\\w*|log|logf|debug|info|fatal\\w*|error\\w*|show|plot|bar',
	'stack|cat|concat\\w*|maximum|minimum|where',
);

/** True for the words of a function whose arguments are of one kind, compared or joined, or say what another one is. */
export function comparesOrShows(words: readonly string[]): boolean {
	return compares.test(words.join(' ')) && nameEvidence(words) !== 'other';
}

/** Functions by which entries are chosen or arranged. */
const arranges = anyOf(
	'slice|gather(?: nd)?|take(?: along axis)?|tile|repeat|pad|roll|flip|expand|broadcast to|reshape|view|permute|transpose',
	'reshaped|index select|narrow|unflatten',
);

/** Functions that make a tensor of numbers and a shape: `tensor2d`, `from_blob`. */
const tensorMakers = /^(?:(?:create )?tensor(?: d)?|from blob)$/;

/** True for the words of a function whose whole numbers, beside the array it works on, are places, axes and sizes. */
export function arrangesEntries(words: readonly string[] = []): boolean {
	const name = words.join(' ');
	return arranges.test(name) || tensorMakers.test(name);
}

function anyOf(...names: readonly string[]): RegExp {
	return new RegExp(`(?:^| )(?:${names.join('|')})(?: |$)`);
}

/** Whose weights are shares: of an attention, of experts, of the parts of a mixture. */
const weighing = new Set([
	'attention',
	'attn',
	'gate',
	'gating',
	'router',
	'routing',
	'topk',
	'mixture',
	'mixing',
	'expert',
]);

function sharpen(evidence: WordEvidence, words: readonly string[], index: number): WordEvidence {
	const before = words[index - 1];
	if (before === undefined) return evidence;
	if (before === 'multi' && words[index]!.startsWith('label')) return 'independent';
	if (evidence === 'probabilities') {
		if (before === 'log') return 'logprobs';
		if (before === 'pre' || before === 'before') return 'logits';
		// Each is the chance of an event of its own.
		return before === 'dropout' || before === 'drop' || before === 'keep' ? 'independent' : evidence;
	}
	// Each fold has its own; `f1_scores` are figures of merit.
	if (evidence === 'scores' && /^(?:val|[fz])$/.test(before)) return 'other';
	// Moderation scores each category by itself.
	if (evidence === 'scores' && before === 'category') return 'independent';
	const weights = words[index] === 'weights' || words[index] === 'weight';
	return weights && weighing.has(before) ? 'scores' : evidence;
}
