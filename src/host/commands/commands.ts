import * as vscode from 'vscode';
import { numberBefore } from '../../core/detect/numberAt.ts';
import { rowAt } from '../../core/present/rows.ts';
import type { IssuedPlaces } from '../hover/issuedPlaces.ts';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import type { Stretch } from '../sources/offsetEdits.ts';
import type { Panel } from '../webviews/panel.ts';
import type { SideView } from '../webviews/sideView.ts';
import { chooseArray } from './chooseArray.ts';
import { setTemperature } from './setTemperature.ts';

/** Registers every command of the manifest. Hover links hand three of them a token of `places`. */
export class Commands implements vscode.Disposable {
	private readonly lifetime = new Lifetime();

	constructor(services: Services, places: IssuedPlaces, panel: Panel, sideView: SideView) {
		const register = (id: string, body: (argument: unknown) => unknown): void => {
			const run = (argument: unknown): Promise<void> => services.errors.inCommand(id, () => body(argument));
			this.lifetime.own(vscode.commands.registerCommand(id, run));
		};

		register('logitscope.visualizeAtCursor', async argument => {
			const found = await chooseArray(services, places, argument);
			if (found) panel.show(found);
		});
		register('logitscope.visualizeSelection', async () => {
			const arrays = await services.arrays();
			const editor = vscode.window.activeTextEditor;
			const found = editor && arrays.inSelection(editor.document, stretchOf(editor));
			if (found) panel.show(found);
			else
				void vscode.window.showInformationMessage(vscode.l10n.t('The selection holds no numbers that make an array.'));
		});
		register('logitscope.showSideView', () => sideView.reveal());
		register('logitscope.lockSideView', async argument => {
			if (typeof argument === 'string') {
				const found = await chooseArray(services, places, argument);
				if (!found) return;
				await sideView.reveal();
				sideView.show(found);
			}
			sideView.setLocked(true);
		});
		register('logitscope.unlockSideView', () => sideView.setLocked(false));
		register('logitscope.copySoftmaxAs', async argument => {
			if (panel.activePage && typeof argument !== 'string') return panel.activePage.requestCopy();
			const found = await chooseArray(services, places, argument);
			if (!found) return;
			const { detection, document, offset } = found;
			const row = rowAt(detection.shape, detection.order, numberBefore(detection, offset));
			await services.copyRow(detection, row, readSettings(document).temperature);
		});
		register('logitscope.setTemperature', () => setTemperature(panel.activePage));
		register('logitscope.showLog', () => services.errors.log.show());
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}

function stretchOf({ document, selection }: vscode.TextEditor): Stretch {
	return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}
