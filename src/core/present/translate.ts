/**
 * Turns an English message into the reader's language: `{0}`, `{1}` … stand for the arguments. The host's
 * `vscode.l10n.t` is one; the webview has its own over the same bundle. The English text is the key.
 */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** Fills `{0}`, `{1}` … of a message; a placeholder without an argument stays as it is. */
export function fillPlaceholders(message: string, args: readonly (string | number)[]): string {
	return message.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));
}

/** The messages as they stand. */
export const english: Translate = (message, ...args) => fillPlaceholders(message, args);
