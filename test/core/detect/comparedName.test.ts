import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Kind } from '../../../src/core/detect/detection.ts';

/** Each text has the cursor `§`. */
function assertKinds(kind: Kind, texts: readonly (readonly [languageId: string, marked: string])[]): void {
	for (const [languageId, marked] of texts) {
		const detection = detectAt(marked.replace('§', ''), marked.indexOf('§'), languageId);
		assert.equal(detection?.kind, kind, `${marked}: ${detection?.reason}`);
	}
}

describe('numbers that a test compares something with', () => {
	it('are what that is called, before them or behind them', () => {
		assertKinds('other', [
			['python', 'assert_allclose(fit.params, [0.3, §1.5, -2])'],
			['python', 'np.testing.assert_allclose(\n    model.weights[0],\n    [[0.3, §1.5, -2]], rtol=1e-3)'],
			['python', 'assert_array_equal(labels, [-1, §0, 2])'],
			['python', 'assert_close(np.array([0.3, §1.5]), layer.bias)'],
			['typescript', 'expect(x.dims).toEqual([2, §-1, 3]);'],
			['java', 'assertArrayEquals(new double[] {1.5, §2.2}, layer.getBias(), 1e-6);'],
			['go', 'assert.InDeltaSlice(t, []float64{1.5, §2.2}, grads, 1e-6)'],
			['rust', 'assert_eq!(&bias.to_vec(), &[1.5, §2.2]);'],
		]);
		assertKinds('logits', [['python', 'assert_allclose(out.logits, [3, §2, 7])']]);
		assertKinds('probabilities', [
			['python', 'assert_allclose(F.softmax(x, -1), [0.3, §0.6])'],
			['csharp', 'Assert.Equal(new[] { 0.3f, §0.6f }, result.Probabilities);'],
		]);
	});

	it('are indices beside the functions that choose', () => {
		assertKinds('other', [['python', 'assert_array_equal(np.argsort(-logits), [2, §3, 1])']]);
	});

	it('go by themselves where that says nothing', () => {
		assertKinds('logits', [
			['python', 'assert_allclose(f(x), [3, §2.5, 7])'],
			['python', 'f(model.weights.T, [3, §2.5, 7])'],
		]);
	});
});
