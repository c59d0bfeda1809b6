import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { InstrumentedExtension } from './instrumentedExtension.ts';
import { logitscope } from './logitscope.ts';
import { shownSubject } from './shownSubject.ts';
import { until } from './until.ts';

const COMMAND = InstrumentedExtension.renamed('logitscope.whyExp');

describe('the command Why exp?', () => {
	let extension: InstrumentedExtension;

	beforeEach(async () => {
		await logitscope().activate();
		await vscode.window.tabGroups.close(tabs());
		extension = new InstrumentedExtension(logitscope().extensionUri);
		extension.activate();
		await vscode.commands.executeCommand(COMMAND);
	});

	afterEach(() => extension.dispose());

	it('shows the worked example in the view Why exp?', async () => {
		const [webview] = extension.webviews;
		await webview?.passed('openView');
		const posted = webview?.toPage.map(({ type }) => type) ?? [];
		assert.ok(posted.indexOf('openView') > posted.indexOf('show'));
		const opened = webview?.toPage.find(message => message.type === 'openView');
		assert.ok(opened?.type === 'openView' && opened.view === 'whyExp');
		assert.deepEqual([...shownSubject(webview!).values], [2, 4, 2, 1]);
	});

	it('a page that is loaded again stays in the view that the reader has opened since', async () => {
		const [webview] = extension.webviews;
		await webview?.passed('openView');
		const before = webview?.toPage.length;
		webview?.forge({ type: 'ready' });
		assert.ok(!webview?.toPage.slice(before).some(({ type }) => type === 'openView'));
	});

	it('opens the walkthrough in front of the sample', async () => {
		await until('the walkthrough is open', () => activeTab()?.input === undefined && activeTab() !== undefined);
		assert.equal(samples().length, 1);
		assert.deepEqual(
			samples().map(({ isDirty, isUntitled }) => [isDirty, isUntitled]),
			[[false, false]],
		);
	});

	it('takes the sample that is open again, as the reader has changed it', async () => {
		const [sample] = samples();
		const edit = new vscode.WorkspaceEdit();
		edit.replace(sample!.uri, new vscode.Range(1, 10, 1, 11), '3');
		await vscode.workspace.applyEdit(edit);
		await vscode.commands.executeCommand(COMMAND);
		assert.deepEqual(samples(), [sample]);
		const [webview] = extension.webviews;
		await webview!.passed('show');
		await until('the changed number is shown', () => shownSubject(webview!).values[0] === 3);
	});
});

function tabs(): vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(({ isDirty }) => !isDirty);
}

/** VS Code does not say what a walkthrough's tab is of. */
function activeTab(): vscode.Tab | undefined {
	return vscode.window.tabGroups.activeTabGroup.activeTab;
}

/** The samples that have a tab. */
function samples(): vscode.TextDocument[] {
	const inputs = vscode.window.tabGroups.all.flatMap(group => group.tabs).map(({ input }) => input);
	return vscode.workspace.textDocuments.filter(
		({ uri, isClosed }) =>
			!isClosed &&
			uri.path.endsWith('/why-exp.py') &&
			inputs.some(input => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
	);
}

describe('the command Why exp? where nothing can be stored', () => {
	it('opens one sample without a file, however often it is called, and the log says why', async () => {
		await logitscope().activate();
		const nowhere = vscode.Uri.from({ scheme: 'nowhere', path: '/' });
		const extension = new InstrumentedExtension(logitscope().extensionUri, new Map(), nowhere);
		extension.activate();
		try {
			const before = unstored().length;
			await vscode.commands.executeCommand(COMMAND);
			await vscode.commands.executeCommand(COMMAND);
			assert.equal(unstored().length, before + 1);
			assert.equal(extension.logged.length, 2);
			assert.match(extension.logged[0]!, /^error: storing the sample: .*nowhere/);
		} finally {
			extension.dispose();
		}
	});
});

function unstored(): vscode.TextDocument[] {
	return vscode.workspace.textDocuments.filter(
		document => document.isUntitled && !document.isClosed && document.getText().includes('logits = [2, 4, 2, 1]'),
	);
}
