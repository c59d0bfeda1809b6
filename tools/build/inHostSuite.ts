import { glob, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { inRepository, repository } from '../repository.ts';
import { stageExtension } from './stage.ts';

/** Which tests run inside the extension host: those in English, or those for VS Code in Japanese. */
export type InHostSuite = 'en' | 'ja';

export const inHostSuites: readonly InHostSuite[] = ['en', 'ja'];

const patterns: Readonly<Record<InHostSuite, string>> = {
	en: 'test/vscode/*.test.ts',
	ja: 'test/vscode/ja/*.test.ts',
};

export interface StagedSuite extends AsyncDisposable {
	/** The folder of the extension, built. */
	readonly extension: string;
	/** The module with `run`. */
	readonly tests: string;
}

/**
 * Builds the extension and the tests of a suite, until it is disposed. The tests stand inside the extension's folder:
 * VS Code's API tells by the folder which extension asks, and treats a stranger's webview messages as those of a very
 * old one, without typed arrays. The whole stands inside the repository, where mocha is found.
 */
export async function stageInHostSuite(suite: InHostSuite): Promise<StagedSuite> {
	const runs = inRepository('out/test');
	await mkdir(runs, { recursive: true });
	const folder = await mkdtemp(path.join(runs, `${suite}-`));
	const extension = await stageExtension(folder);
	return {
		extension,
		tests: await buildInHostSuite(suite, path.join(extension, 'test')),
		[Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
	};
}

/** Bundles the tests of a suite for the extension host, which loads CommonJS; returns the module with `run`. */
export async function buildInHostSuite(suite: InHostSuite, outdir: string): Promise<string> {
	const tests = await Array.fromAsync(glob(patterns[suite], { cwd: repository }));
	await build({
		absWorkingDir: repository,
		entryPoints: ['test/vscode/run.ts', ...tests],
		outdir,
		entryNames: '[name]',
		outExtension: { '.js': '.cjs' },
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		external: ['vscode', 'mocha'],
		sourcemap: 'inline',
		logLevel: 'error',
	});
	return path.join(outdir, 'run.cjs');
}
