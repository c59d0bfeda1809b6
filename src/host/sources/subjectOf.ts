import * as vscode from 'vscode';
import { numberAt, numberBefore } from '../../core/detect/numberAt.ts';
import { remarkableNotes } from '../../core/present/remarkableNotes.ts';
import { rowAt } from '../../core/present/rows.ts';
import { noteSentence } from '../../core/present/noteSentence.ts';
import type { SourceKey, Subject } from '../../protocol/subject.ts';
import { takesEdits } from './takesEdits.ts';
import { type FoundArray, titleOf } from './foundArray.ts';
import type { TrackedArrays } from './trackedArrays.ts';

/**
 * What the webview is told of the array that is chosen. Copies the values: a typed array that is posted ships its whole
 * buffer.
 */
export function subjectOf({ chosen, choices }: TrackedArrays, revision: number): Subject {
	const { live, found } = chosen.state;
	const { detection, detected, kindChosen, gaps, offset, definitionOf, name } = found;
	const { values, shape, order, labels, rowPlaces, kind, reason, truncated, missingMass } = detection;
	const selected = numberAt(detection, offset);
	const unwritable = unwritableReason(found);
	return {
		revision,
		values: values.slice(),
		shape,
		order,
		...(labels && { labels }),
		kind,
		detectedKind: detected.kind,
		kindChosen,
		reason: vscode.l10n.t(reason),
		notes: remarkableNotes(detection).map(note => noteSentence(note, vscode.l10n.t)),
		truncated,
		...(gaps.entries.length > 0 && { gaps: gaps.entries }),
		...(gaps.rows.length > 0 && { rowGaps: gaps.rows }),
		...(rowPlaces && { rowPlaces }),
		...(missingMass !== undefined && { missingMass }),
		title: titleOf(found),
		...(name !== undefined && { name }),
		...(definitionOf !== undefined && { definitionOf }),
		...(choices && { choices }),
		row: rowAt(shape, order, numberBefore(detection, offset)),
		...(selected !== undefined && { selected }),
		...(unwritable !== undefined && { unwritable }),
		live,
		source: sourceOf(found),
	};
}

function sourceOf({ document, offset, selection }: FoundArray): SourceKey {
	const uri = document.uri.toString();
	return selection ? { uri, offset: selection.start, selectionEnd: selection.end } : { uri, offset };
}

/** Why numbers of an array cannot be replaced, as far as can be told at once. O(n). */
function unwritableReason({ document, detection }: FoundArray): string | undefined {
	const { t } = vscode.l10n;
	if (!takesEdits(document.uri)) return t('the document is read-only.');
	if (detection.truncated) return t('the text leaves values out.');
	const { numberRanges } = detection;
	for (let start = 2; start < numberRanges.length; start += 2) {
		const isShared = numberRanges[start] === numberRanges[start - 2] && numberRanges[start + 1]! > numberRanges[start]!;
		if (isShared) return t('one number in the text stands for several values.');
	}
	return undefined;
}
