import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { inRepository } from '../repository.ts';
import { bundleNames, bundleOptions } from './bundles.ts';

const MANIFEST_FILES = ['package.json', 'package.nls.json', 'package.nls.ja.json', 'l10n', 'media'];

/**
 * Builds the extension, as installed, into a folder of installed extensions, and returns its own folder. The
 * repository's `dist` is not touched: what somebody watches or runs there goes on undisturbed.
 */
export async function stageExtension(extensionsDir: string): Promise<string> {
	const { publisher, name, version } = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
	const folder = path.join(extensionsDir, `${publisher}.${name}-${version}`);
	await mkdir(folder, { recursive: true });
	const mode = { production: false, outdir: path.join(folder, 'dist') };
	await Promise.all([
		...bundleNames.map(name => build({ ...bundleOptions(name, mode), logLevel: 'error' })),
		...MANIFEST_FILES.map(name => cp(inRepository(name), path.join(folder, name), { recursive: true })),
	]);
	return folder;
}
