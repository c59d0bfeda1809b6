import { finish, type Steps } from '../steps.ts';
import { readArrayAt } from './arrayReading.ts';
import type { Detection } from './detection.ts';
import { traitsOf } from './languageTable.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';

/**
 * The array of numbers around `offset` (UTF-16 units), read by the rules of `languageId`: the outermost rectangular nest of
 * constants; in a ragged nest, the row. The cursor may stand anywhere from the first character of the constructor's name
 * or type to behind the closing bracket. In a string or comment, an array of its text comes first.
 *
 * Undefined where there is no array, where it holds no number, is never closed, or has an element that is no constant;
 * `explainAt` says which. Any string and any offset are good input; it never throws.
 *
 * Cost: linear in the array, and at most `limits.lookBehind` units of text before it. Of more than `limits.values` numbers
 * the first are read, with the note `cut`.
 */
export function detectAt(
	text: string,
	offset: number,
	languageId?: string,
	limits: DetectionLimits = defaultLimits,
): Detection | undefined {
	return finish(detectAtSteps(text, offset, languageId, limits));
}

/** The same in steps, for `finishInSlices`: long arrays take longer than the editor should wait. */
export function detectAtSteps(
	text: string,
	offset: number,
	languageId?: string,
	limits: DetectionLimits = defaultLimits,
): Steps<Detection | undefined> {
	return readArrayAt(text, offset, traitsOf(languageId), limits);
}
