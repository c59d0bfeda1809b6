import * as vscode from 'vscode';
import { type Patience, within } from '../within.ts';
import type { EditorArrays } from './editorArrays.ts';
import type { FoundArray } from './foundArray.ts';
import type { Stretch } from './offsetEdits.ts';

/** A name may be defined in many places; the first ones are looked at. */
const MOST_PLACES = 4;
/** A file that no editor shows is opened for its definition only up to this size. */
const LARGEST_FILE = 8 * 1024 * 1024;

/**
 * The literal array that the identifier at an offset is defined as, wherever the editor's definition providers find it.
 * `undefined` where there is no identifier, no provider, or none that answers in time, and where the definition is
 * something else.
 */
export async function definitionArray(
	arrays: EditorArrays,
	document: vscode.TextDocument,
	offset: number,
	patience: Patience,
): Promise<FoundArray | undefined> {
	const identifier = arrays.identifierAt(document, offset);
	if (identifier === undefined) return undefined;
	// the name of an assignment needs no provider to find itself
	const { cancellation } = patience;
	const here = await arrays.definedAt(document, identifier, identifier.name, { loosely: false }, cancellation);
	if (here) return here;
	return within(askProviders(arrays, document, identifier.name, document.positionAt(identifier.start)), patience);
}

async function askProviders(
	arrays: EditorArrays,
	document: vscode.TextDocument,
	name: string,
	position: vscode.Position,
): Promise<FoundArray | undefined> {
	const places = await definitionsAt(document, position);
	for (const { uri, range } of places.slice(0, MOST_PLACES)) {
		const target = await openIfSmall(uri);
		const found = target && (await arrays.definedAt(target, stretchIn(target, range), name, { loosely: true }));
		if (found) return found;
	}
	return undefined;
}

/** Where the providers of all extensions find a definition; nowhere when they fail. */
async function definitionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
	try {
		const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[] | undefined>(
			'vscode.executeDefinitionProvider',
			document.uri,
			position,
		);
		return definitions?.map(placeOf) ?? [];
	} catch {
		return [];
	}
}

function placeOf(definition: vscode.Location | vscode.LocationLink): vscode.Location {
	return 'targetUri' in definition
		? new vscode.Location(definition.targetUri, definition.targetSelectionRange ?? definition.targetRange)
		: definition;
}

function stretchIn(document: vscode.TextDocument, range: vscode.Range): Stretch {
	return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

async function openIfSmall(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) return open;
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		return size <= LARGEST_FILE ? await vscode.workspace.openTextDocument(uri) : undefined;
	} catch {
		// a provider may name a place that cannot be read, or is no text
		return undefined;
	}
}
