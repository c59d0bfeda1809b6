// Runs test/vscode/*.test.ts through @vscode/test-electron.
//
//   npm run test:desktop                  in desktop VS Code, downloaded into .cache; in the test host where the
//                                         download site is out of reach or Linux has neither a display nor xvfb-run
//   npm run test:desktop -- --test-host   in the test host, which is what npm test asks for
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { stageInHostSuite } from './build/inHostSuite.ts';
import { hasDisplay } from './process/display.ts';
import { findExecutable } from './process/executable.ts';
import { runStep } from './process/step.ts';
import { inRepository } from './repository.ts';

const { values } = parseArgs({ options: { 'test-host': { type: 'boolean', default: false } } });

if (!values['test-host'] && !hasDisplay() && (await findExecutable('xvfb-run')) !== undefined) {
	await runStep('xvfb-run', ['-a', process.execPath, import.meta.filename]);
} else {
	process.exitCode = await test();
}

async function test(): Promise<number> {
	await using cleanup = new AsyncDisposableStack();
	const { extension, tests } = cleanup.use(await stageInHostSuite('en'));
	const data = await mkdtemp(path.join(tmpdir(), 'logitscope-desktop-'));
	cleanup.defer(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
	try {
		return await runTests({
			vscodeExecutablePath: await executable(),
			extensionDevelopmentPath: extension,
			extensionTestsPath: tests,
			launchArgs: [inRepository('examples'), '--disable-extensions', '--user-data-dir', data],
		});
	} catch (error) {
		if (error instanceof TestRunFailedError) return error.code ?? 1;
		throw error;
	}
}

async function executable(): Promise<string> {
	if (!values['test-host'] && hasDisplay()) {
		try {
			await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(10_000) });
			return await downloadAndUnzipVSCode({ cachePath: inRepository('.cache/desktop') });
		} catch (error) {
			console.log(`Desktop VS Code is out of reach (${String(error)}): testing in the test host.`);
		}
	}
	// the launcher starts with whatever `node` is first on the PATH
	process.env['PATH'] = path.dirname(process.execPath) + path.delimiter + process.env['PATH'];
	return inRepository('tools/desktopLauncher.ts');
}
