import * as vscode from 'vscode';
import { Commands } from './host/commands/commands.ts';
import { CursorFollower } from './host/cursorFollower.ts';
import { Errors } from './host/errors.ts';
import { ArrayHover } from './host/hover/arrayHover.ts';
import { IssuedPlaces } from './host/hover/issuedPlaces.ts';
import { ArrayHints } from './host/lenses/arrayHints.ts';
import { ArrayLenses } from './host/lenses/arrayLenses.ts';
import { Lifetime } from './host/lifetime.ts';
import { revealNumber } from './host/reveal.ts';
import type { Services } from './host/services.ts';
import { SettingsNotice } from './host/settingsNotice.ts';
import { DocumentTexts } from './host/sources/documentTexts.ts';
import type { EditorArrays } from './host/sources/editorArrays.ts';
import { findAgain } from './host/sources/findAgain.ts';
import { KindChoices } from './host/sources/kindChoices.ts';
import { StatusLine } from './host/statusLine.ts';
import { Panel } from './host/webviews/panel.ts';
import { SideView } from './host/webviews/sideView.ts';

/** The composition root: builds the object graph, all of it owned by the context. */
export function activate(context: vscode.ExtensionContext): void {
	const lifetime = new Lifetime();
	context.subscriptions.push(lifetime);

	const log = lifetime.own(vscode.window.createOutputChannel('Logitscope', { log: true }));
	const { packageJSON } = context.extension;
	log.info(`Logitscope ${String(packageJSON.version)}, VS Code ${vscode.version}, language ${vscode.env.language}`);
	const errors = new Errors(log);
	const texts = lifetime.own(new DocumentTexts());
	const kinds = lifetime.own(new KindChoices(context.workspaceState, texts, errors));
	let loading: Promise<EditorArrays> | undefined;
	const arrays = (): Promise<EditorArrays> => {
		loading ??= import('./host/sources/editorArrays.ts').then(({ EditorArrays }) => new EditorArrays(texts, kinds));
		return loading;
	};
	const services: Services = {
		extensionUri: context.extensionUri,
		storageUri: context.globalStorageUri,
		errors,
		arrays,
		kinds,
		findAgain: source => findAgain(arrays, source, log),
		reveal: (...asked) => revealNumber(...asked, log),
		copyRow: async (...copied) => (await import('./host/commands/copyRow.ts')).copyRow(...copied),
	};
	const places = new IssuedPlaces();
	const panel = lifetime.own(new Panel(services));
	const sideView = lifetime.own(new SideView(services));

	lifetime.own(new ArrayHover(services, places));
	lifetime.own(new ArrayLenses(services, places));
	lifetime.own(new ArrayHints(services, places));
	lifetime.own(new CursorFollower(services, sideView, lifetime.own(new StatusLine())));
	lifetime.own(new Commands(services, places, panel, sideView));
	lifetime.own(new SettingsNotice(log));
}
