// npm run pictures: takes the pictures of README.md from the product as it is now, into media/.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stageExtension } from './build/stage.ts';
import { Workbench, type WorkbenchOptions } from './host/workbench.ts';
import { inRepository } from './repository.ts';

interface Picture {
	readonly name: string;
	readonly workbench: Pick<WorkbenchOptions, 'theme' | 'locale' | 'viewport'>;
	/** What a reader has done when the picture is taken. */
	readonly steps: (workbench: Workbench) => Promise<unknown>;
}

const LITERAL = '[2, 4, 2, 1]';
const VISUALIZE = 'Logitscope: Visualize Array at Cursor';

const pictures: readonly Picture[] = [
	{
		name: 'hover-dark',
		workbench: { theme: 'dark', viewport: { width: 820, height: 460 } },
		steps: hover,
	},
	{
		name: 'hover-japanese',
		workbench: { theme: 'light', locale: 'ja', viewport: { width: 820, height: 460 } },
		steps: hover,
	},
	{
		name: 'panel-light',
		workbench: { theme: 'light', viewport: { width: 1240, height: 760 } },
		steps: workbench => openPanel(workbench, VISUALIZE),
	},
	{
		name: 'side-view-dark',
		workbench: { theme: 'dark', viewport: { width: 1000, height: 760 } },
		steps: async workbench => {
			await workbench.quickInput.runCommand('Logitscope: Show Side View');
			await workbench.webview('sideView').locator('canvas[role="img"]').first().waitFor();
		},
	},
	{
		name: 'why-exp-light',
		workbench: { theme: 'light', viewport: { width: 1240, height: 760 } },
		steps: workbench => whyExp(workbench, VISUALIZE),
	},
	{
		name: 'why-exp-japanese',
		workbench: { theme: 'dark', locale: 'ja', viewport: { width: 1240, height: 760 } },
		steps: workbench => whyExp(workbench, 'Logitscope: カーソル位置の配列を可視化'),
	},
];

const extensionsDir = await mkdtemp(path.join(tmpdir(), 'logitscope-extensions-'));
await using cleanup = new AsyncDisposableStack();
cleanup.defer(() => rm(extensionsDir, { recursive: true, force: true }));
await stageExtension(extensionsDir);

for (const { name, workbench: options, steps } of pictures) {
	const workbench = await Workbench.start({
		...options,
		extensionsDir,
		file: '01_worked_example.py',
		settings: { 'editor.minimap.enabled': false },
	});
	try {
		await workbench.quickInput.runCommand('View: Toggle Primary Side Bar Visibility');
		await workbench.putCursor(3, 12);
		await steps(workbench);
		const file = inRepository('media', `${name}.png`);
		await workbench.page.screenshot({ path: file, animations: 'disabled' });
		console.log(file);
	} finally {
		await workbench.close();
	}
}

async function openPanel(workbench: Workbench, command: string): Promise<void> {
	await workbench.quickInput.runCommand(command);
	await workbench.webview('panel').locator('canvas[role="img"]').first().waitFor();
}

async function whyExp(workbench: Workbench, command: string): Promise<void> {
	await openPanel(workbench, command);
	const panel = workbench.webview('panel');
	await panel.getByRole('tab').nth(1).click();
	await panel.locator('.why-exp svg').first().waitFor();
}

async function hover(workbench: Workbench): Promise<void> {
	const hover = await workbench.hoverText(LITERAL, /[0-9]/);
	await hover.locator('img').waitFor();
}
