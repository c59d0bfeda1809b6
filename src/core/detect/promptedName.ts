import { nameEvidence, type WordEvidence } from './kindWords.ts';
import { wordsOf } from './nameParts.ts';
import type { SourceText } from './sourceText.ts';

const prompt =
	/^\s*(?:>>>|\.\.\.|>>|>|\+|PS [^>\n]*>|In ?\[\d+\]:=?|[\w-]*>|(?:irb|iex)[^>]*>|-->|octave:\d+>|\?-|\((?:Pdb|gdb|lldb|dlv)\+*\)|[\w.~/@:-]*[#$%](?=\s))\s*(\S.*?)\s*;?\s*$/;
/** What stands before a printed value on its own line. */
const resultMark = /^\s*(?:Out ?\[\d+\](?::|(?:\/\/\w+)?=)|=>|\[\d+\]|<tf\.Tensor: [^\n]*numpy=|values=)?\s*$/;
/** A line that only says what is printed below. */
const resultHead = /^\s*(?:<tf\.Tensor: [^\n]*numpy=|torch\.return_types\.\w+\(|Out ?\[\d+\]:)\s*$/;
/** A session in a comment. */
const commentMark = /^\s*(?:#+|\/\/|\*|%|--)\s*(?=>>>|In ?\[|Out ?\[|julia>|torch\.return_types|values=)/;
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
/** Functions of which no result is a score: sums, lengths, vectors; and what tells of a place beside a value. */
const noScores = /^(?:sum|norm|len|encode|embed\w*|diff|eig|corrcoef|extrema)$/;
const places = /\barg(?:max|min)\(|\blen\(|\.(?:shape|dtype)$/;
/** Functions of a file, which says what it holds: `np.load("logits.npy")`. */
const loads = /^(?:load\w*|open|read\w*|fromfile|genfromtxt)$/;
const fileName = /([\w-]+)\.(?:txt|dat|csv|tsv|jsonl?|npy)["']?$/;
const assignment = /^(?:(?:let|const|var|local|my)\s+)?[$@]?([A-Za-z_][\w.]*)\s*(?:=|<-|:=)(?!=)\s*(\S.*)$/;
const farthest = 512;

/**
 * What a printed value is the value of, by the line with the prompt above it (`>>> F.log_softmax(z, -1)`, `In [3]: logits`);
 * empty where the text before it says something else. Cost: a look at 512 characters.
 */
export function promptedName(source: SourceText, start: number): string {
	const before = source.slice(Math.max(0, start - farthest), start);
	const lines = before.split(/\r\n?|\n/).map(line => line.replace(commentMark, ''));
	if (!resultMark.test(lines.pop()!)) return '';
	while (lines.length > 0 && isBetween(lines.at(-1)!)) lines.pop();
	return nameBehindPrompt(lines.pop() ?? '');
}

/** A line between a prompt and its result: blank, the head of the print, or the progress of Keras. */
function isBetween(line: string): boolean {
	return line.trim() === '' || resultHead.test(line) || /^\d+\/\d+ [━[][^\n]*\bstep\b/.test(line.trim());
}

/** The ends of a range. */
const lower = /\b(?:min\(|(?:start|begin|low|lower)$)/;
const upper = /\b(?:max\(|(?:end|stop|high|upper)$)/;

/** A command that runs a file, `java Main.java`, or a query. */
const programs = /^(?:select\s|\S+ (?:\S+ )*\S+\.(?:java|php|py|rb|[cm]?[jt]s)$)/i;

/** The name of what a line with a prompt shows; empty for any other line. */
export function nameBehindPrompt(line: string): string {
	const expression = prompt.exec(line)?.[1];
	return expression === undefined || programs.test(expression) ? '' : expressionName(expression);
}

/**
 * The name that tells what an expression yields: of the last function in a chain of calls (`logits.softmax(-1)`: softmax),
 * of what a function like `print` is given, of what a comprehension takes or else goes through, of the file it reads, else
 * the last name that says something (`out.logits`, `out.probs.data`); behind the name it is assigned to. Of a tuple all names. Empty where it ends in something
 * else.
 */
export function expressionName(expression: string): string {
	const text = partsOf(expression, ';')
		.at(-1)!
		.trim()
		.replace(/(?:\.?'|\.T|\.values)+$|\s-join\b.*$/, '');
	const [, target, value] = assignment.exec(text) ?? [];
	if (target !== undefined) return `${target} ${expressionName(value!)}`.trim();
	const command = /^(?:pp?|po|print|display)\s+(?=[\w*&[])(.*)$/.exec(text)?.[1];
	if (command !== undefined) return expressionName(command);
	const logged = /^console\.\w+\((.*)\)$/.exec(text)?.[1];
	if (logged !== undefined) return expressionName(lastArgument(logged));
	const each = /^[[{](.*)[\]}]$/.exec(text)?.[1] ?? '';
	const [, item, source] = /^(?:[\w.]+\s*:)?\s*(.+?)\s+for\b.*\bin\s+(.+)$/.exec(each) ?? [];
	if (item !== undefined && source !== undefined) {
		const name = expressionName(item);
		return nameEvidence(wordsOf(name)) === undefined ? expressionName(source) : name;
	}
	const file = fileName.exec(text)?.[1];
	if (file !== undefined) return file;
	// What a model is fitted to.
	if (/^X(?:_\w+)?\[[^[\]]*\]$/.test(text)) return 'features';
	if (/^[-\d.]+:[-:\d.]+$/.test(text)) return 'range';
	const head = /^([A-Z]\w*)\[.*\]$/.exec(text)?.[1];
	if (head !== undefined) return head.replace(/Layer$/, '');
	const [, indexed, key] = /^(.+?)\[\s*(?:["']([^"'[\]]+)["']|[\w:,. -]+)\s*\]$/.exec(text) ?? [];
	if (indexed !== undefined) return key ?? expressionName(indexed);
	const items = argumentsOf(text);
	if (items.some(item => lower.test(item)) && items.some(item => upper.test(item))) return 'range';
	if (items.some(item => places.test(item)) && items.length > 1) return 'stats';
	if (items.length > 1) return items.map(expressionName).join(' ').trim();
	if (text.endsWith('conf.int')) return 'interval';
	// Fitted attributes of scikit-learn.
	if (text.endsWith('.coef_')) return 'coefficients';
	if (!text.endsWith(')')) {
		const [, owner, name = ''] = /(?:^|(.*)\.|[\s$@=*])([A-Za-z_]\w*)$/.exec(text) ?? [];
		// `probs.top5` are places.
		if (owner === undefined || /\d$/.test(name) || nameEvidence(wordsOf(name)) !== undefined) return name;
		const outer = expressionName(owner);
		return (nameEvidence(wordsOf(outer)) ?? 'other') === 'other' ? name : outer;
	}
	const open = openerOfLast(text);
	if (open < 0) return '';
	const name = /([A-Za-z_]\w*)$/.exec(text.slice(0, open))?.[1] ?? '';
	const inside = text.slice(open + 1, -1);
	if (name === 'predict' && /\btype\s*=\s*["'](?:response|prob\w*)/.test(inside)) return 'probabilities';
	if (makers.test(name)) return '';
	// `exp(z) / sum(exp(z))` is another thing.
	if (noScores.test(name) && /^[\w.]*$/.test(text.slice(0, open))) return 'stats';
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
	return nameEvidence(wordsOf(given)) === result.of ? result.name : name;
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
