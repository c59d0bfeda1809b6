import assert from 'node:assert/strict';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../../src/core/detect/detection.ts';

/** Marks the cursor in the texts of these tests: it stands on the character behind the mark. */
const mark = '‸';

/** What is detected at the mark of a text, which itself is taken out. */
export function detectMarked(marked: string, languageId = 'json'): Detection | undefined {
	const offset = marked.indexOf(mark);
	assert.ok(offset >= 0, 'the text has a cursor');
	return detectAt(marked.replace(mark, ''), offset, languageId);
}

/** A detection in short: kind, values and names; undefined where automatic features stay silent. */
export function readMarked(marked: string, languageId = 'json'): Reading | undefined {
	const detection = detectMarked(marked, languageId);
	if (detection === undefined || detection.kind === 'other') return undefined;
	const { kind, values, labels, ids, chosen, missingMass, truncated, range, numberRanges, notes } = detection;
	const text = marked.replace(mark, '');
	const offset = marked.indexOf(mark);
	assert.ok(range.start <= offset && offset <= range.end, 'the range holds the cursor');
	for (let i = 0; i < numberRanges.length; i++) {
		assert.ok(range.start <= numberRanges[i]! && numberRanges[i]! <= range.end, 'the range holds every number');
	}
	return {
		kind,
		values: [...values],
		texts: [...values].map((_, i) => text.slice(numberRanges[i * 2], numberRanges[i * 2 + 1])),
		...(labels && { labels }),
		...(ids && { ids }),
		...(chosen !== undefined && { chosen }),
		...(missingMass !== undefined && { missingMass: Math.round(missingMass * 1e6) / 1e6 }),
		...(truncated && { truncated }),
		...(notes.length > 0 && { notes: notes.map(({ type }) => type) }),
	};
}

interface Reading {
	readonly kind: Detection['kind'];
	readonly values: readonly number[];
	/** The text at each value's range. */
	readonly texts: readonly string[];
	readonly labels?: readonly (string | undefined)[];
	readonly ids?: readonly number[];
	readonly chosen?: number;
	readonly missingMass?: number;
	readonly truncated?: boolean;
	readonly notes?: readonly string[];
}

/** The values and names at the mark, for tests of nothing else. */
export function pairsAt(marked: string, languageId = 'json'): readonly (readonly [string | undefined, number])[] {
	const reading = readMarked(marked, languageId);
	assert.ok(reading, `something is read in ${marked.slice(0, 200)}`);
	return reading.values.map((value, index) => [reading.labels?.[index], value]);
}
