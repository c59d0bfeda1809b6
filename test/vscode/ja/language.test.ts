import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { displayed, manifest } from '../logitscope.ts';

const JAPANESE = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u;

describe('in a Japanese VS Code', () => {
	it('the display language is Japanese', () => {
		assert.equal(vscode.env.language, 'ja');
	});

	it('the command titles are Japanese', () => {
		for (const { title } of manifest().contributes.commands) assert.match(displayed(title), JAPANESE);
	});
});
