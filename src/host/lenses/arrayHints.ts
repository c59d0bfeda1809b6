import * as vscode from 'vscode';
import type { summaryLine as SummaryLine } from '../../core/present/summaryLine.ts';
import type { IssuedPlaces } from '../hover/issuedPlaces.ts';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { type FoundArray, rangeOf } from '../sources/foundArray.ts';
import { arraysInView } from './arraysInView.ts';
import { LensChanges } from './lensChanges.ts';

/** One line behind each array in view, when the setting `logitscope.inlayHints` is on. It can be followed like a link. */
export class ArrayHints implements vscode.Disposable, vscode.InlayHintsProvider {
	private readonly lifetime = new Lifetime();
	private readonly services: Services;
	private readonly places: IssuedPlaces;

	readonly onDidChangeInlayHints: vscode.Event<void>;

	constructor(services: Services, places: IssuedPlaces) {
		this.services = services;
		this.places = places;
		this.onDidChangeInlayHints = this.lifetime.own(new LensChanges(services)).onDidChange;
		this.lifetime.own(vscode.languages.registerInlayHintsProvider('*', this));
	}

	async provideInlayHints(
		document: vscode.TextDocument,
		view: vscode.Range,
		cancellation: vscode.CancellationToken,
	): Promise<vscode.InlayHint[]> {
		if (!readSettings(document).inlayHints) return [];
		const hints = await this.services.errors.unasked('hints', async () => {
			const arrays = await this.services.arrays();
			const found = await arraysInView(arrays, document, view, cancellation);
			const { summaryLine } = await import('../../core/present/summaryLine.ts');
			return found.map(array => this.hintOf(array, summaryLine));
		});
		return hints ?? [];
	}

	dispose(): void {
		this.lifetime.dispose();
	}

	private hintOf(found: FoundArray, summaryLine: typeof SummaryLine): vscode.InlayHint {
		const { temperature } = readSettings(found.document);
		const line = summaryLine(found.detection, undefined, temperature, vscode.l10n.t);
		const part = new vscode.InlayHintLabelPart(line);
		const title = vscode.l10n.t('Show this array in the panel');
		part.tooltip = title;
		part.command = {
			title,
			command: 'logitscope.visualizeAtCursor',
			arguments: [this.places.issue({ uri: found.document.uri.toString(), offset: found.offset })],
		};
		const hint = new vscode.InlayHint(rangeOf(found).end, [part]);
		hint.paddingLeft = true;
		return hint;
	}
}
