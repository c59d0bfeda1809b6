import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What VS Code calls inside the extension host: runs the test files that were bundled beside this one. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 120_000, forbidOnly: true, forbidPending: true });
	for (const file of readdirSync(__dirname).filter(name => name.endsWith('.test.cjs'))) {
		mocha.addFile(path.join(__dirname, file));
	}
	const { stats } = await new Promise<Mocha.Runner>(resolve => {
		const runner = mocha.run(() => resolve(runner));
	});
	const { passes = 0, failures = 0 } = stats ?? {};
	console.log(`${passes} passed, ${failures} failed`);
	if (failures > 0) throw new Error(`${failures} tests failed`);
	if (passes === 0) throw new Error('No test was found');
}
