import type { ConsoleMessage, Page } from 'playwright-core';

/** What this build of VS Code complains about with no extension of ours in sight, by address or by text. */
const KNOWN_ADDRESSES = [
	/\/vsda(_bg)?\.(js|wasm)$/, // Microsoft's own signing module
	/\/serviceWorker\.js$/,
	/\/update\/check$/,
	/\/favicon[^/]*$/,
	/\/media\/templates\.png$/, // a picture of the walkthroughs' page
	/^https:\/\//, // the network may be closed
];
const KNOWN_TEXTS = [
	/service ?worker/i,
	/bad HTTP response code \(404\) was received when fetching the script/,
	/authentication provider 'github'/,
	/No extension gallery service configured/,
	/Canceled: Canceled/, // what a stopping extension host leaves unfinished
	/Request \d+ timed out \(\d+ms\)/, // from one part of the host to another, on a busy machine
	/Aborted onWillSaveTextDocument-event/, // a busy machine's extensions take longer before a save than it waits
	/AgentHost|ChatModelSelection/,
	/Long running operations during shutdown are unsupported in the web/,
];

/** Collects the errors on the console of a workbench but for those of the host itself. */
export function collectConsoleErrors(page: Page): readonly string[] {
	const errors: string[] = [];
	page.on('console', message => {
		if (message.type() === 'error' && !isKnown(message)) errors.push(`${message.text()} (${message.location().url})`);
	});
	page.on('pageerror', error => {
		errors.push(error.stack ?? error.message);
	});
	return errors;
}

function isKnown(message: ConsoleMessage): boolean {
	const { url } = message.location();
	const isMissingResource = message.text().startsWith('Failed to load resource');
	return (
		(isMissingResource && KNOWN_ADDRESSES.some(address => address.test(url))) ||
		KNOWN_TEXTS.some(text => text.test(message.text()))
	);
}
