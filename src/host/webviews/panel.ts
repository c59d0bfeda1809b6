import * as vscode from 'vscode';
import { headline } from '../../core/present/headline.ts';
import type { Subject } from '../../protocol/subject.ts';
import { parseViewState, type ViewName } from '../../protocol/viewState.ts';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { onlyOne, type ShownArrays } from '../sources/shownArrays.ts';
import { ArrayPage, type PageOwner } from './arrayPage.ts';

const VIEW_TYPE = 'logitscope.panel';

/** The one reusable editor panel. It stays with its array, and comes back after a reload of the window. */
export class Panel implements vscode.Disposable, PageOwner {
	private readonly lifetime = new Lifetime();
	private readonly services: Services;
	private open: { readonly panel: vscode.WebviewPanel; readonly page: ArrayPage } | undefined;

	constructor(services: Services) {
		this.services = services;
		this.lifetime.own(
			vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
				deserializeWebviewPanel: (panel, state: unknown) =>
					services.errors.inCommand('restoring the panel', () => this.restore(panel, state)),
			}),
		);
	}

	/** The page that has the focus, if it is this one. */
	get activePage(): ArrayPage | undefined {
		return this.open?.panel.active ? this.open.page : undefined;
	}

	/** Resolves once the page that is open has drawn its first array; at once without one. */
	get drawn(): Promise<void> {
		return this.open?.page.drawn ?? Promise.resolve();
	}

	/** Has the page load before there is an array to show. */
	prepare(): void {
		if (!this.open) this.adopt(this.create());
	}

	/** Shows arrays, in the view that is named or the one that is open. */
	show(shown: ShownArrays, view?: ViewName): void {
		const page = this.open?.page ?? this.adopt(this.create());
		page.show(shown);
		if (view !== undefined) page.openView(view);
		this.open?.panel.reveal(undefined, true);
	}

	setLocked(): void {
		// a panel stays with its array anyway
	}

	editorColumn(): vscode.ViewColumn {
		return this.open?.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
	}

	didShow(subject: Subject): void {
		// else the tab would look like that of the document
		const title = subject.name === undefined ? `Logitscope · ${headline(subject)}` : headline(subject);
		if (this.open) this.open.panel.title = title;
	}

	dispose(): void {
		this.open?.panel.dispose();
		this.lifetime.dispose();
	}

	private create(): vscode.WebviewPanel {
		const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
		return vscode.window.createWebviewPanel(VIEW_TYPE, 'Logitscope', place);
	}

	private adopt(panel: vscode.WebviewPanel): ArrayPage {
		const media = vscode.Uri.joinPath(this.services.extensionUri, 'media');
		panel.iconPath = {
			light: vscode.Uri.joinPath(media, 'panelLight.svg'),
			dark: vscode.Uri.joinPath(media, 'panelDark.svg'),
		};
		const page = new ArrayPage(panel.webview, 'panel', this, this.services);
		const open = { panel, page };
		this.open = open;
		panel.onDidDispose(() => {
			page.dispose();
			if (this.open === open) this.open = undefined;
		});
		return page;
	}

	/** Reads the array again whose place the page had stored. */
	private async restore(panel: vscode.WebviewPanel, stored: unknown): Promise<void> {
		this.open?.panel.dispose();
		const page = this.adopt(panel);
		const { source, pinned } = parseViewState(stored) ?? {};
		const found = source && (await this.services.findAgain(source));
		await page.restorePin(pinned);
		if (source === undefined) page.clear();
		else if (found) page.show(onlyOne(found));
		else page.clear(vscode.l10n.t('The array that this panel showed could not be found again.'));
	}
}
