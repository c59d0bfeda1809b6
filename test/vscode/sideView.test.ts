import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText } from './hovers.ts';
import { InstrumentedExtension, type WatchedWebview } from './instrumentedExtension.ts';
import { logitscope } from './logitscope.ts';
import { until } from './until.ts';

const TEXT = '\nfirst = [1.5, 2, 3]\nsecond = [4.5, 5]\nthird = [-1.5, 0.25, 1, 2]\n';

describe('the side view', () => {
	it('follows the only editor in sight while a panel has the focus', async () => {
		await vscode.commands.executeCommand('workbench.action.joinAllGroups');
		await logitscope().activate();
		const editor = await openText(TEXT);
		editor.selection = new vscode.Selection(1, 12, 1, 12);
		const panel = vscode.window.createWebviewPanel('sideViewStage', 'Side view', vscode.ViewColumn.Beside, {});
		const extension = new InstrumentedExtension(logitscope().extensionUri);
		try {
			await until('the panel has the focus', () => vscode.window.activeTextEditor === undefined);
			extension.activate();
			const webview = await extension.openSideView(panel);
			await webview.passed('show');
			assert.deepEqual(countsOf(webview), [3]);
		} finally {
			panel.dispose();
			extension.dispose();
		}
	});

	it('says that it shows the last array once the cursor stands in none', async () => {
		await logitscope().activate();
		const extension = new InstrumentedExtension(logitscope().extensionUri);
		extension.activate();
		const editor = await openText(TEXT);
		const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
		const panel = vscode.window.createWebviewPanel('sideViewStage', 'Side view', place, {});
		try {
			const webview = await extension.openSideView(panel);
			const goTo = (line: number): void => {
				editor.selection = new vscode.Selection(line, 12, line, 12);
			};
			const told = (): boolean[] => webview.toPage.flatMap(message => (message.type === 'away' ? message.away : []));
			goTo(1);
			await webview.passed('show');
			goTo(0);
			await until('the cursor is known to be away', () => told().length === 1);
			goTo(1);
			await until('the cursor is known to be back', () => told().length === 2);
			goTo(0);
			await until('it is away again', () => told().length === 3);
			await run('lockSideView');
			await until('a locked view says nothing of it', () => told().length === 4);
			assert.deepEqual(told(), [true, false, true, false]);
			await run('unlockSideView');
		} finally {
			panel.dispose();
			extension.dispose();
		}
	});

	it('that is locked while it is empty takes the first array, and keeps it until it is unlocked', async () => {
		await logitscope().activate();
		const extension = new InstrumentedExtension(logitscope().extensionUri);
		extension.activate();
		const editor = await openText(TEXT);
		const { Beside } = vscode.ViewColumn;
		const place = { viewColumn: Beside, preserveFocus: true };
		const panel = vscode.window.createWebviewPanel('sideViewStage', 'Side view', place, {});
		try {
			const webview = await extension.openSideView(panel);
			const [item] = extension.statusBarItems;
			const goTo = async (line: number, count: number): Promise<void> => {
				editor.selection = new vscode.Selection(line, 12, line, 12);
				await until(`line ${line} is read`, () => item?.text.includes(`${count} logits`) === true);
			};

			await run('lockSideView');
			await webview.passed('ready');
			assert.deepEqual(countsOf(webview), []);
			await goTo(1, 3);
			await webview.passed('show');
			await goTo(2, 2);
			await goTo(3, 4);
			assert.deepEqual(countsOf(webview), [3]);
			await run('unlockSideView');
			await until('the array at the cursor is shown', () => countsOf(webview).includes(4));
			assert.deepEqual(countsOf(webview), [3, 4]);
		} finally {
			panel.dispose();
			extension.dispose();
		}
	});
});

async function run(command: string): Promise<void> {
	await vscode.commands.executeCommand(InstrumentedExtension.renamed(`logitscope.${command}`));
}

/** How many numbers the arrays have that were posted, in their order. */
function countsOf({ toPage }: WatchedWebview): number[] {
	return toPage.flatMap(message => (message.type === 'show' ? message.subject.values.length : []));
}
