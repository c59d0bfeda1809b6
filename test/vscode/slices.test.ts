import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Steps } from '../../src/core/steps.ts';
import { withProgress } from '../../src/host/commands/withProgress.ts';
import { inSlices } from '../../src/host/inSlices.ts';
import { detectAtSteps } from '../../src/core/detect/detectAt.ts';
import { openText } from './hovers.ts';

/** A text of so many log-probabilities that reading it takes several slices. */
const LONG = `x = {${Array.from({ length: 100_000 }, (_, index) => `"t${index}": ${-index / 7}`).join(', ')}}\n`;

/** How long work waits for others to have their turns, in ms, before it gives up. */
const PATIENCE = 30_000;

/** Work that never ends by itself. */
function* endless(): Steps<never> {
	for (;;) yield;
}

describe('a long array', () => {
	it('is read as a whole', async () => {
		const { document } = await openText(LONG);
		const detection = await inSlices(document, detectAtSteps(LONG, 5, 'python'), undefined);
		assert.equal(detection?.values.length, 100_000);
	});

	it('is read while the host serves others', async () => {
		const { document } = await openText('x = [1, 2]');
		let turns = 0;
		const timer = setInterval(() => turns++);
		const deadline = Date.now() + PATIENCE;
		const waits = (): boolean => turns < 2 && Date.now() < deadline;
		function* untilServed(): Steps<void> {
			while (waits()) yield;
		}
		await inSlices(document, untilServed(), undefined);
		clearInterval(timer);
		assert.ok(turns >= 2, `${turns} turns`);
	});

	it('is given up when it is cancelled', async () => {
		const { document } = await openText(LONG);
		const source = new vscode.CancellationTokenSource();
		const reading = inSlices(document, endless(), source.token);
		source.cancel();
		assert.equal(await reading, undefined);
	});

	it('is given up when its document is edited', async () => {
		const editor = await openText(LONG);
		const reading = inSlices(editor.document, endless(), undefined);
		assert.ok(await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n')));
		assert.equal(await reading, undefined);
	});
});

describe('the progress of a command', () => {
	const { withProgress: original } = vscode.window;
	let shown: string[] = [];
	let cancelling = new vscode.CancellationTokenSource();

	beforeEach(() => {
		shown = [];
		cancelling = new vscode.CancellationTokenSource();
		vscode.window.withProgress = (options, task) => {
			shown.push(options.title ?? '');
			return task({ report: () => {} }, cancelling.token);
		};
	});
	afterEach(() => {
		vscode.window.withProgress = original;
	});

	it('is not shown for what is done at once', async () => {
		assert.equal(await withProgress('Reading', async () => 7), 7);
		assert.deepEqual(shown, []);
	});

	it('is shown for what takes longer, and gives its result', async () => {
		const result = await withProgress(
			'Reading',
			() =>
				new Promise<number>(resolve => {
					const look = setInterval(() => {
						if (shown.length === 0) return;
						clearInterval(look);
						resolve(7);
					});
				}),
		);
		assert.equal(result, 7);
		assert.deepEqual(shown, ['Reading']);
	});

	it('cancels the work with the button of the notification', async () => {
		const { document } = await openText('x = [1, 2]');
		const work = withProgress('Reading', token => {
			token.onCancellationRequested(() => shown.push('cancelled'));
			const look = setInterval(() => {
				if (shown.length === 0) return;
				clearInterval(look);
				cancelling.cancel();
			});
			return inSlices(document, endless(), token);
		});
		await assert.rejects(work, vscode.CancellationError);
		assert.deepEqual(shown, ['Reading', 'cancelled']);
	});

	it('is over when the work fails', async () => {
		await assert.rejects(
			withProgress('Reading', () => Promise.reject(new RangeError('as expected'))),
			RangeError,
		);
		assert.deepEqual(shown, []);
	});
});
