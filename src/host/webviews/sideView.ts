import * as vscode from 'vscode';
import { headline } from '../../core/present/headline.ts';
import type { Subject } from '../../protocol/subject.ts';
import { parseViewState } from '../../protocol/viewState.ts';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { onlyOne, type ShownArrays } from '../sources/shownArrays.ts';
import { ArrayPage, type PageOwner } from './arrayPage.ts';

const VIEW_ID = 'logitscope.sideView';
const LOCKED_CONTEXT = 'logitscope.sideViewLocked';

/** The view in the side bar: shows the array at the cursor, unless it is locked to the one it has. */
export class SideView implements vscode.Disposable, PageOwner, vscode.WebviewViewProvider {
	private readonly lifetime = new Lifetime();
	private readonly services: Services;
	private readonly becameVisible = this.lifetime.own(new vscode.EventEmitter<void>());
	private open: { readonly view: vscode.WebviewView; readonly page: ArrayPage } | undefined;
	private locked = false;
	/** What to show as soon as there is a page. */
	private latest: ShownArrays | undefined;

	/** The view wants to be told of the array at the cursor. */
	readonly onDidBecomeVisible = this.becameVisible.event;

	constructor(services: Services) {
		this.services = services;
		this.lifetime.own(vscode.window.registerWebviewViewProvider(VIEW_ID, this));
	}

	/** True when the array at the cursor is to be shown. */
	get follows(): boolean {
		// locked while it is empty, it keeps the first array that it gets
		const keeps = this.locked && this.open?.page.shown !== undefined;
		return !keeps && this.open?.view.visible === true;
	}

	get page(): ArrayPage | undefined {
		return this.open?.page;
	}

	async resolveWebviewView(view: vscode.WebviewView, { state }: vscode.WebviewViewResolveContext): Promise<void> {
		await this.services.errors.inCommand('opening the side view', () => this.adopt(view, state));
	}

	/** Brings the view into sight without taking the focus from the editor. */
	async reveal(): Promise<void> {
		if (this.open) this.open.view.show(true);
		else await vscode.commands.executeCommand(`${VIEW_ID}.focus`, { preserveFocus: true });
	}

	show(shown: ShownArrays): void {
		this.open?.page.setAway(false);
		if (this.open) this.open.page.show(shown);
		else this.latest = shown;
	}

	/** The cursor stands in no array: the view keeps the one that it has, and says so. */
	keepLast(): void {
		this.open?.page.setAway(true);
	}

	setLocked(locked: boolean): void {
		this.locked = locked;
		this.open?.page.setLocked(locked);
		// it stays with its array, wherever the cursor is
		if (locked) this.open?.page.setAway(false);
		const { errors } = this.services;
		errors.background('context key', vscode.commands.executeCommand('setContext', LOCKED_CONTEXT, locked));
		if (!locked) this.becameVisible.fire();
	}

	editorColumn(): vscode.ViewColumn {
		return vscode.ViewColumn.Active;
	}

	didShow(subject: Subject): void {
		if (this.open) this.open.view.description = headline(subject);
	}

	dispose(): void {
		this.open?.page.dispose();
		this.lifetime.dispose();
	}

	private async adopt(view: vscode.WebviewView, stored: unknown): Promise<void> {
		const page = new ArrayPage(view.webview, 'sideView', this, this.services);
		const open = { view, page };
		this.open = open;
		view.onDidChangeVisibility(() => {
			if (view.visible) this.becameVisible.fire();
		});
		view.onDidDispose(() => {
			this.latest = page.shown;
			page.dispose();
			if (this.open === open) this.open = undefined;
		});
		page.setLocked(this.locked);
		if (this.latest) page.show(this.latest);
		else await this.restoreLock(page, stored);
		await page.restorePin(parseViewState(stored)?.pinned);
		this.becameVisible.fire();
	}

	/** After a reload of the window: a view that was locked is so again, on the same array. */
	private async restoreLock(page: ArrayPage, stored: unknown): Promise<void> {
		const state = parseViewState(stored);
		if (!state?.locked || state.source === undefined) return;
		const found = await this.services.findAgain(state.source);
		if (!found) return;
		page.show(onlyOne(found));
		this.setLocked(true);
	}
}
