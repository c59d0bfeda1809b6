import type { Steps } from '../../steps.ts';
import { missingWord } from './scalar.ts';
import { type Score, type ScoreList, scoresOfStep } from './scores.ts';
import type { TextView } from './textView.ts';
import { candidatesIn, hasGeneralLabel, type ScoreField, scoreFieldOf, scoreOf, tokenOf } from './tokenRecord.ts';
import { fieldOf, type GroupNode, isList, isRecord, type TreeNode } from './tree.ts';

/**
 * A list of records with a name and a score each: `[{"token": "Hi", "logprob": -0.25}, …]`, `[{'label': 'joy',
 * 'score': 0.5}, …]`, `[TopLogprob(token='A', logprob=-0.1), …]`. A record may keep its token in a record of its own
 * (`{"token": {"text": …, "logprob": …}, "top_tokens": […]}`), and a `null` among them is an entry without a value.
 * Which field is the score is decided by the record at the cursor, else by the first that has one. Undefined where an
 * entry is something else, or a score is no number. Cost: linear in the entries.
 */
export function* recordList(view: TextView, list: GroupNode, cursor: number): Steps<ScoreList | undefined> {
	if (!isList(list)) return undefined;
	const records: (GroupNode | undefined)[] = [];
	for (const { value } of list.entries) {
		if (isBrokenOff(value)) continue;
		if (isRecord(value)) records.push(tokenOf(value));
		else if (isMissing(view, value)) records.push(undefined);
		else return undefined;
		if (records.length % scoresOfStep === 0) yield;
	}
	const field = commonField(view, records, cursor);
	if (field === undefined) return undefined;
	const scores: Score[] = [];
	let present = 0;
	let named = 0;
	let scored = 0;
	let general = false;
	for (const [index, record] of records.entries()) {
		if (index % scoresOfStep === scoresOfStep - 1) yield;
		if (record === undefined) {
			scores.push(emptyScore(list.entries[index]!.value));
			continue;
		}
		const score = scoreOf(view, record, field);
		// The last record of a text that breaks off may lack its score.
		if (score.missing && !list.closed && index === records.length - 1 && !record.closed) continue;
		if (score.missing && isNoNumber(view, record, field)) return undefined;
		scores.push(score);
		present++;
		if (score.label !== undefined) named++;
		if (!score.missing) scored++;
		if (index < mostJudged) general ||= hasGeneralLabel(view, record);
	}
	if (named < present - 1 || named === 0 || scored * 2 < present) return undefined;
	// `{"term": "age", "p": 0.03}`: of a test, the values must show what they are.
	const scale = general && field.field === 'p' ? 'plain' : field.scale;
	return { scores, scale, ...extentOf(view, list), general };
}

/** Records of which the name's field is judged. */
const mostJudged = 16;

/** True for brackets in which the text ends before their first entry does. */
export function isBrokenOff(node: TreeNode): boolean {
	return node.kind === 'group' && !node.closed && node.entries.length === 0;
}

/** True for a list of positions that hold their candidates. */
export function hasCandidates(list: GroupNode): boolean {
	return list.entries.some(
		({ value }) => isRecord(value) && candidatesIn(value)?.group.entries.some(entry => entry.value.kind === 'group'),
	);
}

/** Where a list stands, what it leaves out, and whether its end was read. */
export function extentOf(
	view: TextView,
	group: GroupNode,
): Pick<ScoreList, 'start' | 'end' | 'truncated' | 'ellipses' | 'cut'> {
	const cut = !group.closed && group.end < view.text.length && group.end - group.open >= farthest;
	const { start, end, ellipses = [] } = group;
	return { start, end, truncated: ellipses.length > 0 || (!group.closed && !cut), ellipses, cut };
}

/** Text that was not read to its end for its length alone is at least this long. */
const farthest = 2 ** 18;

function commonField(
	view: TextView,
	records: readonly (GroupNode | undefined)[],
	cursor: number,
): ScoreField | undefined {
	const here = records.find(record => record !== undefined && record.start <= cursor && cursor < record.end);
	const fromHere = here && scoreFieldOf(view, here, cursor);
	if (fromHere !== undefined) return fromHere;
	for (const record of records) {
		const field = record && scoreFieldOf(view, record, cursor);
		if (field !== undefined) return field;
	}
	return undefined;
}

/** True where a record's score is no constant: `score: f(x)`. */
function isNoNumber(view: TextView, record: GroupNode, { field }: ScoreField): boolean {
	const value = fieldOf(record, [field]);
	return value !== undefined && !isMissing(view, value);
}

function isMissing(view: TextView, value: TreeNode): boolean {
	return value.kind === 'word' && missingWord.test(view.text.slice(value.start, value.end));
}

/** An entry that says nothing at all. */
export function emptyScore({ start, end }: TreeNode): Score {
	return { label: undefined, id: undefined, value: NaN, start, end, missing: true };
}
