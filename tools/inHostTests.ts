// Runs the tests of test/vscode inside the extension host of the test host.
//
//   npm run test:vscode                   test/vscode/*.test.ts
//   npm run test:vscode -- --locale ja    test/vscode/ja/*.test.ts, with Japanese as the display language
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildInHostSuite } from './build/inHostSuite.ts';
import { stageExtension } from './build/stage.ts';
import { runInExtensionHost } from './host/extensionHost.ts';
import { inRepository } from './repository.ts';

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'en' } } });
if (values.locale !== 'en' && values.locale !== 'ja') {
	throw new RangeError(`--locale got ${values.locale}, expected en or ja`);
}

const extensionsDir = await mkdtemp(path.join(tmpdir(), 'logitscope-extensions-'));
try {
	process.exitCode = await runInExtensionHost({
		extension: await stageExtension(extensionsDir),
		tests: await buildInHostSuite(values.locale),
		folder: inRepository('examples'),
		...(values.locale === 'en' ? {} : { locale: values.locale }),
	});
} finally {
	await rm(extensionsDir, { recursive: true, force: true });
}
