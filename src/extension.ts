import * as vscode from 'vscode';
import { Commands } from './host/commands/commands.ts';
import { copyRow } from './host/commands/copyRow.ts';
import { CursorFollower } from './host/cursorFollower.ts';
import { Errors } from './host/errors.ts';
import { ArrayHover } from './host/hover/arrayHover.ts';
import { IssuedPlaces } from './host/hover/issuedPlaces.ts';
import { Lifetime } from './host/lifetime.ts';
import { revealNumber } from './host/reveal.ts';
import type { Services } from './host/services.ts';
import { SettingsNotice } from './host/settingsNotice.ts';
import { DocumentTexts } from './host/sources/documentTexts.ts';
import type { EditorArrays } from './host/sources/editorArrays.ts';
import { findAgain } from './host/sources/findAgain.ts';
import { Panel } from './host/webviews/panel.ts';
import { SideView } from './host/webviews/sideView.ts';

/** The composition root: builds the object graph, all of it owned by the context. */
export function activate(context: vscode.ExtensionContext): void {
	const lifetime = new Lifetime();
	context.subscriptions.push(lifetime);

	const log = lifetime.own(vscode.window.createOutputChannel('Logitscope', { log: true }));
	const { packageJSON } = context.extension;
	log.info(`Logitscope ${String(packageJSON.version)}, VS Code ${vscode.version}, language ${vscode.env.language}`);
	const texts = lifetime.own(new DocumentTexts());
	let loading: Promise<EditorArrays> | undefined;
	const arrays = (): Promise<EditorArrays> => {
		loading ??= import('./host/sources/editorArrays.ts').then(({ EditorArrays }) => new EditorArrays(texts));
		return loading;
	};
	const services: Services = {
		extensionUri: context.extensionUri,
		errors: new Errors(log),
		arrays,
		findAgain: source => findAgain(arrays, source, log),
		reveal: revealNumber,
		copyRow,
	};
	const places = new IssuedPlaces();
	const panel = lifetime.own(new Panel(services));
	const sideView = lifetime.own(new SideView(services));

	lifetime.own(new ArrayHover(services, places));
	lifetime.own(new CursorFollower(sideView, services));
	lifetime.own(new Commands(services, places, panel, sideView));
	lifetime.own(new SettingsNotice(log));
}
