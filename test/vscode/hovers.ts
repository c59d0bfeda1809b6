import * as vscode from 'vscode';

/** A document that is shown, with the given text. */
export async function openText(content: string, language = 'python'): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** The Markdown of Logitscope's hover over the first place of `text`; `undefined` when it has none there. */
export async function hoverOver(editor: vscode.TextEditor, text: string): Promise<vscode.MarkdownString | undefined> {
	const { document } = editor;
	const position = document.positionAt(document.getText().indexOf(text));
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		position,
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.filter(content => content instanceof vscode.MarkdownString)
		.find(({ value }) => value.includes('command:logitscope.'));
}

/** Every picture of a hover, as its SVG text. */
export function picturesOf({ value }: vscode.MarkdownString): string[] {
	const data = value.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g);
	return Array.from(data, ([, base64 = '']) => Buffer.from(base64, 'base64').toString('utf8'));
}
