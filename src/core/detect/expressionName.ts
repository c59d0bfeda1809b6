import { nameEvidence, type WordEvidence } from './kindWords.ts';
import { wordsOf } from './nameParts.ts';

/** Functions that show, copy, choose from or rearrange their argument. */
const shows = new Set(
	(
		'print println cat disp display show head tail round signif format unname vec collect pprint p puts repr str ' +
		'list array c t numeric vector matrix tolist numpy item cpu detach squeeze unsqueeze flatten reshape view permute transpose ' +
		'to_vec to_vec1 to_vec2 to_list toList toArray dataSync arraySync ' +
		'topk max amax sort sorted nlargest dict values items most_common join'
	).split(' '),
);
/** Functions whose name says how numbers were made, and not what they are. */
const makers = /^(?:rand\w*|zeros|ones|full|normalize)$/;
/** What functions make of what. */
const results: ReadonlyMap<string, { readonly of: WordEvidence; readonly name: string }> = new Map([
	['exp', { of: 'logprobs', name: 'probabilities' }],
	['log', { of: 'probabilities', name: 'logprobs' }],
]);
/** Functions of which no result is a score: sums, lengths, vectors. */
const noScores =
	/^(?:sum|norm|len|encode|embed\w*|diff|eig|corrcoef|extrema|find(?:max|min|all)?|which|nonzero|sortperm)$/;
/** What tells of a place beside a value. */
const places = /\barg(?:max|min)\(|\blen\(|\.(?:shape|dtype)$/;
/** Functions of a file, which says what it holds: `np.load("logits.npy")`. */
const loads = /^(?:load\w*|open|read\w*|fromfile|genfromtxt)$/;
const fileName = /([\w-]+)\.(?:txt|dat|csv|tsv|jsonl?|npy)["']?$/;
const assignment = /^(?:(?:let|const|var|local|my)\s+)?[$@]?([A-Za-z_][\w.]*)\s*(?:=|<-|:=)(?!=)\s*(\S.*)$/;
/** The ends of a range. */
const lower = /\b(?:min\(|(?:start|begin|low|lower)$)/;
const upper = /\b(?:max\(|(?:end|stop|high|upper)$)/;

/** `0:0.1:1` of MATLAB and Julia. */
const span = /^[-\d.]+:[-:\d.]+$/;
/** `[x for x in xs]`, `{k: v for k, v in d.items()}`: what is taken of each, and what it goes through. */
const comprehension = /^[[{](?:[\w.]+\s*:)?\s*(.+?)\s+for\b.*\bin\s+(.+)[\]}]$/;
const command = /^(?:pp?|po|print|display)\s+(?=[\w*&[])(.*)$/;
const logged = /^console\.\w+\((.*)\)$/;
/** What a model is fitted to. */
const features = /^X(?:_\w+)?\[[^[\]]*\]$/;
/** `SoftmaxLayer[][z]` of Mathematica. */
const bracketCall = /^([A-Z]\w*)\[.*\]$/;
const subscript = /^(.+?)\[\s*(?:["']([^"'[\]]+)["']|[\w:,. -]+)\s*\]$/;

/** Longer ones have no name. */
const longestExpression = 512;

/**
 * The name that tells what an expression yields: of the last function in a chain of calls (`logits.softmax(-1)`: softmax),
 * of what a function like `print` is given, of what a comprehension takes or else goes through, of the file it reads, else
 * the last name that says something (`out.logits`, `out.probs.data`); behind the name it is assigned to. Of a tuple all
 * names. Empty where it ends in something else.
 */
export function expressionName(expression: string): string {
	if (expression.length > longestExpression) return '';
	const text = partsOf(expression, ';')
		.at(-1)!
		.trim()
		.replace(/(?:\.?'|\.T|\.values)+$|\s-join\b.*$/, '');
	const [, target, value] = assignment.exec(text) ?? [];
	if (target !== undefined) return `${target} ${expressionName(value!)}`.trim();
	const commanded = command.exec(text)?.[1];
	if (commanded !== undefined) return expressionName(commanded);
	const written = logged.exec(text)?.[1];
	if (written !== undefined) return expressionName(lastArgument(written));
	const [, item, source] = comprehension.exec(text) ?? [];
	if (item !== undefined && source !== undefined) {
		const name = expressionName(item);
		return nameEvidence(wordsOf(name)) === undefined ? expressionName(source) : name;
	}
	const file = fileName.exec(text)?.[1];
	if (file !== undefined) return file;
	if (features.test(text)) return 'features';
	if (span.test(text)) return 'range';
	const head = bracketCall.exec(text)?.[1];
	if (head !== undefined) return head.replace(/Layer$/, '');
	const [, indexed, key] = subscript.exec(text) ?? [];
	if (indexed !== undefined) return key ?? expressionName(indexed);
	const items = argumentsOf(text);
	if (items.some(part => lower.test(part)) && items.some(part => upper.test(part))) return 'range';
	if (items.some(part => places.test(part)) && items.length > 1) return 'stats';
	if (items.length > 1) return items.map(expressionName).join(' ').trim();
	if (text.endsWith('conf.int')) return 'interval';
	// Fitted attributes of scikit-learn.
	if (text.endsWith('.coef_')) return 'coefficients';
	return text.endsWith(')') ? callName(text) : memberName(text);
}

/** The last name of a path that says something of numbers; else its last one. */
function memberName(text: string): string {
	const [, owner, name = ''] = /(?:^|(.*)\.|[\s$@=*])([A-Za-z_]\w*)$/.exec(text) ?? [];
	// `probs.top5` are places.
	if (owner === undefined || /\d$/.test(name) || (nameEvidence(wordsOf(name)) ?? 'scores') !== 'scores') return name;
	const outer = expressionName(owner);
	return (nameEvidence(wordsOf(outer)) ?? 'other') === 'other' ? name : outer;
}

/** Of the last call of a text that ends with it: its function, or what that is given. */
function callName(text: string): string {
	const open = openerOfLast(text);
	if (open < 0) return '';
	const name = /([A-Za-z_]\w*) ?$/.exec(text.slice(0, open))?.[1] ?? '';
	const inside = text.slice(open + 1, -1);
	if (name === 'predict' && /\btype\s*=\s*["'](?:response|prob\w*)/.test(inside)) return 'probabilities';
	if (makers.test(name)) return '';
	// `exp(z) / sum(exp(z))` is another thing.
	if (noScores.test(name) && /^[\w.]* ?$/.test(text.slice(0, open))) return 'stats';
	if (loads.test(name)) return expressionName(firstArgument(inside));
	if (name === 'apply' && /\bwhich\.(?:max|min)\b/.test(inside)) return 'indices';
	if (name === 'zip' || /^[stv]?apply$/.test(name) || text.startsWith('map('))
		return expressionName(lastArgument(inside));
	const result = results.get(name);
	if (result === undefined && !shows.has(name)) return name;
	const receiver = text.slice(0, open - name.length);
	const isMethod = receiver.endsWith('.') && !isModule(receiver) && !/["']\.$/.test(receiver);
	const given = expressionName(isMethod ? receiver.slice(0, -1) : firstArgument(inside));
	if (result === undefined) return given;
	const isOf = nameEvidence(wordsOf(given)) === result.of || nameEvidence([name, ...wordsOf(given)]) === result.name;
	return isOf ? result.name : name;
}

/** `np.round(x)` is given its argument, `x.round(3)` works on what stands before it. */
function isModule(receiver: string): boolean {
	return /^(?:np|numpy|torch|tf|jnp|mx|pd|math|as|base|Nx)\.$/.test(receiver);
}

function openerOfLast(text: string): number {
	let depth = 0;
	for (let i = text.length - 1; i >= 0; i--) {
		if (text[i] === ')') depth++;
		if (text[i] === '(' && --depth === 0) return i;
	}
	return -1;
}

function firstArgument(text: string): string {
	return argumentsOf(text)[0]!;
}

function lastArgument(text: string): string {
	return argumentsOf(text).at(-1)!;
}

/** The arguments that the text of a call lists, one or more. */
export function argumentsOf(text: string): readonly string[] {
	return partsOf(text, ',');
}

/** The parts of a text between the separators that stand outside its brackets and strings. */
function partsOf(text: string, separator: string): readonly string[] {
	const found: string[] = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text[i]!;
		if (`"'`.includes(unit)) i = Math.max(i, text.indexOf(unit, i + 1));
		else if ('([{'.includes(unit)) depth++;
		else if (')]}'.includes(unit)) depth--;
		else if (unit === separator && depth === 0) {
			found.push(text.slice(start, i));
			start = i + 1;
		}
	}
	return [...found, text.slice(start)];
}
