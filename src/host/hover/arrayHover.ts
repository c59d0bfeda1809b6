import * as vscode from 'vscode';
import { inSlices } from '../inSlices.ts';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { definitionArray } from '../sources/definitionArray.ts';
import type { EditorArrays } from '../sources/editorArrays.ts';
import { type FoundArray, isWorthShowing, rangeOf } from '../sources/foundArray.ts';
import { activeThemeKind } from './activeThemeKind.ts';
import type { IssuedPlaces } from './issuedPlaces.ts';

/** How long a language server may take to say where a name is defined, in ms: a hover that comes late is in the way. */
const PATIENCE = 600;

/** The picture over an array of numbers, in any language, and over a name that is defined as one. */
export class ArrayHover implements vscode.Disposable, vscode.HoverProvider {
	private readonly lifetime = new Lifetime();
	private readonly services: Services;
	private readonly places: IssuedPlaces;

	constructor(services: Services, places: IssuedPlaces) {
		this.services = services;
		this.places = places;
		this.lifetime.own(vscode.languages.registerHoverProvider('*', this));
	}

	provideHover(
		document: vscode.TextDocument,
		position: vscode.Position,
		cancellation: vscode.CancellationToken,
	): Promise<vscode.Hover | undefined> {
		return this.services.errors.unasked('hover', async () => {
			const { hoverEnabled, temperature } = readSettings(document);
			if (!hoverEnabled) return undefined;
			const arrays = await this.services.arrays();
			if (cancellation.isCancellationRequested) return undefined;
			const found = await find(arrays, document, position, cancellation);
			if (!found || !isWorthShowing(found)) return undefined;
			// the pictures are not needed before
			const { hoverMarkdown } = await import('./hoverMarkdown.ts');
			const place = { uri: found.document.uri.toString(), offset: found.offset };
			const steps = hoverMarkdown(found, temperature, activeThemeKind(), this.places.issue(place));
			const text = await inSlices(document, steps, cancellation);
			return text && new vscode.Hover(text, found.definitionOf === undefined ? rangeOf(found) : undefined);
		});
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}

async function find(
	arrays: EditorArrays,
	document: vscode.TextDocument,
	position: vscode.Position,
	cancellation: vscode.CancellationToken,
): Promise<FoundArray | undefined> {
	const offset = document.offsetAt(position);
	return (
		(await arrays.at(document, offset, cancellation)) ??
		(await definitionArray(arrays, document, offset, { milliseconds: PATIENCE, cancellation }))
	);
}
