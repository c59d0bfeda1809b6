import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installDebianPackages } from '../process/debianPackages.ts';
import { findExecutable } from '../process/executable.ts';

const INSTALL_IT = 'Install Chromium or Google Chrome, or name one in the environment variable CHROMIUM.';

/** A Chromium to show the workbench in: `$CHROMIUM`, the one on the PATH, or Debian's, installed now. */
export async function findChromium(): Promise<string> {
	const chromium = await findInstalled();
	if (chromium !== undefined) return chromium;
	await installDebianPackages('chromium', 'fonts-noto-cjk');
	const fresh = await findInstalled();
	if (fresh === undefined) throw new Error(`No Chromium was found on the PATH. ${INSTALL_IT}`);
	return fresh;
}

async function findInstalled(): Promise<string | undefined> {
	return (
		process.env['CHROMIUM'] ?? findExecutable('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
	);
}

/** Makes sure that Japanese text is drawn in letters, not in boxes, where fontconfig can tell. */
export async function ensureJapaneseFont(): Promise<void> {
	if (process.platform !== 'linux') return;
	if (await hasJapaneseFont()) return;
	if (await installDebianPackages('fonts-noto-cjk', 'fontconfig')) return;
	console.warn('No Japanese font was found: Japanese screenshots will show boxes. Install one, such as Noto Sans CJK.');
}

async function hasJapaneseFont(): Promise<boolean> {
	const list = await promisify(execFile)('fc-list', [':lang=ja', 'family']).catch(() => ({ stdout: '' }));
	return list.stdout.trim() !== '';
}
