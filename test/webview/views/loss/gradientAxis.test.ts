import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gradientAxis } from '../../../../webview/views/loss/gradientAxis.ts';

test('the axis holds all of softmax and linear up to four times as long', () => {
	assert.equal(gradientAxis([0.1, -0.24], [0.11], undefined), 0.3);
	assert.equal(gradientAxis([0.1, -0.2], [-1e9], undefined), 0.8);
	assert.equal(gradientAxis([0.1, -0.2], [-Infinity], undefined), 0.8);
	assert.equal(gradientAxis([0, 0], [0.9], undefined), 1);
});

test('it stays while the bars fit it, and there is one without any bar', () => {
	assert.equal(gradientAxis([0.05], [], 0.3), 0.3);
	assert.ok(gradientAxis([0.01], [], 0.3) < 0.3);
	assert.equal(gradientAxis([0], [], undefined), 1);
	assert.equal(gradientAxis([0], [], 0.3), 0.3);
});

test('no bar of softmax is cut', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 1e-12, max: 1e6, noNaN: true }),
			fc.double({ min: 1e-12, max: 1e6, noNaN: true }),
			(one, before) => {
				assert.ok(gradientAxis([-one], [], gradientAxis([before], [], undefined)) >= one * (1 - 1e-12));
			},
		),
	);
});
