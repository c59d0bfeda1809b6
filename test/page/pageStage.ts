import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { HostMessage, Surface } from '../../src/protocol/messages.ts';
import type { Subject } from '../../src/protocol/subject.ts';
import type { ViewName } from '../../src/protocol/viewState.ts';
import type { Theme } from '../../tools/host/theme.ts';
import { inRepository } from '../../tools/repository.ts';
import { madeUpSubject } from '../webview/madeUpSubject.ts';
import { readCapturedTheme } from './capturedTheme.ts';
import { StageHouse } from './stageHouse.ts';

export interface PageStageOptions {
	readonly theme?: Theme;
	readonly surface?: Surface;
	readonly locale?: 'en' | 'ja';
	readonly viewport?: { readonly width: number; readonly height: number };
	/** As packaged, without source maps: for measuring. */
	readonly production?: boolean;
	readonly reducedMotion?: boolean;
	/** Draws Latin text in the fonts of test/fixtures/fonts, which are the same on every machine. */
	readonly ownFonts?: boolean;
	/** Where the build and the browser come from; one of its own, closed with the stage, unless told. */
	readonly house?: StageHouse;
}

/** A webview lets the background of its surroundings through. */
const BACKGROUNDS: Readonly<Record<Surface, string>> = {
	panel: '--vscode-editor-background',
	sideView: '--vscode-sideBar-background',
};
const ORIGIN = 'https://page.invalid';
const MEDIA_TYPES: Readonly<Record<string, string>> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.html': 'text/html',
	'.map': 'application/json',
	'.woff2': 'font/woff2',
};

/**
 * The page of the panel in a browser, with the theme as VS Code gives it, and without VS Code: starts in a second and
 * speaks the host's protocol. For looking, for comparing pictures and for timing; that the page works inside VS Code is
 * for the end-to-end tests to show.
 */
export class PageStage {
	readonly page: Page;
	/** What the page told the host so far. */
	readonly posted: readonly unknown[];
	/** Errors on the console so far. */
	readonly errors: readonly string[];
	readonly #close: () => Promise<void>;

	private constructor(page: Page, posted: unknown[], errors: string[], close: () => Promise<void>) {
		this.page = page;
		this.posted = posted;
		this.errors = errors;
		this.#close = close;
	}

	/** Loads the page as it is in the tree, and resolves once it has said `ready` and got its `initialize`. */
	static async start(options: PageStageOptions = {}): Promise<PageStage> {
		const { theme = 'dark', surface = 'panel', locale = 'en', viewport = { width: 1000, height: 760 } } = options;
		await using cleanup = new AsyncDisposableStack();
		const { production = false, ownFonts = false } = options;
		const house = options.house ?? cleanup.use(await StageHouse.open({ production }));
		const page = await house.browser.newPage({
			viewport,
			reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
			forcedColors: 'none',
		});
		cleanup.defer(() => page.close());
		page.setDefaultTimeout(30_000);
		const errors: string[] = [];
		page.on('pageerror', error => errors.push(error.message));
		page.on('console', message => {
			if (message.type() === 'error') errors.push(message.text());
		});
		const posted: unknown[] = [];
		const told = new EventEmitter();
		const isReady = once(told, 'ready');
		await page.exposeFunction('logitscopeTold', (message: { readonly type: string }) => {
			posted.push(message);
			told.emit(message.type);
		});
		await page.addInitScript(standInForVsCode);
		const html = await documentHtml(theme, surface, locale, ownFonts ? OWN_FONTS : '');
		await page.route(`${ORIGIN}/**`, async route => {
			const { pathname } = new URL(route.request().url());
			const body = pathname === '/' ? html : await house.file(pathname);
			if (body === undefined) return route.fulfill({ status: 404 });
			return route.fulfill({ body, contentType: MEDIA_TYPES[path.extname(pathname) || '.html'] ?? 'text/plain' });
		});
		await page.goto(`${ORIGIN}/`);
		await isReady;
		// a canvas does not draw itself again when a font comes
		await page.evaluate(() => Promise.all(Array.from(document.fonts, font => font.load())));
		const started = cleanup.move();
		const stage = new PageStage(page, posted, errors, () => started.disposeAsync());
		const strings: Record<string, string> =
			locale === 'en' ? {} : JSON.parse(await readFile(inRepository(`l10n/bundle.l10n.${locale}.json`), 'utf8'));
		await stage.post({ type: 'initialize', surface, language: locale, strings, defaultTemperature: 1 });
		return stage;
	}

	/** Posts a message as the host does; a `Float64Array` in it arrives as one. */
	async post(message: HostMessage): Promise<void> {
		const packed = JSON.stringify(message, (_, value: unknown) =>
			value instanceof Float64Array
				? { float64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
				: value,
		);
		await this.page.evaluate(text => {
			const unpacked: unknown = JSON.parse(text, (_, value: unknown) => {
				if (typeof value !== 'object' || value === null || !('float64' in value)) return value;
				const bytes = Uint8Array.from(atob(String(value.float64)), letter => letter.charCodeAt(0));
				return new Float64Array(bytes.buffer);
			});
			window.postMessage(unpacked, '*');
		}, packed);
	}

	/** Shows an array, made of little more than its values. */
	async show(shown: Pick<Subject, 'values'> & Partial<Subject>): Promise<void> {
		this.#revision++;
		const subject = madeUpSubject(shown.values, {
			revision: this.#revision,
			reason: 'The values are not normalized.',
			title: 'model.py:12',
			...shown,
		});
		await this.post({ type: 'show', subject });
	}

	#revision = 0;

	/** Opens a view, as a click on its tab does, and resolves once it is drawn and computes nothing more. */
	async openView(name: ViewName): Promise<void> {
		await this.page.locator(`[role="tab"][aria-controls="view-${name}"]`).dispatchEvent('click');
		await this.page.locator(`#view-${name}`).waitFor();
		await this.drawn();
		await this.page.locator(`#view-${name} > [aria-busy="true"]`).waitFor({ state: 'detached' });
		await this.drawn();
	}

	/** Resolves once what was posted is drawn. */
	async drawn(): Promise<void> {
		await this.page.evaluate(
			() => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
		);
	}

	async close(): Promise<void> {
		await this.#close();
	}
}

/** Runs in the page before its script does. */
function standInForVsCode(): void {
	const { logitscopeTold } = window as unknown as { logitscopeTold: (message: unknown) => void };
	let state: unknown;
	Object.assign(window, {
		acquireVsCodeApi: () => ({
			postMessage: (message: unknown) => logitscopeTold(message),
			getState: () => state,
			setState: (next: unknown) => {
				state = next;
			},
		}),
	});
}

const OWN_FONTS = `${['sans', 'mono']
	.flatMap(family => [
		`@font-face { font-family: "page-${family}"; font-weight: 400; src: url("/${family}-regular.woff2"); }`,
		`@font-face { font-family: "page-${family}"; font-weight: 700; src: url("/${family}-bold.woff2"); }`,
	])
	.join('\n')}
:root { --vscode-font-family: page-sans, sans-serif; --vscode-editor-font-family: page-mono, monospace; }`;

/** `styles` stand behind those of the theme. */
async function documentHtml(theme: Theme, surface: Surface, locale: string, styles: string): Promise<string> {
	const { variables, bodyClass, bodyData, defaultStyles } = await readCapturedTheme(theme);
	const style = Object.entries(variables)
		.map(([name, value]) => `${name}: ${value};`)
		.join('\n');
	const data = Object.entries(bodyData)
		.map(([name, value]) => `data-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}="${value}"`)
		.join(' ');
	return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>Logitscope</title>
<style>:root {\n${style}\nbackground: var(${BACKGROUNDS[surface]});\n}</style>
<style>${defaultStyles}</style>
<style>${styles}</style>
<link rel="stylesheet" href="/styles.css">
</head>
<body class="${bodyClass}" ${data} data-surface="${surface}">
<main id="app"></main>
<script type="module" src="/main.js"></script>
</body>
</html>`;
}
