// Runs the tests of test/e2e against a real workbench in which the package is installed, as users get it.
//
//   npm run test:e2e                                all of them
//   npm run test:e2e -- test/e2e/hover.test.ts      those of a pattern
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageExtension } from './build/package.ts';
import { installExtension } from './host/installExtension.ts';
import { runNodeTests } from './process/nodeTests.ts';

const temporary = await mkdtemp(path.join(tmpdir(), 'logitscope-e2e-'));
try {
	const file = path.join(temporary, 'logitscope.vsix');
	await packageExtension(file);
	const extensionsDir = path.join(temporary, 'extensions');
	await installExtension(file, extensionsDir);
	// the test files are processes of their own; test/e2e/workbench.ts reads this
	process.env['LOGITSCOPE_EXTENSIONS_DIR'] = extensionsDir;
	await runNodeTests({ include: process.argv[2] ?? 'test/e2e/*.test.ts', concurrency: 1 });
} finally {
	await rm(temporary, { recursive: true, force: true });
}
