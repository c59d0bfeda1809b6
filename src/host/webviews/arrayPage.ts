import * as vscode from 'vscode';
import type { Detection } from '../../core/detect/detection.ts';
import { numberAt } from '../../core/detect/numberAt.ts';
import { rowCount } from '../../core/present/rows.ts';
import type { HostMessage, Surface, WebviewMessage } from '../../protocol/messages.ts';
import type { SourceKey, Subject } from '../../protocol/subject.ts';
import type { ViewName } from '../../protocol/viewState.ts';
import { readSettings } from '../settings.ts';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { type FoundArray, sameValues } from '../sources/foundArray.ts';
import { firstOf, type ShownArrays } from '../sources/shownArrays.ts';
import { subjectOf } from '../sources/subjectOf.ts';
import type { TrackedArray } from '../sources/trackedArray.ts';
import { TrackedArrays } from '../sources/trackedArrays.ts';
import { Channel, type ChannelOwner } from './channel.ts';
import { webviewFolder, webviewHtml } from './html.ts';
import { PinnedArray } from './pinnedArray.ts';

/** What differs between the panel and the side view. */
export interface PageOwner {
	setLocked(locked: boolean): void;
	/** The column in which an editor does not cover the page. */
	editorColumn(): vscode.ViewColumn;
	didShow(subject: Subject): void;
}

/** The page that shows one array, in whichever place: posts the array, follows its edits, answers the page. */
export class ArrayPage implements vscode.Disposable, ChannelOwner {
	private readonly lifetime = new Lifetime();
	private readonly services: Services;
	private readonly surface: Surface;
	private readonly owner: PageOwner;
	private readonly channel: Channel;
	private tracked: TrackedArrays | undefined;
	private pinned: PinnedArray | undefined;
	private revision = 0;
	private problem: string | undefined;
	private locked = false;
	private away = false;
	/** A view to open as soon as the page listens. */
	private wanted: ViewName | undefined;

	constructor(webview: vscode.Webview, surface: Surface, owner: PageOwner, services: Services) {
		this.services = services;
		this.surface = surface;
		this.owner = owner;
		webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(services.extensionUri)] };
		this.channel = this.lifetime.own(new Channel(webview, this, services.errors));
		this.lifetime.own(
			vscode.workspace.onDidChangeConfiguration(change => {
				if (!change.affectsConfiguration('logitscope.temperature')) return;
				this.channel.post({ type: 'defaultTemperature', temperature: readSettings().temperature });
			}),
		);
		webview.html = webviewHtml(webview, services.extensionUri, surface);
	}

	/** Resolves once the page has drawn its first array. */
	get drawn(): Promise<void> {
		return this.channel.drawn;
	}

	/** The arrays that are shown, as they were read last. */
	get shown(): ShownArrays | undefined {
		return this.tracked?.last;
	}

	/** Shows arrays; when they are those that are shown already, only marks the number at the place. */
	show(shown: ShownArrays): void {
		if (this.tracked?.shows(shown)) {
			const { detection, offset } = shown.arrays[this.tracked.chosenIndex] ?? firstOf(shown);
			this.channel.post({ type: 'mark', revision: this.revision, selected: numberAt(detection, offset) });
			return;
		}
		this.tracked?.dispose();
		const { errors } = this.services;
		this.tracked = new TrackedArrays(shown, body => void errors.unasked('following an array', body));
		this.tracked.onDidChange(({ live }) => {
			if (live) this.postSubject();
			else this.channel.post({ type: 'gone', revision: this.revision });
		});
		this.problem = undefined;
		this.postSubject();
	}

	/** Shows the empty state, and what went wrong. */
	clear(problem?: string): void {
		this.tracked?.dispose();
		this.tracked = undefined;
		this.problem = problem;
		this.channel.post(this.cleared());
	}

	/** Keeps an array as A of a comparison, in place of the one before; `undefined` for none. */
	pin(found: FoundArray | undefined): void {
		this.pinned?.dispose();
		this.pinned = found && new PinnedArray(found, this.services.errors, () => this.postPinned());
		this.postPinned();
	}

	/** After a reload of the window: keeps the array again that was A. */
	async restorePin(source: SourceKey | undefined): Promise<void> {
		if (source !== undefined) this.pin(await this.services.findAgain(source));
	}

	setLocked(locked: boolean): void {
		this.locked = locked;
		this.channel.post({ type: 'locked', locked });
	}

	/** Says whether the cursor stands in no array, so that the last one is shown. */
	setAway(away: boolean): void {
		if (away === this.away) return;
		this.away = away;
		this.channel.post({ type: 'away', away });
	}

	setTemperature(temperature: number): void {
		this.channel.post({ type: 'setTemperature', temperature });
	}

	/** Brings a view into sight, of a page that is still loading too. */
	openView(view: ViewName): void {
		if (!this.channel.post({ type: 'openView', view })) this.wanted = view;
	}

	/** Has the page say what it shows, to be copied. */
	requestCopy(): void {
		this.channel.post({ type: 'copy' });
	}

	replay(): HostMessage[] {
		const view = this.wanted;
		this.wanted = undefined;
		return [
			{
				type: 'initialize',
				surface: this.surface,
				language: vscode.env.language,
				strings: vscode.l10n.bundle ?? {},
				defaultTemperature: readSettings().temperature,
			},
			{ type: 'locked', locked: this.locked },
			this.tracked ? { type: 'show', subject: subjectOf(this.tracked, this.revision) } : this.cleared(),
			...(this.away ? [{ type: 'away', away: true } as const] : []),
			...(this.pinned ? [{ type: 'pinned', subject: this.pinned.subject } as const] : []),
			...(view ? [{ type: 'openView', view } as const] : []),
		];
	}

	async receive(request: Exclude<WebviewMessage, { type: 'ready' | 'drawn' | 'failed' | 'note' }>): Promise<void> {
		if (request.type === 'setLocked') return this.owner.setLocked(request.locked);
		if (request.type === 'unpin') return this.pin(undefined);
		const { tracked } = this;
		if (tracked === undefined || request.revision !== this.revision) return;
		switch (request.type) {
			case 'select':
				return this.select(tracked.chosen, request.index, request.focus === true);
			case 'copy': {
				const { row, temperature, values, choice } = request;
				if (row >= rowCount(tracked.chosen.last.detection.shape)) return undefined;
				return this.services.copyRow(shownDetection(tracked, values), row, temperature, choice);
			}
			case 'choose':
				if (await tracked.choose(request.index)) this.postSubject();
				return undefined;
			case 'setKind': {
				const { live, found } = await tracked.chosen.refresh();
				if (live) found.arrays.kinds.choose(found.document, found.detected, request.kind);
				return undefined;
			}
			case 'pin':
				return this.pin((await tracked.chosen.refresh()).found);
			case 'writeBack':
			case 'save':
			case 'requestTargets': {
				const { answer } = await import('../requests/answer.ts');
				const reply = await answer(request, tracked.chosen, this.services.errors.log);
				if (reply) this.channel.post(reply);
				return undefined;
			}
			default:
				return request satisfies never;
		}
	}

	dispose(): void {
		this.tracked?.dispose();
		this.pinned?.dispose();
		this.lifetime.dispose();
	}

	/** Selects a number of the array that the page shows; a document that was closed is opened for it. */
	private async select(tracked: TrackedArray, index: number, focus: boolean): Promise<void> {
		const asked = tracked.last;
		if (asked.document.isClosed) await vscode.workspace.openTextDocument(tracked.uri);
		const { live, found } = await tracked.refresh();
		// an edit that had not been read yet may have made it other numbers
		if (live && sameValues(found, asked)) await this.services.reveal(found, index, this.owner.editorColumn(), focus);
	}

	private postSubject(): void {
		if (!this.tracked) return;
		this.revision += 1;
		const subject = subjectOf(this.tracked, this.revision);
		this.owner.didShow(subject);
		this.channel.post({ type: 'show', subject });
	}

	private postPinned(): void {
		this.channel.post({ type: 'pinned', subject: this.pinned?.subject });
	}

	private cleared(): HostMessage {
		return this.problem === undefined ? { type: 'clear' } : { type: 'clear', problem: this.problem };
	}
}

/** The array as the page shows it: with the scores that the reader tries. */
function shownDetection({ chosen }: TrackedArrays, tried: Float64Array | undefined): Detection {
	const { detection } = chosen.last;
	return tried?.length === detection.values.length ? { ...detection, values: tried } : detection;
}
