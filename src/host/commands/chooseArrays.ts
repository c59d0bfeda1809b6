import * as vscode from 'vscode';
import { plainLabel } from '../../core/present/escape.ts';
import { sizeName } from '../../core/present/summaryLine.ts';
import type { IssuedPlaces } from '../hover/issuedPlaces.ts';
import type { Services } from '../services.ts';
import { arraysOfCursors, definitionsOfCursors } from '../sources/arraysOfCursors.ts';
import type { EditorArrays } from '../sources/editorArrays.ts';
import { type FoundArray, numbersOf, rangeOf } from '../sources/foundArray.ts';
import { onlyOne, type ShownArrays } from '../sources/shownArrays.ts';
import { unfoundMessage } from './unfoundMessage.ts';
import { withProgress } from './withProgress.ts';

/** How many of the document's arrays are offered when there is none at the cursor. */
const NEAREST = 9;
/** How long it looks for tables, payloads and arrays in comments, in ms. */
const SEARCH_TIME = 400;
/** How long a language server may take to say where a name is defined, in ms. */
const PATIENCE = 5000;

/**
 * The arrays that a command is about: the one a hover link leads to, or those at the cursors, or those that the names
 * at the cursors are defined as, or one that the user chooses of the document's. `undefined` when there is none, and
 * the user has been told why.
 */
export async function chooseArrays(
	services: Services,
	places: IssuedPlaces,
	argument: unknown,
): Promise<ShownArrays | undefined> {
	// menus hand their commands other things, such as the document's address
	if (typeof argument === 'string') {
		const place = places.find(argument);
		const linked = place && (await services.findAgain(place));
		if (!linked) tell(vscode.l10n.t('The array of this link is gone. Rest the mouse on it once more.'));
		return linked && onlyOne(linked);
	}
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		tell(vscode.l10n.t('Open a text editor and put the cursor on an array of numbers, such as [2, 4, 2, 1].'));
		return undefined;
	}
	const arrays = await services.arrays();
	const reading = vscode.l10n.t('Reading the array at the cursor…');
	const here = await withProgress(reading, token => arraysOfCursors(arrays, editor, 'around', token));
	const found = here ?? (await definitions(arrays, editor));
	if (found) return found;
	const { document, selection } = editor;
	const offset = document.offsetAt(selection.active);
	const looking = vscode.l10n.t('Looking for arrays near the cursor…');
	const { explanation, far, nearby } = await withProgress(looking, async token => {
		const explanation = await arrays.explain(document, offset, token);
		const far = explanation.type === 'far' ? await arrays.farAround(document, offset, token) : undefined;
		const nearby = far ? [] : await arrays.near(document, offset, NEAREST, token, { otherForms: SEARCH_TIME });
		return { explanation, far, nearby };
	});
	if (far) return onlyOne(far);
	const message = unfoundMessage(explanation, document);
	if (nearby.length === 0) {
		tell(message);
		return undefined;
	}
	const picked = await pick(nearby, message, editor);
	return picked && onlyOne(picked);
}

/** Asks where the names at the cursors are defined, and says that it does. */
function definitions(arrays: EditorArrays, editor: vscode.TextEditor): Promise<ShownArrays | undefined> {
	return withProgress(vscode.l10n.t('Looking for the definition…'), cancellation =>
		definitionsOfCursors(arrays, editor, { milliseconds: PATIENCE, cancellation }),
	);
}

/** Lets the user choose, the nearest first; the array that is highlighted in the list is shown in the editor. */
async function pick(
	nearby: readonly FoundArray[],
	title: string,
	editor: vscode.TextEditor,
): Promise<FoundArray | undefined> {
	const cursor = editor.document.offsetAt(editor.selection.active);
	const nearestFirst = nearby.toSorted((one, other) => distanceFrom(cursor, one) - distanceFrom(cursor, other));
	const items = nearestFirst.map(found => {
		const { detection } = found;
		const numbers = numbersOf(found);
		const size = sizeName(detection.kind, detection.shape, vscode.l10n.t);
		const line = vscode.l10n.t('line {0}', rangeOf(found).start.line + 1);
		// "$(" would begin an icon
		const name = found.name === undefined ? undefined : plainLabel(found.name).replaceAll('$(', '$ (');
		return {
			label: name ?? numbers,
			description: [...(name === undefined ? [] : [numbers]), size, line].join(' · '),
			iconPath: new vscode.ThemeIcon('symbol-array'),
			found,
		};
	});
	const choice = await vscode.window.showQuickPick(items, {
		title,
		placeHolder: vscode.l10n.t('Choose one of the arrays nearby'),
		matchOnDescription: true,
		onDidSelectItem: item => {
			const shown = items.find(candidate => candidate === item)?.found;
			if (shown) editor.revealRange(rangeOf(shown), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		},
	});
	return choice?.found;
}

/** From an offset to the nearer end of an array; 0 within it. */
function distanceFrom(offset: number, { detection: { range } }: FoundArray): number {
	return Math.max(range.start - offset, offset - range.end, 0);
}

function tell(message: string): void {
	void vscode.window.showInformationMessage(message);
}
