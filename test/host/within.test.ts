import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as vscode from 'vscode';
import { within } from '../../src/host/within.ts';

const never = new Promise<never>(() => undefined);

/** A token that is cancelled by hand. */
class Token implements vscode.CancellationToken {
	isCancellationRequested = false;
	readonly listeners = new Set<(event: unknown) => unknown>();

	readonly onCancellationRequested = (listener: (event: unknown) => unknown): vscode.Disposable => {
		this.listeners.add(listener);
		return { dispose: () => void this.listeners.delete(listener) };
	};

	cancel(): void {
		this.isCancellationRequested = true;
		for (const listener of this.listeners) listener(undefined);
	}
}

test('an answer in time is the answer', async () => {
	const cancellation = new Token();
	assert.equal(await within(Promise.resolve(7), { milliseconds: 60_000, cancellation }), 7);
	assert.equal(cancellation.listeners.size, 0);
});

test('an answer that does not come is undefined after the time', async () => {
	assert.equal(await within(never, { milliseconds: 1 }), undefined);
});

test('whoever cancels waits no longer', async () => {
	const cancellation = new Token();
	const answer = within(never, { milliseconds: 60_000, cancellation });
	cancellation.cancel();
	assert.equal(await answer, undefined);
	assert.equal(await within(Promise.resolve(7), { milliseconds: 60_000, cancellation }), undefined);
});

test('a failure in time is the failure, a later one is nobody’s', async () => {
	const failure = new Error('no index');
	await assert.rejects(within(Promise.reject(failure), { milliseconds: 60_000 }), failure);
	let fail: ((failure: Error) => void) | undefined;
	const late = new Promise<never>((_, reject) => {
		fail = reject;
	});
	assert.equal(await within(late, { milliseconds: 1 }), undefined);
	fail?.(failure);
});
