import { wordsOf } from './nameParts.ts';

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
	return new Set(lists.join(' ').split(' '));
}

/** Last words of keys: `fontSize`, `learning_rate`, `zIndex`. */
const lastWords = wordSet(
	// Ranges and counters.
	'repeating min max step steps default initial minimum maximum count counts total totals size sizes length limit limits offset',
	'index indices idx id ids number version start end line column row col rank port year month day hour minute second',
	// Time.
	'timeout timeouts delay runtime duration interval retries retry attempts ms seconds secs minutes hours ttl fps time timestamp',
	// Sampling and training.
	'temperature temp tokens seed penalty beams epoch epochs lr rate decay momentum dropout batch warmup patience eps epsilon',
	'workers layers heads dim dims channels stride padding kernel dilation gamma iterations iters estimators depth',
	'loss losses crossentropy accuracy acc stderr precision recall auc bleu rouge perplexity ppl rmse mse mae',
	// Geometry, styles and charts.
	'width height xshift yshift radius margin gap opacity flex zoom scale ratio angle rotation rotate spacing border font weight indent',
	'thickness tension speed mass stiffness damping friction volume lat lng lon latitude longitude altitude elevation',
	// Shops and machines.
	'hp mp xp price quantity qty amount cost age memory cpu cpus bytes rating ratings reviews stock stars views likes downloads',
	// Statistics.
	'mean median std var variance',
	'usd eur gbp jpy chf cad aud',
	// Packages, of which versions are told.
	'torch pytorch torchvision torchaudio tensorflow keras jax numpy scipy pandas matplotlib sklearn transformers cuda cudnn gcc cmake',
	// Records of one token.
	'logprob',
);

/** First words of keys of two words or more: `minValue`, `num_heads`. */
const firstWords = wordSet('min max num avg mean total default');
/** Whole keys without their separators. */
const wholeKeys = wordSet('topk topp minp typicalp bestof f1 f1score');
/** Letters that are settings only beside settings: `{x, y, width}`, but `{y, n}` are answers. */
const letters = wordSet('n k x y z r t w h');

const dotted = /^[a-z][\w-]+(?:\.[A-Za-z][\w-]+)+$/;
const fileName = /\.(?:md|txt|pdf|html?|jpe?g|png|gif|wav|mp3|docx?|csv|jsonl?|py|[jt]sx?|rs|go|java|rb|ya?ml)$/i;
/** `train/loss`, `rewards/chosen`. */
const logged = /^(?:train|val|valid|eval|test|rewards?|logps|logits|loss|losses|metrics?|perf|time|optim|grad\w*)\//i;
/** `p95`, `recall@5`. */
const percentile = /^p\d{2,3}$|\w@\d/i;
/** Keys of a point, a size, a quaternion, a color. */
const record = /^(?:x,y(?:,z)?(?:,w)?|x,y,w,h|w,x,y,z|w,h|u,v|r,g,b(?:,a)?|h,s,[lv](?:,a)?)$/i;
/** Keys of the parts of a data set. */
const splits = /^train(?:ing)?(?:,(?:val(?:id(?:ation)?)?|dev|eval|test(?:ing)?|holdout))+$/i;
const sides = /^(?:(?:top|right|bottom|left|x|y|width|height)(?:,|$))+$/;

/** A vocabulary has more entries than any record. */
const mostSettings = 1024;

/**
 * True where labels are keys of settings, counters or records: `temperature`, `input_tokens`, `editor.tabSize`,
 * `{x, y, width}`. More than half of them must be; a key that is no identifier (` the`) is a token or a class.
 */
export function areSettings(labels: readonly (string | undefined)[]): boolean {
	if (labels.length > mostSettings) return false;
	if (labels.length <= 4) {
		const joined = labels.join(',');
		if (record.test(joined) || splits.test(joined) || (sides.test(joined) && /top|bottom|width|height/.test(joined)))
			return true;
	}
	if (labels.length <= mostFields && labels.some(isIdentity)) return true;
	let settings = 0;
	let weak = 0;
	for (const label of labels) {
		if (label === undefined || !/^[A-Za-z_$][\w$./@-]*(?:,\w+)?$/.test(label)) continue;
		if (letters.has(label)) weak++;
		else if (isSetting(label)) settings++;
	}
	return settings > 0 && (settings + weak) * 2 > labels.length;
}

/** Records with more fields than this are taken for vocabularies. */
const mostFields = 8;

/** A field that tells a record or the coefficients of a fit from others: what has one is no array, whatever else it holds. */
function isIdentity(label: string | undefined): boolean {
	return label !== undefined && /^(?:(?:token_?)?id|idx|index|rank|step|epoch|timestamp|\(?intercept\)?)$/i.test(label);
}

function isSetting(key: string): boolean {
	if ((dotted.test(key) && !fileName.test(key)) || wholeKeys.has(key.toLowerCase().replaceAll(/[_-]/g, '')))
		return true;
	if (percentile.test(key) || logged.test(key)) return true;
	// `acc,none`: the measure and its filter.
	const words = wordsOf(key.split(',', 1)[0]!);
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return false;
	return lastWords.has(last) || (words.length > 1 && firstWords.has(first));
}
