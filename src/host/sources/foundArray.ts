import * as vscode from 'vscode';
import type { Detection } from '../../core/detect/detection.ts';
import type { EditorArrays } from './editorArrays.ts';
import type { Stretch } from './offsetEdits.ts';
import { readSettings } from '../settings.ts';

/** An array found in a version of a document. */
export interface FoundArray {
	readonly document: vscode.TextDocument;
	readonly version: number;
	/** Where it was looked for: decides the row, and the candidates in a payload. */
	readonly offset: number;
	readonly detection: Detection;
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

/** `train.py:12`, with 1-based line. */
export function titleOf({ document, detection }: FoundArray): string {
	const path = document.uri.path;
	const name = path.slice(path.lastIndexOf('/') + 1) || document.uri.scheme;
	return `${name}:${document.positionAt(detection.range.start).line + 1}`;
}
