import * as vscode from 'vscode';
import type { Surface } from '../../protocol/messages.ts';

/** The folder of the built page: the only one that a webview may read. */
export function webviewFolder(extensionUri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/**
 * The page of a webview. It loads one script (by nonce) and one style sheet, connects to nothing, and can set no HTML
 * from text.
 */
export function webviewHtml(webview: vscode.Webview, extensionUri: vscode.Uri, surface: Surface): string {
	const folder = webviewFolder(extensionUri);
	const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.js')).toString();
	const styles = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'styles.css')).toString();
	const nonce = createNonce();
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src ${webview.cspSource}`,
		`img-src ${webview.cspSource} data:`,
		`font-src ${webview.cspSource}`,
		"base-uri 'none'",
		"form-action 'none'",
		"frame-src 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Logitscope</title>
<link rel="stylesheet" href="${styles}">
</head>
<body data-surface="${surface}">
<main id="app"></main>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** 16 random bytes in hexadecimal. */
function createNonce(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
