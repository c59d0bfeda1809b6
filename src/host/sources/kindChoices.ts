import * as vscode from 'vscode';
import type { Detection, Kind } from '../../core/detect/detection.ts';
import type { KindChoice } from '../../protocol/messages.ts';
import type { Errors } from '../errors.ts';
import { Lifetime } from '../lifetime.ts';
import type { DocumentTexts } from './documentTexts.ts';
import { type ArrayPlace, KindMemory } from './kindMemory.ts';
import { replacementsOf } from './lineEnds.ts';

/** Where the choices stand in the workspace's state. */
const STATE_KEY = 'kinds';

/** The kinds that the reader chose for arrays of documents, kept over edits, closing and reloads. */
export class KindChoices implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private readonly chosen = this.lifetime.own(new vscode.EventEmitter<vscode.Uri>());
	private readonly state: vscode.Memento;
	private readonly texts: DocumentTexts;
	private readonly memory: KindMemory;
	private readonly errors: Errors;

	/** A kind was chosen for an array of this document, or a choice taken back. */
	readonly onDidChoose = this.chosen.event;

	constructor(state: vscode.Memento, texts: DocumentTexts, errors: Errors) {
		this.state = state;
		this.texts = texts;
		this.errors = errors;
		this.memory = new KindMemory(state.get(STATE_KEY));
		const { workspace } = vscode;
		this.lifetime.own(
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				const uri = document.uri.toString();
				if (this.memory.has(uri)) this.memory.edit(uri, replacementsOf(document, contentChanges));
			}),
		);
		this.lifetime.own(
			workspace.onDidSaveTextDocument(document => {
				const uri = document.uri.toString();
				if (!this.memory.has(uri)) return;
				this.memory.save(uri, () => this.texts.of(document));
				this.store();
			}),
		);
		this.lifetime.own(
			workspace.onDidRenameFiles(({ files }) => {
				const renamed = this.memory.rename(
					files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() })),
				);
				if (renamed.length > 0) this.store();
				for (const uri of renamed) this.chosen.fire(vscode.Uri.parse(uri));
			}),
		);
		this.lifetime.own(
			workspace.onDidCloseTextDocument(({ uri }) => {
				// a later untitled document of the same name is another one
				if (uri.scheme === 'untitled') this.memory.forget(uri.toString());
				else this.memory.close(uri.toString());
			}),
		);
	}

	/** The kind that was chosen for an array of the document's present text. */
	of(document: vscode.TextDocument, detection: Detection): Kind | undefined {
		return this.memory.find(this.placeOf(document, detection));
	}

	choose(document: vscode.TextDocument, detection: Detection, kind: KindChoice): void {
		this.memory.choose(this.placeOf(document, detection), kind);
		this.store();
		this.chosen.fire(document.uri);
	}

	dispose(): void {
		this.lifetime.dispose();
	}

	private placeOf(document: vscode.TextDocument, { range, shape }: Detection): ArrayPlace {
		return { uri: document.uri.toString(), text: () => this.texts.of(document), range, shape };
	}

	private store(): void {
		this.errors.background('remembering kinds', this.state.update(STATE_KEY, this.memory.toStore()));
	}
}
