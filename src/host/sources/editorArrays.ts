import type * as vscode from 'vscode';
import { detectAt } from '../../core/detect/detectAt.ts';
import { detectSelection } from '../../core/detect/detectSelection.ts';
import type { Detection } from '../../core/detect/detection.ts';
import { type Explanation, explainAt } from '../../core/detect/explainAt.ts';
import { nearestArrays } from '../../core/detect/nearestArrays.ts';
import type { DocumentTexts } from './documentTexts.ts';
import type { FoundArray } from './foundArray.ts';
import type { Stretch } from './offsetEdits.ts';

/**
 * Finds arrays of numbers in open documents. It brings the whole detection along: `Services.arrays` loads it when it is
 * first needed, so that activation does not.
 */
export class EditorArrays {
	private readonly texts: DocumentTexts;

	constructor(texts: DocumentTexts) {
		this.texts = texts;
	}

	/** The array around an offset. */
	at(document: vscode.TextDocument, offset: number): FoundArray | undefined {
		return this.found(document, offset, detectAt(this.texts.of(document), offset, document.languageId));
	}

	/** The array that a selection covers or cuts out. */
	inSelection(document: vscode.TextDocument, selection: Stretch): FoundArray | undefined {
		const { start, end } = selection;
		const detection = detectSelection(this.texts.of(document), start, end, document.languageId);
		const found = this.found(document, start, detection);
		return found && { ...found, selection };
	}

	/** Up to `count` arrays of the document, those nearest to the offset, in document order. */
	near(document: vscode.TextDocument, offset: number, count: number): FoundArray[] {
		return nearestArrays(this.texts.of(document), offset, document.languageId, count).flatMap(
			detection => this.found(document, detection.range.start, detection) ?? [],
		);
	}

	/** Why there is no array at the offset. */
	explain(document: vscode.TextDocument, offset: number): Explanation {
		return explainAt(this.texts.of(document), offset, document.languageId);
	}

	private found(
		document: vscode.TextDocument,
		offset: number,
		detection: Detection | undefined,
	): FoundArray | undefined {
		if (detection === undefined) return undefined;
		return { document, version: document.version, offset, detection, arrays: this };
	}
}
