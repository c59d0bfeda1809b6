import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseWebviewMessage } from '../../src/protocol/guards.ts';

describe('parseWebviewMessage', () => {
	test('returns each message of the protocol as it is', () => {
		const messages = [
			{ type: 'ready' },
			{ type: 'drawn' },
			{ type: 'select', revision: 1, index: 0 },
			{ type: 'select', revision: 1, index: 0, focus: true },
			{ type: 'copy', revision: 2, row: 1, temperature: 0.5 },
			{ type: 'copy', revision: 2, row: 0, temperature: 'argmax' },
			{ type: 'copy', revision: 2, row: 0, temperature: 1, values: Float64Array.of(1, 2) },
			{ type: 'choose', revision: 3, index: 2 },
			{ type: 'setKind', revision: 3, kind: 'logprobs' },
			{ type: 'setKind', revision: 3, kind: 'auto' },
			{ type: 'setLocked', locked: true },
			{ type: 'writeBack', revision: 3, indices: Uint32Array.of(1), values: Float64Array.of(-0.5) },
			{ type: 'save', revision: 3, format: 'png', data: Uint8Array.of(1, 2) },
			{ type: 'copy', revision: 2, row: 0, temperature: 1, choice: { numbers: 'scores', format: 'pytorch' } },
			{ type: 'pin', revision: 3 },
			{ type: 'unpin' },
			{ type: 'requestTargets', revision: 3 },
			{ type: 'note', message: 'odd' },
			{ type: 'failed', message: 'x' },
		];
		for (const message of messages) assert.deepEqual(parseWebviewMessage(message), message);
	});

	test('drops fields that no message has', () => {
		assert.deepEqual(parseWebviewMessage({ type: 'ready', command: 'workbench.action.quit' }), { type: 'ready' });
	});

	test('refuses a file of more than 64 MB', () => {
		const data = new Uint8Array(64 * 2 ** 20 + 1);
		assert.equal(parseWebviewMessage({ type: 'save', revision: 1, format: 'csv', data }), undefined);
	});

	test('cuts an error text at 4,000 characters', () => {
		const read = parseWebviewMessage({ type: 'failed', message: 'x'.repeat(10_000_000) });
		assert.equal(read?.type === 'failed' && read.message.length, 4000);
	});

	test('keeps a text for the log apart from other entries', () => {
		const message = 'first\r\n2026-01-01 [error] forged \u202e\u0007\tend';
		const read = parseWebviewMessage({ type: 'note', message });
		assert.equal(read?.type === 'note' && read.message, 'first\uFFFD\n\t2026-01-01 [error] forged \uFFFD\uFFFD\tend');
	});

	const TOO_MANY = 2 ** 18 + 1;
	const forged = [
		null,
		1,
		[],
		'x',
		{},
		{ type: '__proto__' },
		{ type: 'constructor' },
		{ type: 'select' },
		{ type: 'select', revision: 1, index: -1 },
		{ type: 'select', revision: 1, index: 1.5 },
		{ type: 'select', revision: 1, index: '0' },
		{ type: 'select', revision: Number.NaN, index: 0 },
		{ type: 'copy', revision: 1, row: 0, temperature: '1e309' },
		{ type: 'copy', revision: 1, row: 0, temperature: 0 },
		{ type: 'copy', revision: 1, row: 0, temperature: 1, values: [1] },
		{ type: 'copy', revision: 1, row: 0, temperature: Number.POSITIVE_INFINITY },
		{ type: 'choose', revision: 1 },
		{ type: 'choose', revision: 1, index: -1 },
		{ type: 'setKind', revision: 1, kind: 'constructor' },
		{ type: 'setKind', revision: 1, kind: ['logits'] },
		{ type: 'setKind', kind: 'logits' },
		{ type: 'setLocked', locked: 'yes' },
		{ type: 'writeBack', revision: 1, indices: [1], values: [2] },
		{ type: 'writeBack', revision: 1, indices: Uint32Array.of(1, 2), values: Float64Array.of(1) },
		{ type: 'writeBack', revision: 1, indices: Uint32Array.of(3, 3), values: Float64Array.of(1, 2) },
		{ type: 'copy', revision: 1, row: 0, temperature: 1, values: new Float64Array(TOO_MANY) },
		{ type: 'save', revision: 1, format: 'exe', data: Uint8Array.of(1) },
		{ type: 'save', revision: 1, format: 'svg', data: '<svg/>' },
		{ type: 'copy', revision: 1, row: 0, temperature: 1, choice: { numbers: 'scores', format: 'toString' } },
		{ type: 'copy', revision: 1, row: 0, temperature: 1, choice: { numbers: 'logits', format: 'json' } },
		{ type: 'copy', revision: 1, row: 0, temperature: 1, choice: 'json' },
		{ type: 'pin' },
		{ type: 'requestTargets', revision: -1 },
		{ type: 'note' },
		{ type: 'failed', message: { toString: 'x' } },
	];
	for (const message of forged) {
		test(`refuses ${JSON.stringify(message)}`, () => assert.equal(parseWebviewMessage(message), undefined));
	}

	test('never throws', () => {
		fc.assert(
			fc.property(
				fc.anything({ withNullPrototype: true, withBigInt: true }),
				posted => void parseWebviewMessage(posted),
			),
		);
	});
});
