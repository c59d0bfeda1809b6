import type { Subject } from '../../src/protocol/subject.ts';
import { madeUpArray, scrambledLogits } from '../madeUpArray.ts';
import { readingOf, type Reading } from '../reading.ts';
import type { PageState } from '../store.ts';
import { type Vector, vectorOf } from '../vector.ts';

/** So many scores that what goes through all of them is compiled as for many more. */
const COUNT = 12_000;

/** An array that comes at once, in ms, is not to wait for a rehearsal. */
const AT_ONCE = 250;

/** The first picture, and two steps of the slider. */
const TEMPERATURES = [1, 1.1, 0.9];

/**
 * Has a made-up array drawn out of sight, a frame each time, as long as `waiting` gives the state of a page that waits
 * for one: code that has run, and elements that are laid out, make the first picture that is seen twice as quick.
 */
export async function rehearse(
	draw: (state: PageState, reading: Reading, subject: Subject) => void,
	waiting: () => PageState | undefined,
): Promise<void> {
	let vector: Vector | undefined;
	await new Promise(resolve => setTimeout(resolve, AT_ONCE));
	for (const temperature of TEMPERATURES) {
		await new Promise(requestAnimationFrame);
		const state = waiting();
		if (state === undefined) return;
		vector ??= vectorOf(madeUpArray(scrambledLogits(COUNT), state.view === 'matrix' ? [8, COUNT / 8] : [COUNT]), 0);
		const { subject } = vector;
		draw({ ...state, subject, temperature }, readingOf(vector, temperature), subject);
	}
}
