// Takes a picture of the extension as it is now, in a real VS Code:
//
//   npm run look -- --file 01_worked_example.py --line 3 --column 12 --out out/look.png
//
//   --file FILE      file of the folder to open                    --folder DIR    workspace, examples/ unless told
//   --line N --column N   where to put the cursor                  --hover TEXT    rest the mouse on this text
//   --view panel|sideView                                          wait until this one shows something
//   --command TITLE  run a palette command, title as shown (may be repeated)
//   --theme light|dark|hcDark|hcLight                              --locale ja
//   --width N --height N   size of the window                      --scale N       pixels per pixel
//   --setting KEY=JSON   (may be repeated)                         --out FILE      out/look.png unless told
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { FrameLocator } from 'playwright-core';
import { type Theme, themeNames } from './host/theme.ts';
import { type WebviewPlace, Workbench } from './host/workbench.ts';
import { stageExtension } from './build/stage.ts';

const { values } = parseArgs({
	options: {
		file: { type: 'string' },
		folder: { type: 'string' },
		line: { type: 'string' },
		column: { type: 'string', default: '1' },
		hover: { type: 'string' },
		view: { type: 'string' },
		command: { type: 'string', multiple: true, default: [] },
		theme: { type: 'string', default: 'light' },
		locale: { type: 'string' },
		width: { type: 'string', default: '1280' },
		height: { type: 'string', default: '800' },
		scale: { type: 'string', default: '1' },
		setting: { type: 'string', multiple: true, default: [] },
		out: { type: 'string', default: 'out/look.png' },
	},
});

const extensionsDir = await mkdtemp(path.join(tmpdir(), 'logitscope-extensions-'));
await using cleanup = new AsyncDisposableStack();
cleanup.defer(() => rm(extensionsDir, { recursive: true, force: true }));
await stageExtension(extensionsDir);
const workbench = await Workbench.start({
	extensionsDir,
	theme: asTheme(values.theme),
	viewport: { width: Number(values.width), height: Number(values.height) },
	scale: Number(values.scale),
	settings: Object.fromEntries(values.setting.map(asSetting)),
	...(values.file === undefined ? {} : { file: values.file }),
	...(values.folder === undefined ? {} : { folder: values.folder }),
	...(values.locale === undefined ? {} : { locale: values.locale }),
});
cleanup.defer(() => workbench.close());

if (values.line !== undefined) await workbench.putCursor(Number(values.line), Number(values.column));
for (const title of values.command) await workbench.quickInput.runCommand(title);
if (values.view !== undefined) await showing(workbench.webview(asPlace(values.view)));
if (values.hover !== undefined) await workbench.hoverText(values.hover, /./);
await mkdir(path.dirname(values.out), { recursive: true });
await workbench.page.screenshot({ path: values.out });
for (const error of workbench.consoleErrors) console.error(error);
console.log(values.out);

/** Resolves once the page has drawn more than its place for errors. */
async function showing(page: FrameLocator): Promise<void> {
	await page.locator('#app > :not(.failure)').first().waitFor();
}

function asPlace(name: string): WebviewPlace {
	if (name !== 'panel' && name !== 'sideView') throw new RangeError(`--view got ${name}, expected panel or sideView`);
	return name;
}

function asTheme(name: string): Theme {
	const theme = themeNames.find(theme => theme === name);
	if (theme === undefined) throw new RangeError(`--theme got ${name}, expected one of ${themeNames.join(', ')}`);
	return theme;
}

function asSetting(text: string): [string, unknown] {
	const [key = '', ...value] = text.split('=');
	return [key, JSON.parse(value.join('='))];
}
