import type { Scale } from './fields.ts';

/** Scores that are read in one step. */
export const scoresOfStep = 1024;

/** One score of a payload; positions are those of the view. */
export interface Score {
	/** What it belongs to; undefined where the text does not say. */
	readonly label: string | undefined;
	readonly id: number | undefined;
	readonly value: number;
	readonly start: number;
	readonly end: number;
	readonly missing: boolean;
}

/**
 * What several numbers are to each other: the candidates of one position, one score for each position, a list of which
 * only the values tell, or no scores at all (the bytes of a token).
 */
export type Role = 'candidates' | 'sequence' | 'list' | 'other';

/** Scores that belong together, in the order of the text. */
export interface ScoreList {
	readonly scores: readonly Score[];
	readonly scale: Scale;
	/** The entries leave some out (`...`), or the text breaks off among them. */
	readonly truncated: boolean;
	/** Where `...` stands among them, ascending. */
	readonly ellipses: readonly number[];
	/** Reading stopped before their end. */
	readonly cut: boolean;
	/** Where they stand, half open. */
	readonly start: number;
	readonly end: number;
	/** The names are so general (`name`, `value`) that the values must show what they are. */
	readonly general: boolean;
}

/** Scores with what they are, and the sampled one. */
export interface FoundScores {
	readonly list: ScoreList;
	readonly role: Role;
	/** The name of the brackets around them, as a field. */
	readonly name: string;
	readonly chosen?: number;
	/** The stretch that stands for them: their list, or the record of the position. */
	readonly start: number;
	readonly end: number;
}

/** The index of the sampled token among its candidates: the one with its id, else with its text; −1 where it is none. */
export function indexOfSampled(scores: readonly Score[], sampled: Partial<Score>): number {
	const { id, label, value } = sampled;
	if (id !== undefined) {
		const index = scores.findIndex(score => score.id === id);
		if (index >= 0) return index;
	}
	if (label === undefined) return -1;
	// Different tokens may have the same text, as those that are parts of a character.
	const exact = scores.findIndex(score => score.label === label && score.value === value);
	return exact >= 0 ? exact : scores.findIndex(score => score.label === label);
}
