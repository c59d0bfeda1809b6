// node esbuild.mjs           builds dist/ as it is packaged
// node esbuild.mjs --watch   builds with source maps, and again after every change
import { mkdir, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { bundleNames, bundleOptions } from './tools/build/bundles.ts';

const watch = process.argv.includes('--watch');
const mode = { production: !watch, outdir: 'dist' };
const building = new Set(bundleNames);

/** Prints problems one a line and says when everything is built: what the watch task's problem matcher reads. */
function report(name) {
	return {
		name: 'report',
		setup(build) {
			build.onStart(() => {
				if (building.size === 0) console.log('[build] started');
				building.add(name);
			});
			build.onEnd(async ({ errors, warnings, metafile }) => {
				for (const problem of errors) print('error', problem);
				for (const problem of warnings) print('warning', problem);
				if (metafile) await writeFile(`out/meta/${name}.json`, JSON.stringify(metafile));
				building.delete(name);
				if (building.size === 0) console.log('[build] finished');
			});
		},
	};
}

function print(severity, { text, location }) {
	const { file, line, column } = location ?? { file: 'esbuild.mjs', line: 1, column: 0 };
	console.log(`${file}:${line}:${column + 1}: ${severity}: ${text}`);
}

await rm('dist', { recursive: true, force: true });
await mkdir('out/meta', { recursive: true });
console.log('[build] started');
const contexts = await Promise.all(
	bundleNames.map(name => {
		const options = bundleOptions(name, mode);
		return esbuild.context({ ...options, plugins: [...(options.plugins ?? []), report(name)] });
	}),
);
if (watch) {
	await Promise.all(contexts.map(context => context.watch()));
} else {
	const builds = await Promise.allSettled(contexts.map(context => context.rebuild()));
	await Promise.all(contexts.map(context => context.dispose()));
	if (builds.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}
