import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type BundleName, bundleOptions } from '../../tools/build/bundles.ts';
import { viewNames } from '../../src/protocol/viewState.ts';
import { repository } from '../../tools/repository.ts';

const KILOBYTE = 1024;

/** Built here as for the package, so that nothing stale is looked at. */
const [host, web, webview] = await Promise.all([built('host'), built('web'), built('webview')]);

describe('the worlds stay apart', () => {
	test('the webview has nothing of the host', () => {
		assert.deepEqual(inputs(webview, /^src\/(host\/|extension\.ts)/), []);
		assert.deepEqual(externals(webview), []);
	});

	for (const [name, bundle] of Object.entries({ Node: host, web })) {
		test(`the ${name} bundle has nothing of the webview, and no Chart.js`, () => {
			assert.deepEqual(inputs(bundle, /^webview\/|\/chart\.js\//), []);
		});
	}

	test('Chart.js is in the webview', () => {
		assert.notDeepEqual(inputs(webview, /\/chart\.js\//), []);
	});

	test('the web bundle asks for nothing but vscode, and is one file', () => {
		assert.deepEqual(externals(web), ['vscode']);
		assert.deepEqual(Object.keys(web.metafile.outputs), ['dist/web/extension.js']);
	});

	test('the Node bundle asks for nothing but vscode and what Node has', () => {
		const foreign = externals(host).filter(name => name !== 'vscode' && !isBuiltin(name));
		assert.deepEqual(foreign, []);
	});
});

describe('what is loaded stays small', () => {
	test('activation in Node loads at most 60 KB', () => {
		assertAtMost(60 * KILOBYTE, atStart(host, 'dist/extension.js').length);
	});

	test('the web bundle has at most 440 KB', () => {
		assertAtMost(440 * KILOBYTE, atStart(web, 'dist/web/extension.js').length);
	});

	test('the webview loads at most 70 KB, compressed, before it shows its first view', () => {
		const [compare] = outputsWith(webview, 'webview/views/compare/compareView.ts');
		const scripts = atStart(webview, 'dist/webview/main.js', compare!);
		const styles = atStart(webview, 'dist/webview/styles.css', 'dist/webview/views/compare.css');
		assertAtMost(70 * KILOBYTE, gzipSync(scripts).length + gzipSync(styles).length);
	});

	for (const name of viewNames) {
		if (name === 'compare') continue;
		test(`the view ${name} is in none of the scripts of the start, and adds at most 16 KB, compressed`, () => {
			const [chunk, ...copies] = outputsWith(webview, `webview/views/${name}/${name}View.ts`);
			assert.deepEqual(copies, []);
			const common = new Set(outputsAtStart(webview, 'dist/webview/main.js'));
			assert.ok(!common.has(chunk!));
			const own = outputsAtStart(webview, chunk!).filter(output => !common.has(output));
			const scripts = gzipSync(contentsOf(webview, own)).length;
			const styles = gzipSync(atStart(webview, `dist/webview/views/${name}.css`)).length;
			assertAtMost(16 * KILOBYTE, scripts + styles);
		});
	}
});

async function built(name: BundleName) {
	const options = bundleOptions(name, { production: true, outdir: 'dist' });
	return build({ ...options, write: false, metafile: true });
}

type Bundle = Awaited<ReturnType<typeof built>>;

function inputs({ metafile }: Bundle, pattern: RegExp): readonly string[] {
	return Object.keys(metafile.inputs).filter(input => pattern.test(input));
}

/** What a bundle asks its host for when it runs. */
function externals({ metafile }: Bundle): readonly string[] {
	const imports = Object.values(metafile.outputs).flatMap(output => output.imports);
	return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))];
}

/** The outputs that a source file is in. */
function outputsWith({ metafile }: Bundle, input: string): readonly string[] {
	return Object.entries(metafile.outputs)
		.filter(([, output]) => Object.hasOwn(output.inputs, input))
		.map(([file]) => file);
}

/** Outputs and what they import statically: all that is loaded before their first line runs. */
function outputsAtStart({ metafile }: Bundle, ...entries: readonly string[]): readonly string[] {
	const loaded = new Set(entries);
	for (const output of loaded) {
		for (const { path, kind, external } of metafile.outputs[output]?.imports ?? []) {
			if (kind === 'import-statement' && !external) loaded.add(path);
		}
	}
	return [...loaded];
}

/** In the order of loading: that of their names, which are hashes, would change what they come to when compressed. */
function contentsOf({ outputFiles }: Bundle, outputs: readonly string[]): Uint8Array {
	const contents = new Map(outputFiles.map(file => [path.relative(repository, file.path), file.contents]));
	return Buffer.concat(
		outputs.map(output => {
			const written = contents.get(output);
			assert.ok(written !== undefined, `esbuild did not write ${output}`);
			return written;
		}),
	);
}

function atStart(bundle: Bundle, ...entries: readonly string[]): Uint8Array {
	return contentsOf(bundle, outputsAtStart(bundle, ...entries));
}

function assertAtMost(limit: number, bytes: number): void {
	assert.ok(bytes <= limit, `it has ${bytes} bytes, expected at most ${limit}`);
}
