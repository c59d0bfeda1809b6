import type { Steps } from '../../steps.ts';
import { emptyScore, extentOf } from './recordList.ts';
import { tokenMapFields } from './fields.ts';
import { missingWord, type Scalar, scalarOf } from './scalar.ts';
import { type Score, type ScoreList, scoresOfStep } from './scores.ts';
import type { TextView } from './textView.ts';
import { textOf } from './tokenRecord.ts';
import { type GroupNode, isList, type TreeNode } from './tree.ts';

/**
 * A list of triples: `[logprob, token id, text or null]` of SGLang, `(token id, text, score)` in any order, and
 * `(class id, name, probability)` as Keras decodes its predictions; or of pairs: `["-3.1", "True"]`, the log-likelihood
 * of an answer and whether it is the greedy one, as lm-eval writes them; `[token or its id, logprob]` under the name of
 * candidates. A missing text is named by the id. Undefined
 * where one entry is something else. Cost: linear.
 */
export function* scoreTuples(view: TextView, list: GroupNode, names: readonly string[]): Steps<ScoreList | undefined> {
	if (!isList(list)) return undefined;
	const scores: Score[] = [];
	let decoded = 0;
	const isAnswers = names.some(name => answerFields.test(name));
	const isOfTokens = names.some(name => tokenMapFields.has(name));
	for (const { value } of list.entries) {
		if (scores.length % scoresOfStep === scoresOfStep - 1) yield;
		const answer = isAnswers ? greedyPair(view, value) : isOfTokens ? tokenPair(view, value) : undefined;
		if (answer !== undefined) {
			scores.push(answer);
			continue;
		}
		if (value.kind === 'word' && missingWord.test(view.text.slice(value.start, value.end))) {
			scores.push(emptyScore(value));
			continue;
		}
		if (!isList(value) || (value.entries.length !== 3 && value.closed)) return undefined;
		const score = tokenTriple(view, value) ?? idTriple(view, value) ?? classTriple(view, value);
		if (score === undefined && value.closed) return undefined;
		if (score === undefined) continue;
		if (score.id === undefined) decoded++;
		scores.push(score);
	}
	if (scores.every(score => score.missing) || (decoded > 0 && decoded < scores.length)) return undefined;
	const positive = scores.reduce((sum, { value }) => sum + Math.max(value, 0), 0);
	// `(1, "spark", 0.5)` is a row of a table.
	if (decoded === 0 && positive > 0 && Math.abs(positive - 1) > roundingOfSum) return undefined;
	return { scores, scale: decoded > 0 || positive > 0 ? 'score' : 'logprob', ...extentOf(view, list), general: false };
}

const roundingOfSum = 0.02;
const answerFields = /^(?:filtered)?resps$/i;

/** `[logprob, is greedy]`, which may stand in a list of its own. */
function greedyPair(view: TextView, node: TreeNode): Score | undefined {
	if (node.kind !== 'group' || !isList(node)) return undefined;
	const [first, second, ...others] = node.entries.map(({ value }) => value);
	if (first === undefined || others.length > 0) return undefined;
	if (second === undefined) return greedyPair(view, first);
	const flag = second.kind === 'text' ? textOf(view, second) : view.text.slice(second.start, second.end);
	const scalar = /^(?:true|false)$/i.test(flag) ? scalarOf(view, first) : undefined;
	return scalar && { ...scalar, label: undefined, id: undefined };
}

/** `[9906, -0.03]`, `["Hi", -0.03]`, or the other way round: the score has a point. */
function tokenPair(view: TextView, node: TreeNode): Score | undefined {
	if (!isList(node) || node.entries.length !== 2) return undefined;
	const values = node.entries.map(({ value }) => value);
	const written = (value: TreeNode): string => view.text.slice(value.start, value.end);
	const token = values.find(value => value.kind === 'text' || /^\d+$/.test(written(value)));
	const score = values.find(value => value.kind === 'number' && written(value).includes('.'));
	if (token === undefined || score === undefined) return undefined;
	const scalar = scalarOf(view, score);
	const label = token.kind === 'text' ? textOf(view, token) : written(token);
	return scalar && scored(scalar, label, token.kind === 'text' ? undefined : Number(label));
}

/** One triple `[logprob, token id, text or null]`. */
export function tokenTriple(view: TextView, triple: GroupNode): Score | undefined {
	const [first, second, third] = triple.entries.map(({ value }) => value);
	if (first === undefined || second?.kind !== 'number' || third === undefined) return undefined;
	const scalar = scalarOf(view, first);
	const idText = view.text.slice(second.start, second.end);
	if (scalar === undefined || !/^\d+$/.test(idText) || isOffset(scalar.value)) return undefined;
	const text = third.kind === 'text' ? textOf(view, third) : undefined;
	if (text === undefined && !isMissingWord(view, third)) return undefined;
	return scored(scalar, text ?? idText, Number(idText));
}

/** `(11, 17, "LOC")` is a span of a text. */
function isOffset(value: number): boolean {
	return value > 0 && Number.isInteger(value);
}

/** `(token id, text, score)` in any order, as scripts keep their candidates: the id is whole, the score has a point. */
function idTriple(view: TextView, { entries }: GroupNode): Score | undefined {
	const values = entries.map(({ value }) => value);
	const text = values.find(value => value.kind === 'text');
	const written = (value: TreeNode): string => view.text.slice(value.start, value.end);
	const id = values.find(value => value.kind === 'number' && /^\d{1,7}$/.test(written(value)));
	const score = values.find(value => value.kind === 'number' && written(value).includes('.'));
	const scalar = text && id && score && scalarOf(view, score);
	return scalar && scalar.value <= 1 ? scored(scalar, textOf(view, text), Number(written(id))) : undefined;
}

function classTriple(view: TextView, triple: GroupNode): Score | undefined {
	const [first, second, third] = triple.entries.map(({ value }) => value);
	if (first?.kind !== 'text' || second?.kind !== 'text' || third === undefined) return undefined;
	const scalar = third.kind === 'text' ? undefined : scalarOf(view, third);
	return scalar && scored(scalar, textOf(view, second), undefined);
}

function isMissingWord(view: TextView, node: TreeNode): boolean {
	return node.kind === 'word' && missingWord.test(view.text.slice(node.start, node.end));
}

function scored({ value, start, end, missing }: Scalar, label: string, id: number | undefined): Score {
	return { label, id, value, start, end, missing };
}
