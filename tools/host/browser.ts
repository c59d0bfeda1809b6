import { type Browser, chromium } from 'playwright-core';
import { ensureJapaneseFont, findChromium } from './chromium.ts';

/** A headless Chromium that shows the workbench of a test host, or a page; `args` are further switches of its own. */
export async function launchBrowser(...args: readonly string[]): Promise<Browser> {
	const executablePath = await findChromium();
	await ensureJapaneseFont();
	return chromium.launch({ executablePath, args: ['--disable-gpu', ...args] });
}
