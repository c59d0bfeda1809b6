import type { Steps } from '../steps.ts';
import type { Detection } from './detection.ts';
import type { Place } from './place.ts';

/**
 * Reads one form of array: the one around the place's cursor, or undefined where there is none of that form. It gives
 * up early and cheaply where its form is plainly not there, for every hover asks every reader. One that may work for
 * more than some milliseconds returns its work in steps.
 */
export type ArrayReader = (place: Place) => Detection | undefined | Steps<Detection | undefined>;

/** What a reader answers, whether at once or in steps. */
export function* answerOf(reader: ArrayReader, place: Place): Steps<Detection | undefined> {
	const answer = reader(place);
	return answer !== undefined && 'next' in answer ? yield* answer : answer;
}
