import { nameEvidence } from '../kindWords.ts';
import { wordsOf } from '../nameParts.ts';

/**
 * What a column or key is by its name: `score`, logits or probabilities of some kind; `token`, what the scores belong
 * to; `index`, a counter or id; `measure`, a quantity that is no score; `class`, any other name.
 */
export type ColumnRole = 'score' | 'token' | 'index' | 'measure' | 'class';

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

const scores = words('p confidence confidences conf likelihood relevance activation activations pred outputs prior');
const tokens = words(
	'token tokens word words piece text string str label labels class classes category categories candidate candidates ' +
		'name decoded sentiment intent answer option choice species emotion tag move action expert',
);
const indices = words(
	'id ids idx index indices rank no nr num row step steps epoch epochs iter iteration iterations pos position line ' +
		'batch layer head seed timestamp date year month day hour minute second key code bytes logger t tau classid tokenid labelid true truth gt',
);
const measures = words(
	'open high low close volume price prices debit credit cost costs amount qty quantity total subtotal sum count counts n avg average ' +
		'mean median mode std sd var variance min max minimum maximum q q1 q2 q3 qu quartile percentile support ' +
		'length width height depth weight size age salary income population area distance speed velocity acceleration ' +
		'temp temperature humidity wind rain rainfall pressure altitude elevation x y z w u v lat lon lng latitude longitude ' +
		'latency ms sec secs time duration elapsed user system real sys cpu gpu mem memory ram disk bytes kb mb gb bandwidth ' +
		'throughput fps lr loss acc accuracy precision recall f f1 auc bleu rouge mse mae rmse r2 ppl perplexity wer cer ' +
		'mpg cyl disp hp drat wt qsec stars rating ratings votes tax balance revenue sales profit budget gdp rate growth ' +
		'entropy coef estimate error se df pvalue statistic dose ph freq frequency hz db voltage current power energy mass charge ' +
		'tokens iters ops params parameters flops macs version port uid gid pid cpus threads jobs retries timeout interval ' +
		'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
		'goals points wins losses level score_count yes_count distance km kg cm mm usd eur jpy yen dollars ' +
		'done todo used free busy visits fc foldchange idle statements branches passed failed skipped',
);

/** Names in Japanese, and the English word that says the same. */
const japanese: readonly (readonly [RegExp, ColumnRole, string])[] = [
	[/対数確率/, 'score', 'logprob'],
	[/確率|尤度/, 'score', 'prob'],
	[/ロジット/, 'score', 'logit'],
	[/スコア|信頼度|確信度/, 'score', 'score'],
	[/単語|語彙|トークン|ラベル|クラス|名前|名称|文字|候補|分類|カテゴリ/, 'token', 'token'],
	[/番号|順位|行|位置|年月|日付|日時|時刻|^[年月日]$/, 'index', 'index'],
	[
		/価格|値段|金額|数量|合計|平均|身長|体重|年齢|時間|面積|距離|温度|気温|湿度|点数|得点|人口|売上|誤差|精度|損失/,
		'measure',
		'price',
	],
];

/** The name in the words by which kinds are told: `p` and 確率 are `prob`. */
export function scoreName(name: string): string {
	if (/^\s*p\s*$/i.test(name)) return 'prob';
	return japanese.find(([pattern]) => pattern.test(name))?.[2] ?? name;
}

/** The role of a name of one or more words. */
export function columnRole(name: string): ColumnRole {
	const foreign = japanese.find(([pattern]) => pattern.test(name));
	if (foreign !== undefined) return foreign[1];
	if (measureName.test(name)) return 'measure';
	// Without the numbers of WordNet: `tabby cat (n02123045)`.
	const parts = wordsOf(name.replace(/\bn\d{8}\b/, ''));
	const last = parts.at(-1);
	if (last === undefined) return /^\s*#?\s*$/.test(name) ? 'index' : 'class';
	const evidence = nameEvidence(parts);
	if (evidence !== undefined && evidence !== 'other') return 'score';
	if (scores.has(last)) return 'score';
	if (indices.has(last)) return 'index';
	if (tokens.has(last)) return 'token';
	if (evidence === 'other' || parts.some(part => measures.has(part)) || isMeasureName(name)) return 'measure';
	return 'class';
}

/** `p95 (ms)`, `top-1`, `pass@1`, `25%`, `F1`, `Peak [GB]`, `ns/op`. */
function isMeasureName(name: string): boolean {
	return measureName.test(name) || unitBehind.test(name) || rateName.test(name);
}

const measureName =
	/^\s*(?:p(?:50|75|90|95|99|999)|top[-_ ]?\d+|(?:pass|m?ap|ndcg|hits?|mrr|recall|precision|p|r)@[\d.:]+|\d+(?:\.\d+)?%|[fr][12])(?:\s*[([].*)?\s*$/i;
const rateName = /(?:^|[\s_])(?:[nµum]?s|[kmgt]?b|\w+)\/(?:op|s|sec|min|h|it|iter|tok|token|call|req|step)\s*$/i;
const unitBehind =
	/[\s_][([](?:[nµum]?s|sec|min|h|[kmgt]i?b(?:\/s)?|k?hz|k?w|[mk]?m|k?g|°?[cf]|usd|eur|\$(?:\/\w+)?|€|tok(?:ens)?\/s|it\/s|qps|fps)[)\]]\s*$/i;

/** True where at least half of the names are those of measures, counters or scores: a record, and no classes. */
export function areMeasures(names: readonly (string | undefined)[]): boolean {
	let record = 0;
	// Beside a yes, no is an answer and no number.
	const isAnswered = names.some(name => name?.toLowerCase() === 'yes');
	for (const name of names) {
		if (isAnswered && name?.toLowerCase() === 'no') continue;
		const role = name === undefined || name === '' ? 'class' : columnRole(name);
		// A `logit` and a `prob` are two figures of one thing.
		if (role === 'measure' || role === 'index' || (role === 'score' && /^[a-z]{2,}$/i.test(name!))) record++;
	}
	return record * 2 >= names.length && record > 0;
}

/**
 * The quantity that several columns share, each for one class: `logit` of `logit_cat`, `p` of `p(dog)` and `p0`.
 * Undefined where the name has no such part.
 */
export function sharedQuantity(name: string): string | undefined {
	if (isMeasureName(name)) return undefined;
	const match = /^\s*([A-Za-z]+(?:[_ ](?:prob|score|logit)s?)?)[_ .:([{-]*(?=\w)/.exec(name);
	if (match === null || match[0].length === name.length) return undefined;
	const stem = match[1]!.replace(/\d+$/, '');
	if (stem.length === name.trim().length) return undefined;
	return columnRole(stem) === 'score' || nameEvidence(wordsOf(stem)) !== undefined ? stem.toLowerCase() : undefined;
}

const statistic = /^(?:count|mean|avg|median|std|sd|var|min|max|sum|total|unique|top|freq|n|\d+(?:\.\d+)?%)$/i;
const mostJudged = 16;

/** True where rows are named like statistics, two of them at least: those of `describe()`. */
export function areStatistics(rowNames: readonly string[]): boolean {
	return rowNames.slice(0, mostJudged).filter(name => statistic.test(name)).length > 1;
}

/** `no` and `pos` are a number and a position, over real numbers the negative answer and the positive one. */
export function isAnswer(name: string): boolean {
	return /^(?:no|pos)$/i.test(name);
}

/** True for the name of a column of ids. */
export function isIdName(name: string): boolean {
	return /^(?:token[ _-]?)?ids?$/i.test(name.trim());
}
