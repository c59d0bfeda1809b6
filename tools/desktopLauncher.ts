#!/usr/bin/env node
// Stands in for the desktop's `code` where that cannot be downloaded: @vscode/test-electron starts it with the
// desktop's own arguments, and it runs the same tests in the test host.
import { parseArgs } from 'node:util';
import { runInExtensionHost } from './host/extensionHost.ts';

const { values, positionals } = parseArgs({
	options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
	allowPositionals: true,
	// the desktop has more options than matter here
	strict: false,
});
const [folder] = positionals;
const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
if (typeof extension !== 'string' || typeof tests !== 'string' || folder === undefined) {
	throw new RangeError(
		`got ${process.argv.slice(2).join(' ')}, expected a folder, --extensionDevelopmentPath and --extensionTestsPath`,
	);
}
process.exitCode = await runInExtensionHost({ extension, tests, folder, locale: 'en' });
