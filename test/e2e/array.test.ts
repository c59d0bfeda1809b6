import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../../tools/host/workbench.ts';
import { startWorkbench } from './workbench.ts';

const EXAMPLE = '01_worked_example.py';
const LITERAL = '[2, 4, 2, 1]';

describe('an array from hover to panel to side view', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await startWorkbench({ file: EXAMPLE, theme: 'dark' });
	});
	after(() => workbench.close());

	test('the hover over the array has a picture and its figures', async () => {
		const hover = await workbench.hoverText(LITERAL, 'perplexity 2.228');
		const picture = hover.locator('img');
		await picture.waitFor();
		assert.ok(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 200));
		await workbench.screenshot('hover-dark');
	});

	test('its link Open shows the array in the panel, with the figures of the worked example', async () => {
		const hover = await workbench.hoverText(LITERAL, 'perplexity 2.228');
		await hover.getByRole('link', { name: 'Open' }).click();
		await workbench.leaveHover();
		const panel = workbench.webview('panel');
		await panel.locator('canvas[role="img"]').waitFor();
		await assertColumn(panel, 'probability', ['0.1025', '0.7573', '0.1025', '0.0377']);
		await assertColumn(panel, 'linear', ['0.2222', '0.4444', '0.2222', '0.1111']);
		await workbench.screenshot('panel-dark');
	});

	test('the slider moved to 0.5 changes the table to the reference values', async () => {
		const panel = workbench.webview('panel');
		const slider = panel.getByRole('slider', { name: 'Temperature' });
		await slider.focus();
		await pressUntil(slider, 'ArrowLeft', /\b0\.5$/);
		await panel.locator('td[data-column="probability"]', { hasText: '0.9624' }).waitFor();
		await assertColumn(panel, 'probability', ['0.0176', '0.9624', '0.0176', '0.00239']);
		await assertColumn(panel, 'linear', ['0.2222', '0.4444', '0.2222', '0.1111']);
		await workbench.screenshot('panel-half');
	});

	test('the chart follows the slider', async () => {
		const panel = workbench.webview('panel');
		const before = await pixels(panel.locator('canvas[role="img"]').first());
		await panel.getByRole('slider', { name: 'Temperature' }).press('End');
		await assertBecomes(async () => (await pixels(panel.locator('canvas[role="img"]').first())) !== before);
	});

	test('the field takes any number above 0, and refuses others with a message', async () => {
		const panel = workbench.webview('panel');
		const field = panel.getByRole('spinbutton', { name: 'Temperature' });
		await field.fill('0');
		await field.press('Enter');
		await panel.getByText('Type a number above 0.').waitFor();
		await field.fill('2');
		await field.press('Enter');
		await panel.locator('td[data-column="probability"]', { hasText: '0.5105' }).waitFor();
		await assertColumn(panel, 'probability', ['0.1878', '0.5105', '0.1878', '0.1139']);
	});

	test('the ends of the slider are argmax and uniform', async () => {
		const panel = workbench.webview('panel');
		await panel.getByRole('button', { name: 'argmax' }).click();
		await panel.locator('td[data-column="probability"]', { hasText: /^1$/ }).waitFor();
		await assertColumn(panel, 'probability', ['0', '1', '0', '0']);
		await panel.getByRole('button', { name: 'uniform' }).click();
		await panel.locator('td[data-column="probability"]', { hasText: '0.25' }).first().waitFor();
		await assertColumn(panel, 'probability', ['0.2500', '0.2500', '0.2500', '0.2500']);
		await panel.getByRole('button', { name: 'Back to T = 1' }).click();
		await panel.locator('td[data-column="probability"]', { hasText: '0.7573' }).waitFor();
	});

	test('a click on a row selects the number in the editor', async () => {
		const panel = workbench.webview('panel');
		await panel.locator('tbody tr', { hasText: '0.7573' }).getByRole('button').click();
		await workbench.page.keyboard.press('Control+1');
		await workbench.page.locator('.statusbar-item', { hasText: '(1 selected)' }).waitFor();
	});

	test('an edit of the number changes the panel', async () => {
		await workbench.page.keyboard.type('1');
		const panel = workbench.webview('panel');
		await panel.locator('td[data-column="logit"]', { hasText: '4' }).waitFor({ state: 'detached' });
		await assertColumn(panel, 'logit', ['2', '1', '2', '1']);
		await workbench.page.keyboard.press('Control+z');
		await panel.locator('td[data-column="probability"]', { hasText: '0.7573' }).waitFor();
	});

	test('the panel comes back after the window is loaded again, with its temperature', async () => {
		const field = workbench.webview('panel').getByRole('spinbutton', { name: 'Temperature' });
		await field.fill('0.5');
		await field.press('Enter');
		await workbench.webview('panel').locator('td[data-column="probability"]', { hasText: '0.9624' }).waitFor();
		await workbench.page.keyboard.press('Control+s');
		await workbench.reload();
		const panel = workbench.webview('panel');
		await panel.locator('td[data-column="probability"]', { hasText: '0.9624' }).waitFor();
		await workbench.screenshot('panel-reloaded');
	});

	test('the side view follows the cursor, and a lock holds it', async () => {
		await workbench.openFile(EXAMPLE);
		await workbench.putCursor(await lineOf(workbench, LITERAL), 14);
		await workbench.quickInput.runCommand('Logitscope: Show Side View');
		const view = workbench.webview('sideView');
		await view.locator('td[data-column="probability"]', { hasText: '0.7573' }).waitFor();
		await workbench.screenshot('side-view');

		await workbench.openFile('06_api_response.json');
		await workbench.putCursor(4, 16);
		await view.locator('td[data-column="probability"]', { hasText: '0.7573' }).waitFor({ state: 'detached' });

		await workbench.quickInput.runCommand('Logitscope: Lock Side View');
		const locked = await column(view, 'probability');
		await workbench.openFile(EXAMPLE);
		await workbench.putCursor(await lineOf(workbench, LITERAL), 14);
		assert.deepEqual(await column(view, 'probability'), locked);
		await workbench.quickInput.runCommand('Logitscope: Unlock Side View');
		await view.locator('td[data-column="probability"]', { hasText: '0.7573' }).waitFor();
	});

	test('another theme colors the page anew', async () => {
		const view = workbench.webview('sideView');
		for (const theme of ['light', 'hcDark', 'hcLight'] as const) {
			const before = await pixels(view.locator('canvas[role="img"]').first());
			await workbench.setTheme(theme);
			await assertBecomes(async () => (await pixels(view.locator('canvas[role="img"]').first())) !== before);
			await workbench.screenshot(`side-view-${theme}`);
		}
	});

	test('no error reached the console', () => {
		assert.deepEqual(workbench.consoleErrors, []);
	});
});

/** The texts of a column of the table, in the order of its rows. */
/** Waits until a column of the table says this: it follows a moving slider in turns, and is whole once that rests. */
async function assertColumn(page: FrameLocator, name: string, expected: readonly string[]): Promise<void> {
	const deadline = Date.now() + 10_000;
	let texts = await column(page, name);
	while (!isDeepStrictEqual(texts, expected) && Date.now() < deadline) texts = await column(page, name);
	assert.deepEqual(texts, expected);
}

async function column(page: FrameLocator, name: string): Promise<string[]> {
	return page.locator(`td[data-column="${name}"]`).allInnerTexts();
}

async function pixels(canvas: Locator): Promise<string> {
	return canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
}

/** Presses a key until the slider says the value. */
async function pressUntil(slider: Locator, key: string, value: RegExp): Promise<void> {
	for (let presses = 0; presses < 200; presses++) {
		if (value.test((await slider.getAttribute('aria-valuetext')) ?? '')) return;
		await slider.press(key);
	}
	assert.fail(`${key} never came to ${value}`);
}

/** Waits until a condition about the screen holds, looking once a frame. */
async function assertBecomes(holds: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + 30_000;
	while (!(await holds())) assert.ok(Date.now() < deadline, 'the picture has not changed');
}

async function lineOf(workbench: Workbench, text: string): Promise<number> {
	const { readFile } = await import('node:fs/promises');
	const lines = (await readFile(`${workbench.folder}/${EXAMPLE}`, 'utf8')).split('\n');
	return lines.findIndex(line => line.includes(text)) + 1;
}
