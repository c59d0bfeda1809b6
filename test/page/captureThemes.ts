// Writes what VS Code gives a webview in each kind of color theme (CSS variables, class, default styles) to
// test/fixtures/themes, so that the page can be drawn and timed without a whole workbench around it.
//
//   node test/page/captureThemes.ts
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stageExtension } from '../../tools/build/stage.ts';
import { themeNames } from '../../tools/host/theme.ts';
import { Workbench } from '../../tools/host/workbench.ts';
import { inRepository } from '../../tools/repository.ts';
import type { CapturedTheme } from './capturedTheme.ts';

const extensionsDir = await mkdtemp(path.join(tmpdir(), 'logitscope-extensions-'));
await using cleanup = new AsyncDisposableStack();
cleanup.defer(() => rm(extensionsDir, { recursive: true, force: true }));
await stageExtension(extensionsDir);
await mkdir(inRepository('test/fixtures/themes'), { recursive: true });

for (const theme of themeNames) {
	const workbench = await Workbench.start({ extensionsDir, theme, file: '01_worked_example.py' });
	try {
		await workbench.putCursor(3, 12);
		await workbench.quickInput.runCommand('Logitscope: Visualize Array at Cursor');
		const page = workbench.webview('panel').locator('html');
		await page.locator('canvas').first().waitFor();
		const captured = await page.evaluate(
			(html): CapturedTheme => ({
				variables: Object.fromEntries(
					Array.from((html as HTMLElement).style, name => [name, (html as HTMLElement).style.getPropertyValue(name)]),
				),
				bodyClass: document.body.className,
				bodyData: Object.fromEntries(
					Object.entries(document.body.dataset).filter(([name]) => name.startsWith('vscode')),
				) as Record<string, string>,
				defaultStyles: document.querySelector('#_defaultStyles')?.textContent ?? '',
			}),
		);
		const file = inRepository('test/fixtures/themes', `${theme}.json`);
		await writeFile(file, `${JSON.stringify(captured, undefined, '\t')}\n`);
		console.log(file);
	} finally {
		await workbench.close();
	}
}
