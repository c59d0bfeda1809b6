// Runs the tests of test/vscode inside the extension host of the test host.
//
//   npm run test:vscode                   test/vscode/*.test.ts in English, test/vscode/ja/*.test.ts in Japanese
//   npm run test:vscode -- --locale ja    one of the two
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildInHostSuite, inHostSuites } from './build/inHostSuite.ts';
import { stageExtension } from './build/stage.ts';
import { runInExtensionHost } from './host/extensionHost.ts';
import { inRepository } from './repository.ts';

const { values } = parseArgs({ options: { locale: { type: 'string' } } });

for (const suite of inHostSuites) {
	if (values.locale !== undefined && values.locale !== suite) continue;
	const extensionsDir = await mkdtemp(path.join(tmpdir(), 'logitscope-extensions-'));
	try {
		const code = await runInExtensionHost({
			extension: await stageExtension(extensionsDir),
			tests: await buildInHostSuite(suite),
			folder: inRepository('examples'),
			locale: suite,
		});
		if (code !== 0) process.exitCode = code;
	} finally {
		await rm(extensionsDir, { recursive: true, force: true });
	}
}
