import type { Subject } from '../../src/protocol/subject.ts';
import { madeUpSubject, scrambledLogits } from '../webview/madeUpSubject.ts';

/** An array that the views are looked at with, and another one to compare it with. */
export interface ExampleSubject {
	readonly shown: Pick<Subject, 'values'> & Partial<Omit<Subject, 'revision'>>;
	readonly pinned: Subject;
}

const ANIMALS = ['cat', 'dog', 'bird', 'fish'];

/** Logits as a language model gives them: a few large ones over many small. */
function vocabulary(seed: number): Float64Array {
	const logits = scrambledLogits(131_072).map(score => score * 0.4);
	for (let rank = 0; rank < 24; rank++) logits[(seed + 5003 * rank) % logits.length] = 14 - 0.6 * rank;
	return logits;
}

/** The arrays that the views are looked at with. */
export const exampleSubjects = {
	/** The worked example, labelled. */
	four: {
		shown: { values: Float64Array.of(2, 4, 2, 1), labels: ANIMALS },
		pinned: madeUpSubject([2.5, 3, 1.5, 1], { labels: ANIMALS, title: 'before.py:7' }),
	},
	forty: {
		shown: { values: scrambledLogits(40).map(score => score / 2), selected: 3 },
		pinned: madeUpSubject(
			scrambledLogits(40).map((score, index) => score / 2 + Math.sin(index)),
			{ title: 'before.py:7' },
		),
	},
	/** −∞ in two places. */
	masked: {
		shown: { values: Float64Array.of(1.5, -Infinity, 0.25, -2, -Infinity, 3), truncated: true },
		pinned: madeUpSubject([1, 0, 0.25, -2, -Infinity, 3], { title: 'before.py:7' }),
	},
	/** Attention scores of five tokens, with a causal mask. */
	matrix: {
		shown: {
			values: Float64Array.from({ length: 40 }, (_, index) =>
				index % 8 > Math.floor(index / 8) + 3 ? -Infinity : Math.sin(index * 1.7) * 3,
			),
			shape: [5, 8],
			row: 2,
		},
		pinned: madeUpSubject(scrambledLogits(40), { shape: [5, 8], title: 'before.py:7' }),
	},
	vocabulary: {
		shown: { values: vocabulary(811) },
		pinned: madeUpSubject(vocabulary(5814), { title: 'before.py:7' }),
	},
} as const satisfies Readonly<Record<string, ExampleSubject>>;

export type ExampleName = keyof typeof exampleSubjects;
