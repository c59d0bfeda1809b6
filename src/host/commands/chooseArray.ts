import * as vscode from 'vscode';
import { formatScore } from '../../core/present/formatNumber.ts';
import type { IssuedPlaces } from '../hover/issuedPlaces.ts';
import type { Services } from '../services.ts';
import { type FoundArray, rangeOf } from '../sources/foundArray.ts';
import { unfoundMessage } from './unfoundMessage.ts';

/** How many of the document's arrays are offered when there is none at the cursor. */
const NEAREST = 9;
/** How many numbers of an array stand in the list. */
const PREVIEWED = 6;

/**
 * The array that a command is about: the one a hover link leads to, or the one at the cursor, or one that the user
 * chooses of the document's. `undefined` when there is none, and the user has been told why.
 */
export async function chooseArray(
	services: Services,
	places: IssuedPlaces,
	argument: unknown,
): Promise<FoundArray | undefined> {
	// menus hand their commands other things, such as the document's address
	if (typeof argument === 'string') {
		const place = places.find(argument);
		const linked = place && (await services.findAgain(place));
		if (!linked) tell(vscode.l10n.t('The array of this link is gone. Rest the mouse on it once more.'));
		return linked;
	}
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		tell(vscode.l10n.t('Open a text editor and put the cursor on an array of numbers, such as [2, 4, 2, 1].'));
		return undefined;
	}
	const arrays = await services.arrays();
	const { document, selection } = editor;
	const offset = document.offsetAt(selection.active);
	const atCursor = arrays.at(document, offset);
	if (atCursor) return atCursor;
	const message = unfoundMessage(arrays.explain(document, offset), document);
	const nearby = arrays.near(document, offset, NEAREST);
	if (nearby.length === 0) {
		tell(message);
		return undefined;
	}
	return pick(nearby, message, editor);
}

/** Lets the user choose; the array that is highlighted in the list is shown in the editor. */
async function pick(
	nearby: readonly FoundArray[],
	title: string,
	editor: vscode.TextEditor,
): Promise<FoundArray | undefined> {
	const items = nearby.map(found => ({
		label: preview(found),
		description: vscode.l10n.t('line {0}', rangeOf(found).start.line + 1),
		found,
	}));
	const choice = await vscode.window.showQuickPick(items, {
		title,
		placeHolder: vscode.l10n.t('Choose one of the arrays nearby'),
		onDidSelectItem: item => {
			const shown = items.find(candidate => candidate === item)?.found;
			if (shown) editor.revealRange(rangeOf(shown), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		},
	});
	return choice?.found;
}

function preview({ detection: { values, shape } }: FoundArray): string {
	const first = Array.from(values.subarray(0, PREVIEWED), value => formatScore(value)).join(', ');
	const list = values.length > PREVIEWED ? `[${first}, …]` : `[${first}]`;
	return shape.length > 1 ? `${list}  ${shape.join(' × ')}` : list;
}

function tell(message: string): void {
	void vscode.window.showInformationMessage(message);
}
