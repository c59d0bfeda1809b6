import type * as vscode from 'vscode';
import { definedArraySteps } from '../../core/detect/definedArray.ts';
import { detectAtSteps } from '../../core/detect/detectAt.ts';
import { detectSelectionSteps } from '../../core/detect/detectSelection.ts';
import type { Detection } from '../../core/detect/detection.ts';
import { type Explanation, explainAtSteps } from '../../core/detect/explainAt.ts';
import { type Identifier, identifierAt } from '../../core/detect/identifierAt.ts';
import { defaultLimits } from '../../core/detect/limits.ts';
import { defaultBounds, nearestArraysSteps, type SearchBounds } from '../../core/detect/nearestArrays.ts';
import { gapsOf, placesInWhole, rowPlacesInWhole } from '../../core/present/gaps.ts';
import { givenName, NAME_REACH } from '../../core/present/givenName.ts';
import { withKind } from '../../core/present/withKind.ts';
import { inSlices } from '../inSlices.ts';
import type { DocumentTexts } from './documentTexts.ts';
import type { FoundArray } from './foundArray.ts';
import type { KindChoices } from './kindChoices.ts';
import type { Stretch } from './offsetEdits.ts';

/**
 * Finds arrays of numbers in open documents. It brings the whole detection along: `Services.arrays` loads it when it is
 * first needed, so that activation does not.
 */
export class EditorArrays {
	private readonly texts: DocumentTexts;
	/** The kinds that the reader chose: every array that is found here is shown as chosen. */
	readonly kinds: KindChoices;

	constructor(texts: DocumentTexts, kinds: KindChoices) {
		this.texts = texts;
		this.kinds = kinds;
	}

	/** The array around an offset; `undefined` too when cancelled or edited meanwhile. */
	async at(
		document: vscode.TextDocument,
		offset: number,
		cancellation?: vscode.CancellationToken,
	): Promise<FoundArray | undefined> {
		const steps = detectAtSteps(this.texts.of(document), offset, document.languageId);
		return this.found(document, offset, await inSlices(document, steps, cancellation));
	}

	/** The array around an offset, wherever it begins in the document: for what the user asked for and waits for. */
	async farAround(
		document: vscode.TextDocument,
		offset: number,
		cancellation?: vscode.CancellationToken,
	): Promise<FoundArray | undefined> {
		const limits = { ...defaultLimits, lookBehind: offset };
		const steps = detectAtSteps(this.texts.of(document), offset, document.languageId, limits);
		return this.found(document, offset, await inSlices(document, steps, cancellation));
	}

	/** The array that a selection covers or cuts out; `undefined` too when cancelled or edited meanwhile. */
	async inSelection(
		document: vscode.TextDocument,
		selection: Stretch,
		cancellation?: vscode.CancellationToken,
	): Promise<FoundArray | undefined> {
		const { start, end } = selection;
		const steps = detectSelectionSteps(this.texts.of(document), start, end, document.languageId);
		const found = this.found(document, start, await inSlices(document, steps, cancellation));
		return found && { ...found, selection };
	}

	/**
	 * Up to `count` arrays of the document, those nearest to the offset, in document order; none when cancelled.
	 */
	async near(
		document: vscode.TextDocument,
		offset: number,
		count: number,
		cancellation?: vscode.CancellationToken,
		bounds: Partial<Pick<SearchBounds, 'otherForms' | 'reach'>> = {},
	): Promise<FoundArray[]> {
		const allBounds = { ...defaultBounds, ...bounds };
		const steps = nearestArraysSteps(this.texts.of(document), offset, document.languageId, count, allBounds);
		const detections = (await inSlices(document, steps, cancellation)) ?? [];
		return detections.flatMap(detection => this.found(document, detection.range.start, detection) ?? []);
	}

	/** Why there is no array at the offset; nothing is known when cancelled or edited meanwhile. */
	async explain(
		document: vscode.TextDocument,
		offset: number,
		cancellation?: vscode.CancellationToken,
	): Promise<Explanation> {
		const steps = explainAtSteps(this.texts.of(document), offset, document.languageId);
		return (await inSlices(document, steps, cancellation)) ?? { type: 'nothing' };
	}

	/** The name at an offset that may stand for an array. */
	identifierAt(document: vscode.TextDocument, offset: number): Identifier | undefined {
		return identifierAt(this.texts.of(document), offset, document.languageId);
	}

	/** The literal array that a name is defined as; `place` is the name in its definition, or the statement around it. */
	async definedAt(
		document: vscode.TextDocument,
		place: Stretch,
		name: string,
		options: { readonly loosely: boolean },
		cancellation?: vscode.CancellationToken,
	): Promise<FoundArray | undefined> {
		const steps = definedArraySteps(this.texts.of(document), place, name, document.languageId, options);
		const detection = await inSlices(document, steps, cancellation);
		const found = detection && this.found(document, detection.range.start, detection);
		return found && { ...found, definitionOf: name };
	}

	/** What an array is shown as once the reader has chosen another kind for it, or taken the choice back. */
	rekinded(found: FoundArray): FoundArray {
		const chosen = this.kinds.of(found.document, found.detected);
		return { ...found, detection: withKind(found.detected, chosen), kindChosen: chosen !== undefined };
	}

	private found(
		document: vscode.TextDocument,
		offset: number,
		detection: Detection | undefined,
	): FoundArray | undefined {
		if (detection === undefined) return undefined;
		const { version } = document;
		const { start } = detection.range;
		const text = this.texts.of(document);
		const gaps = gapsOf(text, detection);
		const labels = detection.labels ?? placesInWhole(gaps, detection);
		const rowPlaces = rowPlacesInWhole(gaps, detection);
		const detected = { ...detection, ...(labels && { labels }), ...(rowPlaces && { rowPlaces }) };
		const name = givenName(text.slice(Math.max(0, start - NAME_REACH), start), text[start] ?? '', document.languageId);
		return this.rekinded({
			document,
			version,
			offset,
			detection: detected,
			detected,
			kindChosen: false,
			gaps,
			...(name !== undefined && { name }),
			arrays: this,
		});
	}
}
