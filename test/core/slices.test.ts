import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finishInSlices } from '../../src/core/slices.ts';
import type { Steps } from '../../src/core/steps.ts';

/** Work that takes as many steps of a millisecond and more. */
function* slowly(steps: number): Steps<string> {
	for (let step = 0; step < steps; step++) {
		const start = performance.now();
		while (performance.now() - start < 1.5);
		yield;
	}
	return 'done';
}

describe('work in slices', () => {
	it('pauses when a slice has been long enough', async () => {
		let pauses = 0;
		const pause = async (): Promise<void> => {
			pauses++;
		};
		assert.equal(await finishInSlices(slowly(20), { pause, isCancelled: () => false }), 'done');
		assert.ok(pauses >= 3 && pauses <= 20, `${pauses} pauses`);
	});

	it('is given up at the first pause after it was cancelled', async () => {
		let pauses = 0;
		const pause = async (): Promise<void> => {
			pauses++;
		};
		assert.equal(await finishInSlices(slowly(100), { pause, isCancelled: () => pauses === 2 }), undefined);
		assert.equal(pauses, 2);
	});

	it('fails as the work fails', async () => {
		// oxlint-disable-next-line require-yield
		const failing = (function* (): Steps<never> {
			throw new RangeError('as expected');
		})();
		await assert.rejects(
			finishInSlices(failing, { pause: () => Promise.resolve(), isCancelled: () => false }),
			RangeError,
		);
	});
});
