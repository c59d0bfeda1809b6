import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseWebviewMessage } from '../../src/protocol/guards.ts';

describe('parseWebviewMessage', () => {
	test('returns each message of the protocol as it is', () => {
		const messages = [
			{ type: 'ready' },
			{ type: 'select', revision: 1, index: 0 },
			{ type: 'copy', revision: 2, row: 1, temperature: 0.5 },
			{ type: 'copy', revision: 2, row: 0, temperature: 'argmax' },
			{ type: 'setLocked', locked: true },
			{ type: 'failed', message: 'x' },
		];
		for (const message of messages) assert.deepEqual(parseWebviewMessage(message), message);
	});

	test('drops fields that no message has', () => {
		assert.deepEqual(parseWebviewMessage({ type: 'ready', command: 'workbench.action.quit' }), { type: 'ready' });
	});

	test('cuts an error text at 4,000 characters', () => {
		const read = parseWebviewMessage({ type: 'failed', message: 'x'.repeat(10_000_000) });
		assert.equal(read?.type === 'failed' && read.message.length, 4000);
	});

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
		{ type: 'copy', revision: 1, row: 0, temperature: Number.POSITIVE_INFINITY },
		{ type: 'setLocked', locked: 'yes' },
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
