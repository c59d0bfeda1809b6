import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { within } from '../../src/host/within.ts';
import { emptyFolder } from './memoryFiles.ts';
import type { HostMessage, WebviewMessage } from '../../src/protocol/messages.ts';

/** How long a message may take, in ms: a slow machine under load has its turn as well. */
const LIMIT = 60_000;
/** How long a page may take to load, in ms: where VS Code has lost one, readers have the command Reload Webviews. */
const LOADING = 30_000;

type Message = HostMessage | WebviewMessage;

/** A real webview of the instrumented extension, and what passes between it and the host. */
export interface WatchedWebview {
	readonly panel: vscode.WebviewPanel;
	/** Posted by the host so far. */
	readonly toPage: readonly HostMessage[];
	/** Posted by the page so far. */
	readonly fromPage: readonly WebviewMessage[];
	/** Resolves once a message of the type has passed in either direction. */
	passed(type: Message['type']): Promise<void>;
	/** Hands the host a message as if the page had posted it. */
	forge(message: unknown): void;
}

/**
 * A second copy of the packaged extension in the same host. It gets the real API, seen through a proxy that counts what
 * is registered and not yet disposed, and that renames what may be registered only once.
 */
export class InstrumentedExtension implements vscode.Disposable {
	readonly webviews: WatchedWebview[] = [];
	readonly statusBarItems: vscode.StatusBarItem[] = [];
	/** The commands that it has had executed so far. */
	readonly executed: string[] = [];
	/** What was written into the log so far, with its level. */
	readonly logged: string[] = [];
	readonly #context: Pick<
		vscode.ExtensionContext,
		'extensionUri' | 'globalStorageUri' | 'subscriptions' | 'workspaceState'
	> & {
		readonly extension: vscode.Extension<unknown> | undefined;
	};
	readonly #registered = new Set<string>();
	readonly #answers = new Map<string, { readonly calls: unknown[][]; readonly answer: unknown }>();
	#serializer: vscode.WebviewPanelSerializer | undefined;
	#sideView: vscode.WebviewViewProvider | undefined;

	/** `stored` is the workspace's state: what one copy leaves there another one finds. */
	constructor(extensionUri: vscode.Uri, stored = new Map<string, unknown>(), globalStorageUri = emptyFolder()) {
		const extension = vscode.extensions.getExtension('logitscope.logitscope');
		this.#context = {
			extensionUri,
			extension,
			globalStorageUri,
			subscriptions: [],
			workspaceState: mementoOf(stored),
		};
	}

	/** What is registered now, one name each. */
	get registered(): readonly string[] {
		return [...this.#registered];
	}

	/** The name under which this copy registers a command or view of the extension. */
	static renamed(id: string): string {
		return id.replace(/^logitscope\./, 'logitscopeCopy.');
	}

	/** From now on a question of `vscode.window` is answered so, and not shown. Returns the arguments of its calls. */
	answer(question: `show${string}`, answer: unknown): readonly (readonly unknown[])[] {
		const calls: unknown[][] = [];
		this.#answers.set(`window.${question}`, { calls, answer });
		return calls;
	}

	/** Gives the extension a panel as VS Code does after a reload of the window. */
	async restorePanel(panel: vscode.WebviewPanel, state: unknown): Promise<WatchedWebview> {
		const watched = watchWebview(panel);
		await this.#serializer?.deserializeWebviewPanel(panel, state);
		return watched;
	}

	/** Opens the side view in a panel: a copy has no place of its own in the side bar. */
	async openSideView(panel: vscode.WebviewPanel): Promise<WatchedWebview> {
		const watched = watchWebview(panel);
		const view: vscode.WebviewView = {
			viewType: 'logitscopeCopy.sideView',
			webview: panel.webview,
			visible: true,
			show: () => {},
			onDidChangeVisibility: new vscode.EventEmitter<void>().event,
			onDidDispose: panel.onDidDispose,
		};
		const { token } = new vscode.CancellationTokenSource();
		await this.#sideView?.resolveWebviewView(view, { state: undefined }, token);
		return watched;
	}

	activate(): void {
		const file = path.join(this.#context.extensionUri.fsPath, 'dist/extension.js');
		const requireFromFile = createRequire(file);
		// asked for from the extension's own file: what VS Code hands out depends on who asks
		const api = this.#watchedApi(requireFromFile('vscode') as typeof vscode);
		// the parts that are loaded later see the same API
		const loaded = new Map<string, { exports: unknown }>();
		const loadFile = (from: string): unknown => {
			const known = loaded.get(from);
			if (known) return known.exports;
			const module = { exports: {} };
			loaded.set(from, module);
			const load = (name: string): unknown => {
				if (name === 'vscode') return api;
				return name.startsWith('.') ? loadFile(path.resolve(path.dirname(from), name)) : requireFromFile(name);
			};
			// oxlint-disable-next-line typescript/no-implied-eval -- the built file, as the extension host itself loads it
			new Function('require', 'module', 'exports', readFileSync(from, 'utf8'))(load, module, module.exports);
			return module.exports;
		};
		const extension = loadFile(file) as { activate(context: unknown): void };
		extension.activate(this.#context);
	}

	dispose(): void {
		for (const disposable of this.#context.subscriptions.splice(0).toReversed()) disposable.dispose();
	}

	#watchedApi(api: typeof vscode): typeof vscode {
		const watch = <T extends object>(namespace: T, name: string): T =>
			new Proxy({} as T, {
				get: (_, key) => {
					const member: unknown = Reflect.get(namespace, key);
					return typeof member === 'function' ? this.#watchedFunction(member, `${name}.${String(key)}`) : member;
				},
			});
		return {
			...api,
			commands: watch(api.commands, 'commands'),
			languages: watch(api.languages, 'languages'),
			window: watch(api.window, 'window'),
			workspace: watch(api.workspace, 'workspace'),
		};
	}

	#watchedFunction(original: Function, name: string): (...args: unknown[]) => unknown {
		let calls = 0;
		return (...args) => {
			const stand = this.#answers.get(name);
			if (stand !== undefined) {
				stand.calls.push(args);
				return Promise.resolve(stand.answer);
			}
			if (name === 'commands.executeCommand') this.executed.push(String(args[0]));
			if (name === 'window.registerWebviewPanelSerializer') this.#serializer = args[1] as vscode.WebviewPanelSerializer;
			if (name === 'window.registerWebviewViewProvider') this.#sideView = args[1] as vscode.WebviewViewProvider;
			if (typeof args[0] === 'string' && /^commands\.registerCommand$|Provider$|Serializer$/.test(name)) {
				args[0] = InstrumentedExtension.renamed(args[0]);
			}
			// an extension that creates a log twice gets the same one, and either copy closes it for both
			if (name === 'window.createOutputChannel') args[0] = `${String(args[0])} copy`;
			const result: unknown = original(...args);
			if (name === 'window.createWebviewPanel') this.webviews.push(watchWebview(result as vscode.WebviewPanel));
			if (name === 'window.createOutputChannel') this.#watchLog(result as vscode.LogOutputChannel);
			if (name === 'window.createStatusBarItem') this.statusBarItems.push(result as vscode.StatusBarItem);
			if (isDisposable(result)) {
				const entry = `${name} ${calls++}`;
				this.#registered.add(entry);
				const dispose = result.dispose.bind(result);
				Object.defineProperty(result, 'dispose', {
					value: () => {
						this.#registered.delete(entry);
						dispose();
					},
				});
			}
			return result;
		};
	}

	#watchLog(log: vscode.LogOutputChannel): void {
		for (const level of ['warn', 'error'] as const) {
			const write = log[level].bind(log);
			Object.defineProperty(log, level, {
				value: (message: string, ...args: unknown[]) => {
					this.logged.push(`${level}: ${message}`);
					write(message, ...args);
				},
			});
		}
	}
}

/** A state as VS Code keeps it: as JSON. */
function mementoOf(stored: Map<string, unknown>): vscode.Memento {
	return {
		keys: () => [...stored.keys()],
		get: <T>(key: string, otherwise?: T) => (stored.get(key) ?? otherwise) as T,
		update: async (key: string, value: unknown) => void stored.set(key, JSON.parse(JSON.stringify(value))),
	};
}

function isDisposable(value: unknown): value is vscode.Disposable {
	return typeof value === 'object' && value !== null && typeof (value as vscode.Disposable).dispose === 'function';
}

function watchWebview(panel: vscode.WebviewPanel): WatchedWebview {
	const { webview } = panel;
	const toPage: HostMessage[] = [];
	const fromPage: WebviewMessage[] = [];
	const passed = new vscode.EventEmitter<void>();
	const listeners: ((message: unknown) => unknown)[] = [];

	const post = webview.postMessage.bind(webview);
	Object.defineProperty(webview, 'postMessage', {
		value: (message: HostMessage) => {
			toPage.push(message);
			passed.fire();
			return post(message);
		},
	});
	const receive = webview.onDidReceiveMessage;
	Object.defineProperty(webview, 'onDidReceiveMessage', {
		value: (listener: (message: unknown) => unknown) => {
			listeners.push(listener);
			return receive(message => {
				fromPage.push(message as WebviewMessage);
				passed.fire();
				listener(message);
			});
		},
	});
	return {
		panel,
		toPage,
		fromPage,
		passed: async type => {
			const look = (): boolean => [...toPage, ...fromPage].some(message => message.type === type);
			const passing = new Promise<boolean>(resolve => {
				const subscription = passed.event(() => {
					if (!look()) return;
					subscription.dispose();
					resolve(true);
				});
			});
			const inTime = async (milliseconds: number): Promise<boolean> =>
				look() || (await within(passing, { milliseconds })) === true;
			if (await inTime(LOADING)) return;
			if (fromPage.length === 0) {
				console.log(`The page has not been loaded and is loaded again: ${stateOf(panel, toPage, fromPage)}`);
				await vscode.commands.executeCommand('workbench.action.webview.reloadWebviewAction');
			}
			if (!(await inTime(LIMIT))) throw new Error(`waited in vain for ${type}: ${stateOf(panel, toPage, fromPage)}`);
		},
		forge: message => {
			for (const listener of listeners) listener(message);
		},
	};
}

function types(messages: readonly Message[]): string {
	return messages.map(({ type }) => type).join(' ') || 'nothing';
}

/** What is known of a page that does not answer. */
function stateOf(
	{ visible, viewColumn }: vscode.WebviewPanel,
	toPage: HostMessage[],
	fromPage: WebviewMessage[],
): string {
	const groups = vscode.window.tabGroups.all.map(group =>
		group.tabs.map(({ label, isActive }) => (isActive ? `[${label}]` : label)).join(' '),
	);
	const place = `${visible ? 'visible' : 'hidden'} in column ${viewColumn ?? '?'} of ${groups.join(' | ')}`;
	return `posted ${types(toPage)}, received ${types(fromPage)}, ${place}`;
}
