import type { ConstructorArguments } from './constructorArguments.ts';
import type { Note } from './detection.ts';
import type { Nest } from './nest.ts';
import type { ValueFacts } from './valueFacts.ts';

/** What was odd about a nest's text, and what its constructor declares; indices count from the nest's first number. */
export function notesOf(
	nest: Nest,
	values: Float64Array,
	facts: ValueFacts,
	args: ConstructorArguments,
	partOfExpression: boolean,
): readonly Note[] {
	const notes: Note[] = [];
	for (const type of ['missing', 'overflow', 'underflow', 'rounded'] as const) {
		const indices = nest.sink[type]
			.filter(index => index >= nest.firstValue && index < nest.lastValue)
			.map(index => index - nest.firstValue);
		if (indices.length > 0) notes.push({ type, indices });
	}
	const masks = facts.min > ordinaryScore ? [] : softMasks(values);
	if (masks.length > 0) notes.push({ type: 'softMask', indices: masks });
	if (values.every(value => value === -Infinity)) notes.push({ type: 'allMasked' });
	if (nest.ragged) notes.push({ type: 'ragged' });
	if (nest.cut) notes.push({ type: 'cut', limit: values.length });
	if (partOfExpression) notes.push({ type: 'partOfExpression' });
	if (args.shape !== undefined) notes.push({ type: 'declaredShape', shape: args.shape });
	if (args.dtype !== undefined) notes.push({ type: 'declaredDtype', dtype: args.dtype });
	return notes;
}

/** From here down a finite score is a mask whatever the others are: −1e9, −1e30, `finfo(float32).min`. */
const surelyMasked = -1e8;
/** Masks of half precision and of older code: `finfo(float16).min`, −1e4, a payload's −9999. */
const knownMasks = new Set([-65504, -65500, -10000, -9999, -1e5, -1e6, -1e7]);
/** A known mask counts where the other scores are nowhere near it. */
const ordinaryScore = -1000;

/** Indices of the numbers that act as masks among ordinary scores. Cost: linear. */
export function softMasks(values: Float64Array): number[] {
	const masks: number[] = [];
	let ordinary = false;
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		if (value > ordinaryScore) ordinary = true;
		else if (value > -Infinity && (value <= surelyMasked || knownMasks.has(value))) masks.push(i);
	}
	return ordinary ? masks : [];
}
