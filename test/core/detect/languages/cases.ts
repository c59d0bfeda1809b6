import assert from 'node:assert/strict';
import { it } from 'node:test';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';

/** What a text must give beside its values; labels and shape are compared where they are given. */
interface Expected {
	readonly shape?: readonly number[];
	readonly order?: 'row-major' | 'column-major';
	readonly labels?: readonly (string | undefined)[];
	readonly truncated?: boolean;
}

/** A text whose `§` is the cursor, and its values in document order. */
export type ArrayCase = readonly [marked: string, values: readonly number[], expected?: Expected];

/** One test for each array: read by the rules of a language, it has exactly these values. */
export function reads(languageId: string, cases: readonly ArrayCase[]): void {
	for (const [
		marked,
		values,
		{ shape = [values.length], order = 'row-major', labels, truncated = false } = {},
	] of cases) {
		it(`${languageId} reads ${JSON.stringify(marked)}`, () => {
			const detection = detectAt(marked.replace('§', ''), marked.indexOf('§'), languageId);
			assert.ok(detection);
			assert.deepEqual([...detection.values], values);
			assert.deepEqual([detection.shape, detection.order, detection.truncated], [shape, order, truncated]);
			if (labels !== undefined) assert.deepEqual(detection.labels, labels);
		});
	}
}

/** One test for each text that holds no array: automatic features stay silent there. */
export function isSilent(languageId: string, texts: readonly string[]): void {
	for (const marked of texts) {
		it(`${languageId} stays silent at ${JSON.stringify(marked)}`, () => {
			const detection = detectAt(marked.replace('§', ''), marked.indexOf('§'), languageId);
			assert.ok(detection === undefined || detection.kind === 'other', detection && String([...detection.values]));
		});
	}
}
