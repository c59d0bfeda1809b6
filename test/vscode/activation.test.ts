import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { logitscope, manifest } from './logitscope.ts';

describe('the extension', () => {
	it('activates', async () => {
		await logitscope().activate();
		assert.equal(logitscope().isActive, true);
	});

	it('registers every command of its manifest', async () => {
		await logitscope().activate();
		const registered = new Set(await vscode.commands.getCommands(true));
		const missing = manifest().contributes.commands.filter(({ command }) => !registered.has(command));
		assert.deepEqual(missing, []);
	});
});
