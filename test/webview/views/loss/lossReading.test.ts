import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { crossEntropyGradient, crossEntropyNats } from '../../../../src/core/math/crossEntropy.ts';
import { softmaxJacobian } from '../../../../src/core/math/jacobian.ts';
import { seriesValues } from '../../../../src/core/present/series.ts';
import { readingOf } from '../../../../webview/reading.ts';
import { logitsOf, vectorOf } from '../../../../webview/vector.ts';
import { createLossLines } from '../../../../webview/views/loss/lossLines.ts';
import { jacobianOf, linearLoss, softmaxLoss } from '../../../../webview/views/loss/lossReading.ts';
import { madeUpSubject } from '../../madeUpSubject.ts';

const vectorFrom = (values: readonly number[]) => vectorOf(madeUpSubject(values), 0);
const close = (one: number, other: number) =>
	assert.ok(one === other || Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)), `${one} is not ${other}`);

test('the worked example: both losses, and gradients that are p − y and 1/Σx − y/x', () => {
	const vector = vectorFrom([2, 4, 2, 1]);
	const series = createLossLines(vector.values).seriesOf(1, undefined);
	const { nats, gradient } = softmaxLoss(readingOf(vector, 1), vector.values, series, 1);
	close(nats, Math.log(1 + 2 * Math.exp(-2) + Math.exp(-3)));
	for (const [entry, value] of [0.10249, -0.24269, 0.10249, 0.0377].entries()) {
		assert.ok(Math.abs(gradient.entries[entry]! - value) < 1e-4);
	}
	const linear = linearLoss(vector, series, 1);
	close(linear!.nats, Math.log(9 / 4));
	close(linear!.gradient.entries[1]!, 1 / 9 - 1 / 4);
});

test('the lines and the others together have the loss, the gradient and the derivatives of the whole', () => {
	const scores = fc.array(fc.oneof(fc.double({ min: -30, max: 30, noNaN: true }), fc.constant(-Infinity)), {
		minLength: 60,
		maxLength: 90,
	});
	fc.assert(
		fc.property(
			scores,
			fc.nat({ max: 59 }),
			fc.double({ min: 0.2, max: 5, noNaN: true }),
			(values, target, temperature) => {
				if (values.filter(Number.isFinite).length < 51) return;
				const vector = vectorFrom(values);
				const logits = logitsOf(vector);
				const lines = createLossLines(logits);
				const series = lines.seriesOf(target, undefined);
				assert.ok(series.othersCount > 0);
				const reading = readingOf(vector, temperature);
				const loss = softmaxLoss(reading, logits, series, target);
				close(loss.nats, crossEntropyNats(logits, target, temperature));
				const whole = seriesValues(series, crossEntropyGradient(logits, target, temperature));
				for (const [line, value] of whole.entries.entries()) close(loss.gradient.entries[line]!, value);
				close(loss.gradient.others, whole.others);
				const cells = lines.cellsOf(target);
				assert.ok(cells.includes(target));
				const jacobian = softmaxJacobian(logits, temperature);
				for (const [cell, value] of jacobianOf(reading, logits, series, cells).entries()) {
					const [row, column] = [cells[Math.floor(cell / cells.length)]!, cells[cell % cells.length]!];
					close(value, jacobian[row * logits.length + column]!);
				}
			},
		),
		{ numRuns: 40 },
	);
});

test('at the limits of the temperature the loss is that of the limit and every derivative 0', () => {
	const vector = vectorFrom([2, 4, 2, 1]);
	const lines = createLossLines(vector.values);
	const series = lines.seriesOf(1, undefined);
	const lossAt = (target: number, temperature: 'argmax' | 'uniform') =>
		softmaxLoss(readingOf(vector, temperature), vector.values, series, target);
	assert.equal(lossAt(1, 'argmax').nats, 0);
	assert.equal(lossAt(0, 'argmax').nats, Infinity);
	close(lossAt(0, 'uniform').nats, Math.log(4));
	assert.ok(lossAt(1, 'argmax').gradient.entries[0] === 0);
	assert.ok(jacobianOf(readingOf(vector, 'argmax'), vector.values, series, lines.cellsOf(1)).every(cell => cell === 0));
});

test('there is no linear loss where x/Σx is no distribution', () => {
	const vector = vectorFrom([-3, -1, -2]);
	assert.equal(linearLoss(vector, createLossLines(vector.values).seriesOf(0, undefined), 0), undefined);
});

test('what was looked for is listed, the target first where it is not among it', () => {
	const lines = createLossLines(Float64Array.from({ length: 300 }, (_, index) => index % 97));
	const { indices, othersCount } = lines.seriesOf(7, Uint32Array.of(100, 200));
	assert.deepEqual([...indices], [7, 100, 200]);
	assert.equal(othersCount, 297);
});
