// What a page is told by others than its host, or by a host that has lost its mind: nothing runs, nothing is lost.
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import type { HostMessage } from '../../src/protocol/messages.ts';
import { showExample, startStage, viewsOf } from './exampleStage.ts';
import { exampleSubjects } from './exampleSubjects.ts';
import type { PageStage } from './pageStage.ts';
import { StageHouse } from './stageHouse.ts';

const house = await StageHouse.open();
after(() => house[Symbol.asyncDispose]());

/** Those of the protocol but `initialize`, and others. */
const FORGED_TYPES =
	'show clear mark gone locked defaultTemperature setTemperature openView copy pinned targets constructor __proto__ run'.split(
		' ',
	);
const HTML = '<img src=x onerror="document.title = 1"><script>document.title = 2</script>';
const REVERSED = '\u202Egnol\u202C';

describe('a page', () => {
	let stage: PageStage;
	beforeEach(async () => {
		stage = await startStage(house, 'dark', 'wide');
		await showExample(stage, 'four');
	});
	afterEach(() => stage.close());

	test('hears nothing from a frame of another origin, and notes that once', async () => {
		const before = await summary();
		const messages = [
			{ type: 'clear', problem: 'forged' },
			{ type: 'setTemperature', temperature: 9 },
			{ type: 'initialize', surface: 'panel', language: 'en', strings: {}, defaultTemperature: 9 },
			{ type: 'show', subject: { revision: 1e9 } },
		];
		await stage.page.evaluate(async forged => {
			const frame = document.createElement('iframe');
			frame.setAttribute('sandbox', 'allow-scripts');
			frame.srcdoc = `<script>for (const message of ${JSON.stringify(forged)}) parent.postMessage(message, '*');</script>`;
			document.body.append(frame);
			await new Promise(resolve => frame.addEventListener('load', resolve));
		}, messages);
		await stage.drawn();
		assert.equal(await summary(), before);
		assert.equal(notes().length, 1);
		assert.deepEqual(stage.errors, []);
	});

	test('forgets messages that are none, or of no number, and shows the next array as ever', async () => {
		const before = await summary();
		const fields = [undefined, null, -1, 0.5, 1e300, '', HTML, {}, [], new Float64Array(3), true];
		for (const type of FORGED_TYPES) {
			for (const field of fields) {
				const forged = { subject: field, revision: field, selected: field, locked: field, view: field };
				await tell({ type, ...forged, temperature: field, targets: field, problem: field });
			}
			await tell({ type: 'setTemperature', temperature: 1 });
			await stage.show(exampleSubjects.four.shown);
			await stage.openView('compare');
			assert.equal(await summary(), before, type);
			assert.equal(await stage.page.locator('.failure').isVisible(), false, type);
		}
		assert.ok(stage.errors.every(error => error.startsWith('Cannot read properties of')));
		assert.equal(failures().length, stage.errors.length);
		assert.equal(await stage.page.title(), 'Logitscope');
	});

	test('drops what an older revision says', async () => {
		await stage.show({ values: Float64Array.of(1, 2), selected: 1 });
		await stage.show({ values: Float64Array.of(3, 4), revision: 1 });
		await tell({ type: 'mark', revision: 1, selected: 0 });
		await tell({ type: 'gone', revision: 1 });
		await stage.drawn();
		assert.equal(await stage.page.locator('.gone').count(), 0);
		assert.match(await summary(), /^T = 1: 2 values; .* 0\.7311/);
		assert.deepEqual(stage.errors, []);
	});

	test('shows hostile labels as text, cut, and in every view', async () => {
		const long = 'x'.repeat(2 ** 20);
		const labels = [HTML, REVERSED, long, '\u0000\u0007', '', ...Array.from({ length: 250 }, () => HTML.repeat(100))];
		const values = Float64Array.from(labels, (_, index) => Math.sin(index));
		await stage.show({ values, labels, title: HTML.repeat(1000), reason: HTML, notes: [long, REVERSED], name: long });
		for (const view of viewsOf('four')) {
			await stage.openView(view);
			const { longest, strangers } = await stage.page.evaluate(() => ({
				longest: Math.max(
					...Array.from(document.querySelectorAll<HTMLElement>('#app [title]'), ({ title }) => title.length),
				),
				strangers: document.querySelectorAll('#app :is(img, script, iframe)').length,
			}));
			assert.equal(strangers, 0);
			assert.ok(longest < 5000, `${view}: a title of ${longest} characters`);
			assert.doesNotMatch(await stage.page.locator(`#view-${view}`).innerText(), /\u202E|\p{Cc}(?<!\s)/u);
		}
		assert.equal(await stage.page.title(), 'Logitscope');
		assert.deepEqual(stage.errors, []);
	});

	test('shows an array in every view of which only some entries have labels', async () => {
		await stage.show({ values: Float64Array.of(0.5, 1, 3, -2), labels: ['cat', undefined, 'bird', undefined] });
		for (const view of viewsOf('four')) {
			await stage.openView(view);
			assert.deepEqual(stage.errors, []);
		}
		await stage.openView('compare');
		assert.match(await summary(), /bird/);
	});

	async function tell(message: unknown): Promise<void> {
		await stage.post(message as HostMessage);
	}

	function summary(): Promise<string> {
		return stage.page
			.locator('canvas[role="img"]')
			.first()
			.evaluate(canvas => canvas.getAttribute('aria-label') ?? '');
	}

	function notes(): readonly unknown[] {
		return stage.posted.filter(isOf('note'));
	}

	function failures(): readonly unknown[] {
		return stage.posted.filter(isOf('failed'));
	}
});

function isOf(type: string): (message: unknown) => boolean {
	return message => (message as { readonly type: unknown }).type === type;
}
