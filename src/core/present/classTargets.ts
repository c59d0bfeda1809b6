import type { Detection } from '../detect/detection.ts';
import { rowCount, rowLength } from './rows.ts';

/** An array near another one. */
export interface Candidate {
	readonly detection: Detection;
	/** The text before it on its line. */
	readonly before: string;
}

/** The name that a text before an array gives it: `y_true = np.array(`, `"labels": `. */
const GIVEN = /([\p{L}_$][\p{L}\p{N}_$]*)["']?\s*(?:[:=]|<-|=>)[^:=]*$/u;
/** Names of the true classes of rows, as part of a longer name too: `y_true`, `train_labels`. */
export const targetNames = /^y$|^ys$|targets?|labels?|truth|true|gold|class|answers?|expected/i;

/** What classes are computed of: `class_logits`. */
const SCORES = /logit|score|prob/i;

/**
 * The nearest array that is named as the true classes of another's rows: as many whole numbers as that has rows, each one
 * of its columns. `undefined` where there is none. O(values of the candidates).
 */
export function classTargets(scores: Detection, candidates: readonly Candidate[]): Detection | undefined {
	const rows = rowCount(scores.shape);
	const columns = rowLength(scores.shape);
	const fitting = candidates.filter(
		({ detection }) =>
			detection.range.start !== scores.range.start &&
			detection.values.length === rows &&
			rowCount(detection.shape) === 1 &&
			detection.values.every(value => Number.isInteger(value) && value >= 0 && value < columns),
	);
	const named = fitting.filter(({ before }) => {
		const name = GIVEN.exec(before)?.[1] ?? '';
		return targetNames.test(name) && !SCORES.test(name);
	});
	const distance = ({ detection: { range } }: Candidate): number => Math.abs(range.start - scores.range.start);
	return named.toSorted((one, other) => distance(one) - distance(other))[0]?.detection;
}
