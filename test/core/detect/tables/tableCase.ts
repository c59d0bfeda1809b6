import assert from 'node:assert/strict';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';
import type { Detection, Kind } from '../../../../src/core/detect/detection.ts';

/** A text with `^` where the cursor stands, and what is read there. */
export interface TableCase {
	readonly languageId: string;
	readonly text: string;
	readonly values: readonly number[];
	readonly kind: Kind;
	readonly shape?: readonly number[];
	readonly labels?: readonly string[];
	readonly ids?: readonly number[];
	readonly truncated?: boolean;
	readonly notes?: Detection['notes'];
}

/** The text without its cursor, and the cursor. */
function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
	const offset = marked.indexOf('^');
	if (offset < 0) throw new RangeError(`expected a ^ for the cursor, got ${JSON.stringify(marked)}`);
	return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** Checks a case under LF, CRLF and CR, and that each number's range holds what it says. */
export function assertTable({ languageId, text: marked, ...expected }: TableCase): void {
	for (const lineEnd of ['\n', '\r\n', '\r']) {
		const { text, offset } = cursorIn(marked.replaceAll('\n', lineEnd));
		const detection = detectAt(text, offset, languageId);
		assert.ok(detection, `nothing under ${JSON.stringify(lineEnd)}`);
		assert.deepEqual([...detection.values], expected.values);
		assert.equal(detection.kind, expected.kind);
		assert.deepEqual(detection.shape, expected.shape ?? [expected.values.length]);
		assert.equal(detection.truncated, expected.truncated ?? false);
		if (expected.labels !== undefined) assert.deepEqual(detection.labels, expected.labels);
		if (expected.ids !== undefined) assert.deepEqual(detection.ids, expected.ids);
		if (expected.notes !== undefined) assert.deepEqual(detection.notes, expected.notes);
		assertRanges(text, detection);
	}
}

/**
 * One pair of offsets a value, in the order of the print, inside the range; plain text there is the value, but for a
 * common factor.
 */
export function assertRanges(text: string, { values, numberRanges, range, shape, labels, notes }: Detection): void {
	assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length);
	assert.equal(
		shape.reduce((product, axis) => product * axis, 1),
		values.length,
	);
	assert.equal(numberRanges.length, values.length * 2);
	if (labels !== undefined) assert.equal(labels.length, shape.at(-1));
	for (const note of notes) {
		if ('indices' in note) assert.ok(note.indices.every(index => index >= 0 && index < values.length));
	}
	// Of a text put together at random, a factor may belong to other numbers.
	const common = /^\s*([\d.]+(?:e[-+]?\d+)?) \*\s*$/m.exec(text.slice(0, range.end))?.[1];
	const factor = common === undefined ? undefined : Number(common);
	for (let i = 0; i < values.length; i++) {
		const start = numberRanges[2 * i]!;
		const end = numberRanges[2 * i + 1]!;
		assert.ok(start <= end && start >= range.start && end <= range.end);
		// A matrix printed in parts of its columns is read row by row.
		assert.ok(i === 0 || numberRanges[2 * i - 2]! <= start || /Columns \d|\\\s*$/m.test(text));
		const written = text.slice(start, end);
		if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(written)) continue;
		if (factor === undefined) assert.equal(values[i], Number(written));
		else if (values[i] !== Number(written)) assert.ok(Math.abs(values[i]! / (Number(written) * factor) - 1) < 1e-15);
	}
}
