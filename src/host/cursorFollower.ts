import * as vscode from 'vscode';
import { Debounced } from './debounced.ts';
import { Lifetime } from './lifetime.ts';
import type { Services } from './services.ts';
import { arraysOfCursors } from './sources/arraysOfCursors.ts';
import type { EditorArrays } from './sources/editorArrays.ts';
import { isWorthShowing } from './sources/foundArray.ts';
import { KnownDefinitions } from './sources/knownDefinitions.ts';
import { firstOf, type ShownArrays } from './sources/shownArrays.ts';
import type { StatusLine } from './statusLine.ts';
import type { SideView } from './webviews/sideView.ts';
import { within } from './within.ts';

/** Short enough to feel as at once, long enough to skip the lines that a held arrow key runs over. */
const CURSOR_DELAY = 60;
/** How long a cursor rests on a name before a language server is asked for the status bar alone, in ms. */
const NAME_DELAY = 200;
/** How long a language server may take to say where a name is defined, in ms. */
const PATIENCE = 1500;

/**
 * Keeps the side view and the status bar on the arrays at the cursors, or on those that the names there are defined as.
 * Where there is neither, the side view keeps the last array, and says that it is: it is what the reader was looking at.
 */
export class CursorFollower implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private readonly services: Services;
	private readonly sideView: SideView;
	private readonly statusLine: StatusLine;
	private readonly definitions: KnownDefinitions;
	private readonly next: Debounced;
	private following: vscode.CancellationTokenSource | undefined;

	constructor(services: Services, sideView: SideView, statusLine: StatusLine) {
		this.services = services;
		this.sideView = sideView;
		this.statusLine = statusLine;
		this.definitions = this.lifetime.own(new KnownDefinitions(services.kinds));
		this.next = this.lifetime.own(
			new Debounced(() => void services.errors.unasked('following the cursor', () => this.follow()), CURSOR_DELAY),
		);
		const { window, workspace } = vscode;
		this.lifetime.own(sideView.onDidBecomeVisible(() => this.next.schedule()));
		this.lifetime.own(window.onDidChangeActiveTextEditor(() => this.next.schedule()));
		this.lifetime.own(window.onDidChangeVisibleTextEditors(() => this.next.schedule()));
		this.lifetime.own(
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor === followedEditor()) this.next.schedule();
			}),
		);
		this.lifetime.own(
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document === followedEditor()?.document) this.next.schedule();
			}),
		);
		this.lifetime.own(
			workspace.onDidChangeConfiguration(change => {
				if (change.affectsConfiguration('logitscope')) this.next.schedule();
			}),
		);
		// another kind may be worth showing, or not
		this.lifetime.own(services.kinds.onDidChoose(() => this.next.schedule()));
		if (followedEditor()) this.next.schedule();
	}

	dispose(): void {
		this.following?.cancel();
		this.lifetime.dispose();
	}

	private async follow(): Promise<void> {
		this.following?.cancel();
		const following = new vscode.CancellationTokenSource();
		this.following = following;
		try {
			const editor = followedEditor();
			if (!editor) return await this.statusLine.show(undefined);
			const arrays = await this.services.arrays();
			const { token } = following;
			const atCursors = await arraysOfCursors(arrays, editor, 'around', token);
			if (token.isCancellationRequested) return;
			const here = worthShowing(atCursors ?? this.definitions.remembered(arrays, editor));
			await this.statusLine.show(here && firstOf(here));
			const defined = (here ?? atCursors) ? undefined : await this.definedArrays(arrays, editor, token);
			if (token.isCancellationRequested) return;
			if (defined) await this.statusLine.show(firstOf(defined));
			const shown = here ?? defined;
			if (!this.sideView.follows) return;
			if (shown) this.sideView.show(shown);
			else this.sideView.keepLast();
		} finally {
			following.dispose();
			if (this.following === following) this.following = undefined;
		}
	}

	private async definedArrays(
		arrays: EditorArrays,
		editor: vscode.TextEditor,
		cancellation: vscode.CancellationToken,
	): Promise<ShownArrays | undefined> {
		// a cursor that passes over names is no reason to keep language servers busy
		if (!this.sideView.follows) await within(new Promise(() => {}), { milliseconds: NAME_DELAY, cancellation });
		if (cancellation.isCancellationRequested) return undefined;
		const patience = { milliseconds: PATIENCE, cancellation };
		return worthShowing(await this.definitions.ofCursors(arrays, editor, patience));
	}
}

/** The editor that has the focus; while a panel has it, the only editor in sight, if there is one only. */
function followedEditor(): vscode.TextEditor | undefined {
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	if (activeTextEditor) return activeTextEditor;
	// the output panel and the cells of notebooks are editors too, without a column
	const [only, ...others] = visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined);
	return others.length === 0 ? only : undefined;
}

/** Those of the arrays that may be shown unasked. */
function worthShowing(shown: ShownArrays | undefined): ShownArrays | undefined {
	const [first, ...others] = shown?.arrays.filter(found => isWorthShowing(found)) ?? [];
	if (shown === undefined || first === undefined) return undefined;
	const arrays = [first, ...others] as const;
	return { arrays, first: Math.max(0, arrays.indexOf(firstOf(shown))) };
}
