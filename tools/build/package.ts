import { stat } from 'node:fs/promises';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { runStep } from '../process/step.ts';
import { repository } from '../repository.ts';

const LARGEST = 576 * 1024;

/** What has no place in a package: sources, tests, maps, tools. */
const FOREIGN = /\.(ts|mts|map|tsbuildinfo)$|^(src|webview|test|tools|examples|out|node_modules)\//;

/**
 * Builds the extension for production and packs it into a .vsix of which vsce prints the contents. Throws when it is
 * larger than 576 KiB or contains what users do not run.
 */
export async function packageExtension(file: string): Promise<void> {
	await runStep(process.execPath, ['esbuild.mjs']);
	const contents = await listFiles({ cwd: repository, packageManager: PackageManager.None });
	const foreign = contents.filter(name => FOREIGN.test(name));
	if (foreign.length > 0) throw new Error(`The package would contain ${foreign.join(', ')}: see .vscodeignore`);

	await createVSIX({
		cwd: repository,
		packagePath: file,
		dependencies: false,
		allowMissingRepository: true,
		rewriteRelativeLinks: false,
	});
	const { size } = await stat(file);
	console.log(`${file}: ${(size / 1024).toFixed(1)} KiB of at most ${LARGEST / 1024}`);
	if (size > LARGEST) throw new Error(`The package has ${size} bytes, expected at most ${LARGEST}`);
}
