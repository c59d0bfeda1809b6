import * as vscode from 'vscode';
import { Debounced } from '../debounced.ts';
import type { IssuedPlaces } from '../hover/issuedPlaces.ts';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { type FoundArray, rangeOf } from '../sources/foundArray.ts';
import { arraysInView } from './arraysInView.ts';
import { LensChanges } from './lensChanges.ts';

/** Long enough that scrolling asks once, when it rests. */
const SCROLL_DELAY = 150;

/** A lens that still knows its array. */
class ArrayLens extends vscode.CodeLens {
	readonly found: FoundArray;

	constructor(found: FoundArray) {
		super(rangeOf(found));
		this.found = found;
	}
}

/** One line above each array in view, when the setting `logitscope.codeLens` is on. A click opens the panel. */
export class ArrayLenses implements vscode.Disposable, vscode.CodeLensProvider<ArrayLens> {
	private readonly lifetime = new Lifetime();
	private readonly changes: LensChanges;
	private readonly services: Services;
	private readonly places: IssuedPlaces;

	readonly onDidChangeCodeLenses: vscode.Event<void>;

	constructor(services: Services, places: IssuedPlaces) {
		this.services = services;
		this.places = places;
		this.changes = this.lifetime.own(new LensChanges(services));
		this.onDidChangeCodeLenses = this.changes.onDidChange;
		// VS Code asks for the lenses of a whole document once, and not again when it is scrolled
		const scrolled = this.lifetime.own(new Debounced(() => this.changes.fire(), SCROLL_DELAY));
		this.lifetime.own(
			vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
				if (readSettings(textEditor.document).codeLens) scrolled.schedule();
			}),
		);
		this.lifetime.own(vscode.languages.registerCodeLensProvider('*', this));
	}

	async provideCodeLenses(document: vscode.TextDocument, cancellation: vscode.CancellationToken): Promise<ArrayLens[]> {
		if (!readSettings(document).codeLens) return [];
		const lenses = await this.services.errors.unasked('lenses', async () => {
			const arrays = await this.services.arrays();
			const views = vscode.window.visibleTextEditors
				.filter(editor => editor.document === document)
				.flatMap(({ visibleRanges }) => visibleRanges);
			const found: FoundArray[] = [];
			for (const view of views) found.push(...(await arraysInView(arrays, document, view, cancellation)));
			return found.map(array => new ArrayLens(array));
		});
		return lenses ?? [];
	}

	async resolveCodeLens(lens: ArrayLens): Promise<ArrayLens> {
		const { summaryLine } = await import('../../core/present/summaryLine.ts');
		const { found } = lens;
		const { temperature } = readSettings(found.document);
		lens.command = {
			title: summaryLine(found.detection, undefined, temperature, vscode.l10n.t),
			tooltip: vscode.l10n.t('Show this array in the panel'),
			command: 'logitscope.visualizeAtCursor',
			arguments: [this.places.issue({ uri: found.document.uri.toString(), offset: found.offset })],
		};
		return lens;
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}
