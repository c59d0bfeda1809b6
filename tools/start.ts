// npm start: builds the extension and opens a VS Code with it and with the sample workspace. It stays until Ctrl-C
// or until the window is closed.
//
// The desktop's `code` where that is on the PATH, with settings and data of its own under .cache; else the test host,
// on 127.0.0.1 behind a random connection token, in the browser where there is a display.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stageExtension } from './build/stage.ts';
import { startServer } from './host/server.ts';
import { quietSettings } from './host/settings.ts';
import { hasDisplay } from './process/display.ts';
import { findExecutable } from './process/executable.ts';
import { runStep } from './process/step.ts';
import { inRepository } from './repository.ts';

const workspace = inRepository('examples');
const firstFile = path.join(workspace, '01_worked_example.py');

const code = await findExecutable('code');
// the `code` of a remote window's terminal opens files in that window, and takes no extension under development
const isDesktop = code !== undefined && !code.includes('remote-cli');
await (isDesktop ? startOnDesktop(code) : startInBrowser());

async function startOnDesktop(code: string): Promise<void> {
	await runStep(process.execPath, ['esbuild.mjs']);
	const data = inRepository('.cache/start');
	await mkdir(path.join(data, 'User'), { recursive: true });
	await writeFile(path.join(data, 'User/settings.json'), JSON.stringify(quietSettings, undefined, '\t'));
	console.log(`Opening ${workspace} in ${code}; this waits until its window is closed.`);
	await runStep(code, [
		`--extensionDevelopmentPath=${inRepository()}`,
		`--user-data-dir=${data}`,
		'--new-window',
		'--wait',
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		workspace,
		firstFile,
	]);
}

async function startInBrowser(): Promise<void> {
	await using cleanup = new AsyncDisposableStack();
	const extensionsDir = await mkdtemp(path.join(tmpdir(), 'logitscope-extensions-'));
	cleanup.defer(() => rm(extensionsDir, { recursive: true, force: true }));
	await stageExtension(extensionsDir);
	const server = await startServer({ extensionsDir, settings: { 'workbench.startupEditor': 'readme' } });
	cleanup.defer(() => server.stop());

	// an address that names a file would open it anew, and nothing else, at every reload of the window
	const address = server.workbenchUrl(workspace);
	console.log(`\nLogitscope runs in VS Code at\n\n  ${address}\n\nCtrl-C ends it.`);
	await openBrowser(address);
	await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
	console.log('\nEnding.');
}

async function openBrowser(address: string): Promise<void> {
	if (!hasDisplay()) return;
	const browser = await findExecutable(
		...(process.platform === 'darwin' ? ['open'] : ['xdg-open', 'chromium', 'google-chrome']),
	);
	if (browser === undefined) return;
	const sandbox = process.getuid?.() === 0 && !browser.endsWith('xdg-open') ? ['--no-sandbox'] : [];
	spawn(browser, [...sandbox, address], { stdio: 'ignore', detached: true }).unref();
}
