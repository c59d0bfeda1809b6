import { format } from 'node:util';
import { launchBrowser } from './browser.ts';
import { collectConsoleErrors } from './consoleErrors.ts';
import { startServer } from './server.ts';

export interface ExtensionTests {
	/** Folder of the extension's package.json. */
	readonly extension: string;
	/** A CommonJS module whose async `run` throws when a test fails. */
	readonly tests: string;
	/** The workspace. */
	readonly folder: string;
	/** VS Code's display language. */
	readonly locale: string;
}

/** How long a run may take before it counts as hung. */
const LIMIT = 1_200_000;

/** How the workbench's own lines begin among those of the tests. */
const CHATTER =
	/^(\[(reconnection|AgentHost|AccountPolicy|Service Worker)|Resolv(ing|ed) connection|Creating a socket|Ignoring fetching|Updating additional|No extension gallery|No search provider|Timed out waiting for authentication|Canceled:)/;

/** Runs tests inside the extension host of the test host, their output on ours. Resolves to the exit code. */
export async function runInExtensionHost({ extension, tests, folder, locale }: ExtensionTests): Promise<number> {
	await using cleanup = new AsyncDisposableStack();
	const server = await startServer({ takesTests: true, locale, settings: { 'files.autoSave': 'off' } });
	cleanup.defer(() => server.stop());
	const browser = await launchBrowser();
	cleanup.defer(() => browser.close());
	const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
	const errors = collectConsoleErrors(page);

	// the workbench calls these two page functions when the server runs with --enable-smoke-test-driver
	const { promise: exit, resolve, reject } = Promise.withResolvers<number>();
	await page.exposeFunction('codeAutomationExit', resolve);
	await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
		const line = format(...values);
		if (!CHATTER.test(line)) console.log(type === 'error' ? `error: ${line}` : line);
	});
	await page.goto(
		server.workbenchUrl(folder, [
			['extensionDevelopmentPath', server.remoteUri(extension)],
			['extensionTestsPath', server.remoteUri(tests)],
		]),
	);
	const alarm = setTimeout(() => {
		reject(new Error(`The tests did not end in ${LIMIT / 1000} s.\n${server.output()}`));
	}, LIMIT);
	cleanup.defer(() => clearTimeout(alarm));
	const code = await exit;
	if (code === 0 && errors.length > 0) {
		console.error(`The tests passed, but the host reported errors:\n${errors.join('\n')}`);
		return 1;
	}
	return code;
}
