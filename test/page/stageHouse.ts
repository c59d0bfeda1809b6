import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { bundleOptions } from '../../tools/build/bundles.ts';
import { launchBrowser } from '../../tools/host/browser.ts';
import { inRepository } from '../../tools/repository.ts';

/** A build of the page and a browser, for as many stages as are wanted. */
export class StageHouse implements AsyncDisposable {
	readonly browser: Browser;
	readonly #folder: string;
	readonly #cleanup: AsyncDisposableStack;

	private constructor(browser: Browser, folder: string, cleanup: AsyncDisposableStack) {
		this.browser = browser;
		this.#folder = folder;
		this.#cleanup = cleanup;
	}

	/** Builds the page as it is in the tree; `production`: as packaged, without source maps. */
	static async open({ production = false } = {}): Promise<StageHouse> {
		await using cleanup = new AsyncDisposableStack();
		const outdir = await mkdtemp(path.join(tmpdir(), 'logitscope-page-'));
		cleanup.defer(() => rm(outdir, { recursive: true, force: true }));
		await build({ ...bundleOptions('webview', { production, outdir }), logLevel: 'error' });
		// letters and colors that are the same on every machine
		const browser = await launchBrowser(
			'--font-render-hinting=none',
			'--disable-lcd-text',
			'--force-color-profile=srgb',
		);
		cleanup.defer(() => browser.close());
		return new StageHouse(browser, path.join(outdir, 'webview'), cleanup.move());
	}

	/** A file of the build, or one of the fonts; `undefined` when there is none. */
	async file(pathname: string): Promise<Buffer | undefined> {
		const folder = pathname.endsWith('.woff2') ? inRepository('test/fixtures/fonts') : this.#folder;
		return readFile(path.join(folder, pathname)).catch(() => undefined);
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.#cleanup.disposeAsync();
	}
}
