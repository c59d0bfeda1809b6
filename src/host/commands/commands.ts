import * as vscode from 'vscode';
import { numberBefore } from '../../core/detect/numberAt.ts';
import { rowAt } from '../../core/present/rows.ts';
import type { IssuedPlaces } from '../hover/issuedPlaces.ts';
import { Lifetime } from '../lifetime.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { arraysOfCursors } from '../sources/arraysOfCursors.ts';
import { firstOf, onlyOne, type ShownArrays } from '../sources/shownArrays.ts';
import type { Panel } from '../webviews/panel.ts';
import type { SideView } from '../webviews/sideView.ts';
import { withProgress } from './withProgress.ts';

/** Registers every command of the manifest. The links of hovers and lenses hand some of them a token of `places`. */
export class Commands implements vscode.Disposable {
	private readonly lifetime = new Lifetime();

	constructor(services: Services, places: IssuedPlaces, panel: Panel, sideView: SideView) {
		const register = (id: string, body: (argument: unknown) => unknown): void => {
			const run = (argument: unknown): Promise<void> => services.errors.inCommand(id, () => body(argument));
			this.lifetime.own(vscode.commands.registerCommand(id, run));
		};

		const choose = async (argument: unknown): Promise<ShownArrays | undefined> =>
			(await import('./chooseArrays.ts')).chooseArrays(services, places, argument);

		register('logitscope.visualizeAtCursor', async argument => {
			const shown = await choose(argument);
			if (shown) panel.show(shown);
		});
		register('logitscope.visualizeSelection', async () => {
			const arrays = await services.arrays();
			const editor = vscode.window.activeTextEditor;
			const reading = vscode.l10n.t('Reading the selection…');
			const shown = editor && (await withProgress(reading, token => arraysOfCursors(arrays, editor, 'within', token)));
			if (shown) panel.show(shown);
			else
				void vscode.window.showInformationMessage(vscode.l10n.t('The selection holds no numbers that make an array.'));
		});
		register('logitscope.showSideView', () => sideView.reveal());
		register('logitscope.lockSideView', async argument => {
			if (typeof argument === 'string') {
				const shown = await choose(argument);
				if (!shown) return;
				await sideView.reveal();
				sideView.show(shown);
			}
			sideView.setLocked(true);
		});
		register('logitscope.unlockSideView', () => sideView.setLocked(false));
		register('logitscope.copySoftmaxAs', async argument => {
			if (panel.activePage && typeof argument !== 'string') return panel.activePage.requestCopy();
			const shown = await choose(argument);
			if (!shown) return;
			const { detection, document, offset } = firstOf(shown);
			const row = rowAt(detection.shape, detection.order, numberBefore(detection, offset));
			await services.copyRow(detection, row, readSettings(document).temperature);
		});
		register('logitscope.readArrayAs', async argument => {
			const inPanel = typeof argument === 'string' ? undefined : panel.activePage?.shown;
			const shown = inPanel ? onlyOne(firstOf(inPanel)) : await choose(argument);
			if (shown) await (await import('./readArrayAs.ts')).readArrayAs(shown);
		});
		register('logitscope.setTemperature', async () =>
			(await import('./setTemperature.ts')).setTemperature(panel.activePage),
		);
		register('logitscope.whyExp', async () => (await import('./whyExp.ts')).whyExp(services, panel));
		register('logitscope.showLog', () => services.errors.log.show());
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}
