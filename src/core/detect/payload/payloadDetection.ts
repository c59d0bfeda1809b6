import type { Steps } from '../../steps.ts';
import type { Detection, Note } from '../detection.ts';
import { softMasks } from '../notes.ts';
import { type Oddity, oddityOf } from '../numberText.ts';
import { payloadKind } from './payloadKind.ts';
import type { FoundScores, Score } from './scores.ts';
import type { TextView } from './textView.ts';

/**
 * The detection of the scores that a payload holds, in the order of the text, `limit` of them at most; undefined where
 * not one of them has a value. Cost: linear.
 */
export function* payloadDetection(view: TextView, found: FoundScores, limit: number): Steps<Detection | undefined> {
	const scores = found.list.scores.slice(0, limit);
	if (scores.every(score => score.missing)) return undefined;
	const values = Float64Array.from(scores, ({ value }) => value);
	const labels = scores.map(({ label }) => label);
	const ids = scores.map(({ id }) => id).filter(id => id !== undefined);
	const { chosen, list } = found;
	const { truncated, ellipses } = list;
	yield;
	// In malformed text a position may keep its score away from the list.
	const numberRanges = numberRangesOf(view, scores);
	const first = numberRanges.reduce((least, place) => Math.min(least, place), Infinity);
	const last = numberRanges.reduce((greatest, place) => Math.max(greatest, place), 0);
	yield;
	const cut = found.list.cut || scores.length < found.list.scores.length;
	const kind = payloadKind(view, found, values);
	yield;
	const notes = notesOf(view, scores, values, cut);
	return {
		range: {
			start: Math.min(view.startAt(found.start), first),
			end: Math.max(view.endAt(found.end), last),
		},
		values,
		numberRanges,
		shape: [values.length],
		order: 'row-major',
		...(labels.some(label => label !== undefined) && { labels }),
		...(ids.length === scores.length && { ids }),
		...(chosen !== undefined && chosen < scores.length && { chosen }),
		...kind,
		truncated,
		...(truncated && { ellipses: ellipses.map(place => view.startAt(place)) }),
		notes,
	};
}

function numberRangesOf(view: TextView, scores: readonly Score[]): Uint32Array {
	const ranges = new Uint32Array(scores.length * 2);
	for (const [index, { start, end }] of scores.entries()) {
		ranges[index * 2] = view.startAt(start);
		ranges[index * 2 + 1] = view.endAt(end);
	}
	return ranges;
}

function notesOf(view: TextView, scores: readonly Score[], values: Float64Array, cut: boolean): readonly Note[] {
	const notes: Note[] = [];
	const found = {
		missing: [] as number[],
		overflow: [] as number[],
		underflow: [] as number[],
		rounded: [] as number[],
	};
	for (let index = 0; index < scores.length; index++) {
		const score = scores[index]!;
		if (score.missing) found.missing.push(index);
		const oddity = oddityOfScore(view, score);
		if (oddity !== undefined) found[oddity].push(index);
	}
	for (const type of ['missing', 'overflow', 'underflow', 'rounded'] as const) {
		if (found[type].length > 0) notes.push({ type, indices: found[type] });
	}
	const masks = softMasks(values);
	if (masks.length > 0) notes.push({ type: 'softMask', indices: masks });
	if (values.every(value => value === -Infinity)) notes.push({ type: 'allMasked' });
	if (cut) notes.push({ type: 'cut', limit: scores.length });
	return notes;
}

function oddityOfScore(view: TextView, { value, start, end }: Score): Oddity | undefined {
	const magnitude = Math.abs(value);
	if (magnitude > 0 && magnitude <= Number.MAX_SAFE_INTEGER) return undefined;
	const text = view.text.slice(start, end).replace(/^[-+]/, '');
	// Words like `-inf` are meant so.
	return /^[\d.]/.test(text) ? oddityOf(text, magnitude, Number.isInteger(value)) : undefined;
}
