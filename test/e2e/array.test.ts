import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from '../../tools/eventually.ts';
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
		const width = async () =>
			hover.locator('img').evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : 0));
		await eventually(async () => assert.ok((await width()) > 200));
		await workbench.screenshot('hover-dark');
	});

	test('its link Open shows the array in the panel, with the figures of the worked example', async () => {
		await workbench.clickInHover(LITERAL, 'perplexity 2.228', 'Open');
		const panel = workbench.webview('panel');
		await chartOf(panel).waitFor();
		await assertColumn(panel, 'probability', ['0.1025', '0.7573', '0.1025', '0.0377']);
		await assertColumn(panel, 'linear', ['0.2222', '0.4444', '0.2222', '0.1111']);
		await workbench.screenshot('panel-dark');
	});

	test('the slider moved to 0.5 changes the table to the reference values', async () => {
		const panel = workbench.webview('panel');
		const slider = panel.getByRole('slider', { name: 'Temperature' });
		await slider.focus();
		await pressUntil(slider, 'ArrowLeft', /\b0\.5$/);
		await assertColumn(panel, 'probability', ['0.0176', '0.9624', '0.0176', '0.00239']);
		await assertColumn(panel, 'linear', ['0.2222', '0.4444', '0.2222', '0.1111']);
		await workbench.screenshot('panel-half');
	});

	test('the chart follows the slider', async () => {
		const panel = workbench.webview('panel');
		const before = await pixels(chartOf(panel));
		await panel.getByRole('slider', { name: 'Temperature' }).press('End');
		await assertChanges(chartOf(panel), before);
		// it follows last, and would take the place of what is typed into it before
		await eventually(async () => assert.equal(await fieldOf(panel).inputValue(), '20'));
	});

	test('the field takes any number above 0, and refuses others with a message', async () => {
		const panel = workbench.webview('panel');
		await fillIn(fieldOf(panel), '0');
		await panel.getByText('Type a number above 0.').waitFor();
		await fillIn(fieldOf(panel), '2');
		await assertColumn(panel, 'probability', ['0.1878', '0.5105', '0.1878', '0.1139']);
	});

	test('the ends of the slider are argmax and uniform', async () => {
		const panel = workbench.webview('panel');
		await panel.getByRole('button', { name: 'argmax' }).click();
		await assertColumn(panel, 'probability', ['0', '1', '0', '0']);
		await panel.getByRole('button', { name: 'uniform' }).click();
		await assertColumn(panel, 'probability', ['0.2500', '0.2500', '0.2500', '0.2500']);
		await panel.getByRole('button', { name: 'Back to T = 1' }).click();
		await probability(panel, '0.7573').waitFor();
	});

	test('a click on a row selects the number in the editor', async () => {
		const panel = workbench.webview('panel');
		await panel.locator('tbody tr', { hasText: '0.7573' }).getByRole('button').click();
		await workbench.focusEditor();
		await workbench.statusBarItem('(1 selected)').waitFor();
	});

	test('an edit of the number changes the panel', async () => {
		await workbench.page.keyboard.type('1');
		const panel = workbench.webview('panel');
		await assertColumn(panel, 'logit', ['2', '1', '2', '1']);
		await workbench.page.keyboard.press('Control+z');
		await probability(panel, '0.7573').waitFor();
	});

	test('the panel comes back after the window is loaded again, with its temperature', async () => {
		const panel = workbench.webview('panel');
		await fillIn(fieldOf(panel), '0.5');
		// said when the page rests, and has stored what it shows
		await panel.locator('.page > [role="status"]', { hasText: 'T = 0.5' }).waitFor({ state: 'attached' });
		await workbench.reload();
		await probability(panel, '0.9624').waitFor();
		await workbench.screenshot('panel-reloaded');
	});

	test('the side view follows the cursor, and a lock holds it', async () => {
		const [line, column] = [await lineOf(workbench, LITERAL), 14];
		await workbench.openFile(EXAMPLE);
		await workbench.putCursor(line, column);
		await workbench.quickInput.runCommand('Logitscope: Show Side View');
		const view = workbench.webview('sideView');
		await probability(view, '0.7573').waitFor();
		await workbench.screenshot('side-view');

		await workbench.openFile('06_api_response.json');
		await workbench.putCursor(4, 16);
		const locked = ['0.00571', '0.0490', '0.9453'];
		await assertColumn(view, 'probability', locked);

		await workbench.quickInput.runCommand('Logitscope: Lock Side View');
		await view.getByRole('img', { name: 'locked' }).waitFor();
		await workbench.openFile(EXAMPLE);
		await workbench.putCursor(line, column);
		await workbench.statusBarItem('4 logits').waitFor();
		// once the cursor has been away again, a view that follows would have shown the array
		await workbench.putCursor(1, 1);
		await workbench.statusBarItem('4 logits').waitFor({ state: 'hidden' });
		assert.deepEqual(await textsOf(view, 'probability'), locked);
		await workbench.putCursor(line, column);
		await workbench.quickInput.runCommand('Logitscope: Unlock Side View');
		await probability(view, '0.7573').waitFor();
	});

	test('another theme colors the page anew', async () => {
		const view = workbench.webview('sideView');
		for (const theme of ['light', 'hcDark', 'hcLight'] as const) {
			const before = await pixels(chartOf(view));
			await workbench.setTheme(theme);
			await assertChanges(chartOf(view), before);
			await workbench.screenshot(`side-view-${theme}`);
		}
	});

	test('no error reached the console', () => {
		assert.deepEqual(workbench.consoleErrors, []);
	});
});

function chartOf(page: FrameLocator): Locator {
	return page.locator('canvas[role="img"]').first();
}

function fieldOf(page: FrameLocator): Locator {
	return page.getByRole('spinbutton', { name: 'Temperature' });
}

async function fillIn(field: Locator, text: string): Promise<void> {
	await field.fill(text);
	await field.press('Enter');
}

/** The cell of the table that says this probability. */
function probability(page: FrameLocator, text: string): Locator {
	return page.locator('td[data-column="probability"]', { hasText: text });
}

/** The texts of a column of the table, in the order of its rows. */
async function textsOf(page: FrameLocator, column: string): Promise<string[]> {
	return page.locator(`td[data-column="${column}"]`).allInnerTexts();
}

/** Waits until a column of the table says this: it follows a moving slider in turns, and is whole once that rests. */
async function assertColumn(page: FrameLocator, column: string, expected: readonly string[]): Promise<void> {
	await eventually(async () => assert.deepEqual(await textsOf(page, column), expected));
}

async function pixels(canvas: Locator): Promise<string> {
	return canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
}

async function assertChanges(canvas: Locator, before: string): Promise<void> {
	await eventually(async () => assert.ok((await pixels(canvas)) !== before, 'the picture has not changed'));
}

/** Presses a key until the slider says the value, which it does a frame after the key. */
async function pressUntil(slider: Locator, key: string, value: RegExp): Promise<void> {
	const said = async () => (await slider.getAttribute('aria-valuetext')) ?? '';
	for (let presses = 0; presses < 200; presses++) {
		const before = await said();
		if (value.test(before)) return;
		await slider.press(key);
		await eventually(async () => assert.notEqual(await said(), before));
	}
	assert.fail(`${key} never came to ${value}`);
}

async function lineOf(workbench: Workbench, text: string): Promise<number> {
	const lines = (await readFile(path.join(workbench.folder, EXAMPLE), 'utf8')).split('\n');
	return lines.findIndex(line => line.includes(text)) + 1;
}
