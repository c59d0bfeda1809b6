import type { BuildOptions } from 'esbuild';
import { viewNames } from '../../src/protocol/viewState.ts';
import { repository } from '../repository.ts';
import { commonJsChunks } from './commonJsChunks.ts';
import { unusedChartParts } from './unusedChartParts.ts';

export type BundleName = 'host' | 'web' | 'webview';

export interface BundleMode {
	/** Minified and without source maps: what is packaged. */
	readonly production: boolean;
	/** Where the bundles are written. */
	readonly outdir: string;
}

/** The three programs of the extension: the one table that builds, tests and packages read. */
const table: Readonly<Record<BundleName, (outdir: string) => BuildOptions>> = {
	host: outdir => ({
		entryPoints: ['src/extension.ts'],
		outdir,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		external: ['vscode'],
		splitting: true,
		chunkNames: 'chunks/[name]-[hash]',
		plugins: [commonJsChunks()],
	}),
	// a web extension host loads exactly one file
	web: outdir => ({
		entryPoints: ['src/extension.ts'],
		outdir: `${outdir}/web`,
		format: 'cjs',
		platform: 'browser',
		target: 'es2023',
		external: ['vscode'],
		// strict once for the file, and not again in each module
		tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
		banner: { js: '"use strict";' },
	}),
	webview: outdir => ({
		entryPoints: {
			main: 'webview/main.ts',
			styles: 'webview/styles.css',
			...Object.fromEntries(viewNames.map(name => [`views/${name}`, `webview/views/${name}/${name}.css`])),
			...Object.fromEntries(
				['editing', 'empty', 'exporting'].map(name => [`views/${name}`, `webview/${name}/${name}.css`]),
			),
		},
		outdir: `${outdir}/webview`,
		format: 'esm',
		platform: 'browser',
		target: 'chrome128',
		splitting: true,
		chunkNames: 'chunks/[name]-[hash]',
		alias: { '@kurkle/color': './webview/chart/chartColor.ts' },
		plugins: [unusedChartParts()],
	}),
};

export const bundleNames: readonly BundleName[] = ['host', 'web', 'webview'];

/** esbuild's options for one bundle. */
export function bundleOptions(name: BundleName, mode: BundleMode): BuildOptions {
	return {
		...table[name](mode.outdir),
		absWorkingDir: repository,
		bundle: true,
		minify: mode.production,
		sourcemap: !mode.production,
		metafile: true,
		logLevel: 'silent',
	};
}
