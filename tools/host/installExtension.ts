import path from 'node:path';
import { runStep } from '../process/step.ts';
import { installHost } from './install.ts';

/** Installs a .vsix as VS Code does, into a folder of installed extensions. */
export async function installExtension(vsix: string, extensionsDir: string): Promise<void> {
	const host = await installHost();
	await runStep(
		process.execPath,
		[
			path.join(host, 'node_modules/code-server/lib/vscode/out/server-main.js'),
			`--install-extension=${vsix}`,
			`--extensions-dir=${extensionsDir}`,
			`--server-data-dir=${extensionsDir}.data`,
			`--user-data-dir=${extensionsDir}.data`,
			'--accept-server-license-terms',
			'--telemetry-level=off',
		],
		{ env: { EXTENSIONS_GALLERY: '{}' } },
	);
}
