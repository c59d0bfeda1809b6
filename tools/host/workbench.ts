import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { inRepository } from '../repository.ts';
import { launchBrowser } from './browser.ts';
import { collectConsoleErrors } from './consoleErrors.ts';
import { QuickInput } from './quickInput.ts';
import { startServer } from './server.ts';
import { textOnScreen } from './textOnScreen.ts';
import { type Theme, themes } from './theme.ts';

export interface WorkbenchOptions {
	/** Folder of installed extensions, `publisher.name-version/` each. */
	readonly extensionsDir: string;
	/** Copied, so that a test may write into it. The sample workspace unless told. */
	readonly folder?: string;
	/** A file of the folder to open. */
	readonly file?: string;
	readonly theme?: Theme;
	readonly locale?: string;
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly viewport?: { readonly width: number; readonly height: number };
	/** Pixels of the picture for one of the page. */
	readonly scale?: number;
}

/** How long the workbench may take for anything, in ms: a busy machine starts it in half a minute. */
const PATIENCE = 60_000;

/** Where the extension's page is: in an editor tab, or in the side bar. */
export type WebviewPlace = 'panel' | 'sideView';

/** A real VS Code in a browser, driven as a user drives it. */
export class Workbench {
	readonly page: Page;
	/** The copied folder that is open. */
	readonly folder: string;
	readonly quickInput: QuickInput;
	/** Errors on the console so far, but for the host's own. */
	readonly consoleErrors: readonly string[];
	readonly #close: () => Promise<void>;

	private constructor(page: Page, folder: string, close: () => Promise<void>) {
		this.page = page;
		this.folder = folder;
		this.quickInput = new QuickInput(page);
		this.consoleErrors = collectConsoleErrors(page);
		this.#close = close;
	}

	/** Starts a server and a browser of its own; resolves once the workbench, and the file if one is named, is shown. */
	static async start(options: WorkbenchOptions): Promise<Workbench> {
		await using cleanup = new AsyncDisposableStack();
		const temporary = await mkdtemp(path.join(tmpdir(), 'logitscope-workspace-'));
		cleanup.defer(() => rm(temporary, { recursive: true, force: true }));
		const original = options.folder ?? inRepository('examples');
		const folder = path.join(temporary, path.basename(original));
		await cp(original, folder, { recursive: true });

		const { theme = 'light', locale, viewport = { width: 1280, height: 800 }, scale = 1 } = options;
		const settings = { 'workbench.colorTheme': themes[theme].name, ...options.settings };
		const server = await startServer({
			extensionsDir: options.extensionsDir,
			settings,
			...(locale === undefined ? {} : { locale }),
		});
		cleanup.defer(() => server.stop());
		const browser = await launchBrowser();
		cleanup.defer(() => browser.close());
		const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
		page.setDefaultTimeout(PATIENCE);

		const started = cleanup.move();
		const workbench = new Workbench(page, folder, () => started.disposeAsync());
		try {
			await workbench.#load(
				server.workbenchUrl(folder, openFilePayload(options.file, folder, server.remoteUri)),
				theme,
			);
			if (options.file !== undefined) await workbench.#shown(options.file);
		} catch (error) {
			await workbench.close();
			throw error;
		}
		return workbench;
	}

	/** The editor that has, or had last, the focus. */
	get editor(): Locator {
		return this.page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
	}

	async openFile(name: string): Promise<void> {
		await this.quickInput.openFile(name);
		await this.#shown(name);
	}

	/** Gives the focus to the editor of the first column, wherever it is. */
	async focusEditor(): Promise<void> {
		await eventually(async timeout => {
			await this.page.keyboard.press('Control+1');
			await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout });
		});
	}

	/** Puts the cursor at a line and column, both from 1, and waits until it stands there. */
	async putCursor(line: number, column: number): Promise<void> {
		await this.quickInput.goTo(line, column);
		await this.statusBarItem(new RegExp(`^Ln ${line}, Col ${column}$`)).waitFor();
	}

	statusBarItem(text: string | RegExp): Locator {
		return this.page.locator('.statusbar-item', { hasText: text });
	}

	/**
	 * Rests the mouse on a text of the editor until a hover with the expected text appears; resolves to that hover.
	 * A hover of an earlier place can still be there, so the expected text should be unique to the new one.
	 */
	async hoverText(text: string, expected: string | RegExp): Promise<Locator> {
		const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: expected }).first();
		return eventually(async timeout => {
			const { x, y } = await textOnScreen(this.editor, text);
			// an editor that is still busy misses the first movement: leave, and come back in two
			await this.page.mouse.move(x, y + 200);
			await this.page.mouse.move(x - 1, y);
			await this.page.mouse.move(x, y);
			try {
				await hover.waitFor({ timeout });
			} catch (error) {
				// a hover that says something else stays as it is while the mouse comes back to it
				await this.leaveHover();
				throw error;
			}
			return hover;
		});
	}

	/** Clicks a link of the hover over a text, and leaves it; a hover that vanishes before is brought back. */
	async clickInHover(text: string, expected: string | RegExp, link: string): Promise<void> {
		await eventually(async timeout => {
			const hover = await this.hoverText(text, expected);
			await hover.getByRole('link', { name: link }).click({ timeout });
		});
		await this.leaveHover();
	}

	/** Moves the mouse away, so that no hover covers what is clicked next. */
	async leaveHover(): Promise<void> {
		await this.page.mouse.move(0, 0);
		await this.page.locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
	}

	/** The document inside a webview of the extension. */
	webview(place: WebviewPlace): FrameLocator {
		const isView = '[src*="purpose=webviewView"]';
		const which = place === 'sideView' ? isView : `:not(${isView})`;
		const outer = `iframe.webview.ready[src*="extensionId=logitscope.logitscope"]${which}`;
		return this.page.frameLocator(outer).frameLocator('#active-frame');
	}

	/** Switches the color theme while VS Code runs, and waits until it has. */
	async setTheme(theme: Theme): Promise<void> {
		const file = path.join(this.folder, '.vscode/settings.json');
		await mkdir(path.dirname(file), { recursive: true });
		const settings: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
		await eventually(async timeout => {
			// again: VS Code sees no change of a file that it does not watch yet
			await writeFile(file, JSON.stringify({ ...settings, 'workbench.colorTheme': themes[theme].name }));
			await this.#themed(theme, timeout);
		});
	}

	/** Loads the window again; resolves when its editors are back. */
	async reload(): Promise<void> {
		await Promise.all([this.page.waitForEvent('load'), this.quickInput.runCommand('Developer: Reload Window')]);
		await this.page.locator('.monaco-workbench .tab.active').first().waitFor();
	}

	/** Keeps a picture of the window, or of a part of it, under out/screenshots. */
	async screenshot(name: string, part?: Locator): Promise<void> {
		await (part ?? this.page).screenshot({ path: inRepository('out/screenshots', `${name}.png`) });
	}

	async close(): Promise<void> {
		await this.#close();
	}

	async #load(url: string, theme: Theme): Promise<void> {
		await this.page.goto(url);
		await this.#themed(theme);
		// a reload then restores what was open instead of opening the first file again
		await this.page.evaluate(() => {
			const address = new URL(location.href);
			address.searchParams.delete('payload');
			history.replaceState(null, '', address);
		});
	}

	async #themed(theme: Theme, timeout = PATIENCE): Promise<void> {
		await this.page.locator(`.monaco-workbench.${themes[theme].className}`).waitFor({ timeout });
	}

	async #shown(name: string): Promise<void> {
		const base = path.basename(name);
		await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${base}"]`).waitFor();
		await this.editor.locator('.view-line').first().waitFor();
	}
}

function openFilePayload(
	file: string | undefined,
	folder: string,
	remoteUri: (file: string) => string,
): (readonly [string, string])[] {
	return file === undefined ? [] : [['openFile', remoteUri(path.join(folder, file))]];
}
