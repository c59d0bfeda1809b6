import type * as vscode from 'vscode';
import { parseWebviewMessage } from '../../protocol/guards.ts';
import type { HostMessage, WebviewMessage } from '../../protocol/messages.ts';
import type { Errors } from '../errors.ts';
import { Lifetime } from '../lifetime.ts';

type Request = Exclude<WebviewMessage, { type: 'ready' | 'drawn' | 'failed' | 'note' }>;

/** What the owner of a page does with it. */
export interface ChannelOwner {
	/** The page has (re)loaded and lost everything: all messages that make up its present state. */
	replay(): readonly HostMessage[];
	/** The page asks for something. */
	receive(request: Request): unknown;
}

/**
 * The connection to one webview page. Messages to a page that does not listen yet, or is hidden, are lost in VS Code:
 * so nothing is posted before the page's `ready`, and every `ready` is answered with the whole present state.
 */
export class Channel implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private readonly webview: vscode.Webview;
	private readonly errors: Errors;
	private ready = false;
	private didDraw: () => void = () => {};

	/** Resolves once the page has drawn its first array. */
	readonly drawn = new Promise<void>(resolve => {
		this.didDraw = resolve;
	});

	constructor(webview: vscode.Webview, owner: ChannelOwner, errors: Errors) {
		this.webview = webview;
		this.errors = errors;
		this.lifetime.own(
			webview.onDidReceiveMessage((posted: unknown) => {
				const message = parseWebviewMessage(posted);
				if (message === undefined) {
					errors.log.warn('A message of the webview was dropped: it is none of the protocol.');
				} else if (message.type === 'failed') {
					errors.log.error(`webview: ${message.message}`);
				} else if (message.type === 'note') {
					errors.log.warn(`webview: ${message.message}`);
				} else if (message.type === 'drawn') {
					this.didDraw();
				} else if (message.type === 'ready') {
					this.ready = true;
					for (const state of owner.replay()) this.post(state);
				} else {
					void errors.inCommand(`webview ${message.type}`, () => owner.receive(message));
				}
			}),
		);
	}

	/**
	 * Posts a message, or drops it while the page does not listen: `replay` will make up for it. True when it was posted.
	 */
	post(message: HostMessage): boolean {
		if (!this.ready || this.lifetime.ended) return false;
		this.errors.background(`posting ${message.type}`, this.webview.postMessage(message));
		return true;
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}
