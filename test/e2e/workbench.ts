import assert from 'node:assert/strict';
import { Workbench, type WorkbenchOptions } from '../../tools/host/workbench.ts';

// how the runner ends a file that takes too long: the servers it has started end with it
process.once('SIGTERM', () => process.exit(1));

/** Starts a workbench in which the packaged extension is installed. */
export async function startWorkbench(options: Omit<WorkbenchOptions, 'extensionsDir'> = {}): Promise<Workbench> {
	const extensionsDir = process.env['LOGITSCOPE_EXTENSIONS_DIR'];
	assert.ok(extensionsDir, 'these tests are run by npm run test:e2e');
	return Workbench.start({ ...options, extensionsDir });
}
