// Runs the tests of test/vscode inside the extension host of the test host.
//
//   npm run test:vscode                   test/vscode/*.test.ts in English, test/vscode/ja/*.test.ts in Japanese
//   npm run test:vscode -- --locale ja    one of the two
import { parseArgs } from 'node:util';
import { inHostSuites, stageInHostSuite } from './build/inHostSuite.ts';
import { runInExtensionHost } from './host/extensionHost.ts';
import { inRepository } from './repository.ts';

const { values } = parseArgs({ options: { locale: { type: 'string' } } });

for (const suite of inHostSuites) {
	if (values.locale !== undefined && values.locale !== suite) continue;
	await using staged = await stageInHostSuite(suite);
	const { extension, tests } = staged;
	const code = await runInExtensionHost({ extension, tests, folder: inRepository('examples'), locale: suite });
	if (code !== 0) process.exitCode = code;
}
