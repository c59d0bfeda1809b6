import * as vscode from 'vscode';
import type { Detection } from '../../core/detect/detection.ts';
import { formatCount, formatScore } from '../../core/present/formatNumber.ts';
import type { Gaps } from '../../core/present/gaps.ts';
import { headline } from '../../core/present/headline.ts';
import { rowCount } from '../../core/present/rows.ts';
import type { EditorArrays } from './editorArrays.ts';
import type { Stretch } from './offsetEdits.ts';
import { readSettings } from '../settings.ts';

/** How many numbers of an array stand in its preview. */
const PREVIEWED = 6;

/** An array found in a version of a document. */
export interface FoundArray {
	readonly document: vscode.TextDocument;
	readonly version: number;
	/** Where it was looked for: decides the row, and the candidates in a payload. */
	readonly offset: number;
	/** What it is shown as: with the kind that the reader chose, where one was chosen. */
	readonly detection: Detection;
	/** What the text itself says. */
	readonly detected: Detection;
	/** True when the reader chose the kind. */
	readonly kindChosen: boolean;
	/** Where the text leaves values out. */
	readonly gaps: Gaps;
	/** What the text calls it: the variable that it is assigned to, or its key. Text of a document. */
	readonly name?: string;
	/** The identifier whose definition the array is, when it was looked for at one. Text of a document. */
	readonly definitionOf?: string;
	/** The selection, when only what it holds was read. */
	readonly selection?: Stretch;
	/** What found it, and finds it again. */
	readonly arrays: EditorArrays;
}

/** True for arrays of the same numbers in the same shape. */
export function sameValues({ detection: one }: FoundArray, { detection: other }: FoundArray): boolean {
	return (
		one.shape.join() === other.shape.join() &&
		one.values.length === other.values.length &&
		one.values.every((value, index) => Object.is(value, other.values[index]))
	);
}

/** True for the same array of the same version, looked for in the same way. */
export function sameArray(one: FoundArray, other: FoundArray): boolean {
	return (
		one.document === other.document &&
		one.version === other.version &&
		one.selection === other.selection &&
		one.definitionOf === other.definitionOf &&
		one.detection.range.start === other.detection.range.start &&
		one.detection.range.end === other.detection.range.end
	);
}

/**
 * True for an array that may be shown unasked: long enough for the setting, and no token ids, shapes or colors. A
 * command opens any array.
 */
export function isWorthShowing({ document, detection }: FoundArray): boolean {
	return detection.kind !== 'other' && detection.values.length >= readSettings(document).minimumLength;
}

/** The array's range in the editor. */
export function rangeOf({ document, detection }: FoundArray): vscode.Range {
	return new vscode.Range(document.positionAt(detection.range.start), document.positionAt(detection.range.end));
}

/** The range of one number; `undefined` for an index that the array does not have. */
export function numberRangeOf({ document, detection }: FoundArray, index: number): vscode.Range | undefined {
	const start = detection.numberRanges[2 * index];
	const end = detection.numberRanges[2 * index + 1];
	if (start === undefined || end === undefined) return undefined;
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** `logits · train.py:12`: its name, where it has one, and where it stands. */
export function headlineOf(found: FoundArray): string {
	return headlineAt(found, found.detection.range.start);
}

/** The same of an array that has moved to another offset. */
export function headlineAt({ name, document }: FoundArray, offset: number): string {
	return headline({ ...(name !== undefined && { name }), title: titleAt(document, offset) });
}

/** `train.py:12`, with 1-based line. */
export function titleOf({ document, detection }: FoundArray): string {
	return titleAt(document, detection.range.start);
}

/** `train.py:12`: the line of an offset. */
export function titleAt(document: vscode.TextDocument, offset: number): string {
	const path = document.uri.path;
	const name = path.slice(path.lastIndexOf('/') + 1) || document.uri.scheme;
	return `${name}:${document.positionAt(offset).line + 1}`;
}

/** `[2, 4, 2, 1]`, cut after a few numbers, with the shape of a matrix. */
export function previewOf(found: FoundArray): string {
	const { shape } = found.detection;
	const list = numbersOf(found);
	return shape.length > 1 ? `${list}  ${shape.map(formatCount).join(' × ')}` : list;
}

/** `[2, 4, 2, 1]`, cut after a few numbers; "…" too where the text leaves some out. */
export function numbersOf({ detection: { values, shape }, gaps }: FoundArray): string {
	const isGap = (entry: number): boolean => rowCount(shape) === 1 && gaps.entries.includes(entry);
	const first = Array.from(values.subarray(0, PREVIEWED), (value, entry) =>
		isGap(entry) ? `…, ${formatScore(value)}` : formatScore(value),
	).join(', ');
	return values.length > PREVIEWED || isGap(values.length) ? `[${first}, …]` : `[${first}]`;
}
