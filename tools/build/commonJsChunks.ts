import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Plugin, transform } from 'esbuild';

/**
 * Lets a CommonJS bundle have lazy chunks. esbuild splits ES modules only, and VS Code's extension host loads CommonJS:
 * each module of the split bundle is turned into CommonJS, in which `import()` is a `require` that waits until then.
 */
export function commonJsChunks(): Plugin {
	return {
		name: 'commonJsChunks',
		setup(build) {
			const { write = true, minify = false, sourcemap } = build.initialOptions;
			build.initialOptions.write = false;
			if (sourcemap !== undefined && sourcemap !== false) build.initialOptions.sourcemap = 'inline';
			build.onEnd(async ({ outputFiles = [] }) => {
				await Promise.all(
					outputFiles.map(async file => {
						const { code } = await transform(file.text, {
							format: 'cjs',
							platform: 'node',
							target: 'node20',
							supported: { 'dynamic-import': false },
							minify,
							sourcemap: sourcemap === undefined || sourcemap === false ? false : 'inline',
							sourcefile: file.path,
						});
						file.contents = Buffer.from(code);
						if (!write) return;
						await mkdir(path.dirname(file.path), { recursive: true });
						await writeFile(file.path, file.contents);
					}),
				);
			});
		},
	};
}
