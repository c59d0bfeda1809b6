import * as vscode from 'vscode';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';

const SETTINGS = ['logitscope.codeLens', 'logitscope.inlayHints', 'logitscope.temperature', 'logitscope.minimumLength'];

/** Fires when lines in the editor are out of date for another reason than an edit, which VS Code heeds by itself. */
export class LensChanges implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private readonly changed = this.lifetime.own(new vscode.EventEmitter<void>());

	readonly onDidChange = this.changed.event;

	constructor(services: Services) {
		this.lifetime.own(services.kinds.onDidChoose(() => this.changed.fire()));
		this.lifetime.own(
			vscode.workspace.onDidChangeConfiguration(change => {
				if (SETTINGS.some(name => change.affectsConfiguration(name))) this.changed.fire();
			}),
		);
	}

	/** Fires as well. */
	fire(): void {
		this.changed.fire();
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}
