import * as vscode from 'vscode';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { isWorthShowing, rangeOf } from '../sources/foundArray.ts';
import { activeThemeKind } from './activeThemeKind.ts';
import { hoverMarkdown } from './hoverMarkdown.ts';
import type { IssuedPlaces } from './issuedPlaces.ts';

/** The picture over an array of numbers, in any language. */
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
			const found = arrays.at(document, document.offsetAt(position));
			if (!found || !isWorthShowing(found)) return undefined;
			const token = this.places.issue({ uri: document.uri.toString(), offset: found.offset });
			return new vscode.Hover(hoverMarkdown(found, temperature, activeThemeKind(), token), rangeOf(found));
		});
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}
