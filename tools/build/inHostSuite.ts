import { glob, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { inRepository, repository } from '../repository.ts';

/** Which tests run inside the extension host: those in English, or those for VS Code in Japanese. */
export type InHostSuite = 'en' | 'ja';

export const inHostSuites: readonly InHostSuite[] = ['en', 'ja'];

const patterns: Readonly<Record<InHostSuite, string>> = {
	en: 'test/vscode/*.test.ts',
	ja: 'test/vscode/ja/*.test.ts',
};

/** Bundles the tests of a suite for the extension host, which loads CommonJS; returns the module with `run`. */
export async function buildInHostSuite(suite: InHostSuite): Promise<string> {
	const outdir = inRepository('out/test', suite);
	await rm(outdir, { recursive: true, force: true });
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
	return `${outdir}/run.cjs`;
}
