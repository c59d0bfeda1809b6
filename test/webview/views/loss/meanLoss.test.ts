import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { crossEntropyNats } from '../../../../src/core/math/crossEntropy.ts';
import { valuesOf } from '../../../../webview/vector.ts';
import { meanLoss, parseTargets, targetsOf } from '../../../../webview/views/loss/meanLoss.ts';
import { madeUpSubject } from '../../madeUpSubject.ts';

const subject = madeUpSubject([2, 4, 2, 1, 0, -1], { shape: [2, 3] });
const vectorAt = (row: number) => ({ subject, values: valuesOf(subject, row) });

test('the mean is over the rows that have a class', () => {
	const [first, second] = [crossEntropyNats([2, 4, 2], 1, 2), crossEntropyNats([1, 0, -1], 2, 2)];
	assert.equal(meanLoss(vectorAt, [1, undefined], 2)?.softmaxNats, first);
	const both = meanLoss(vectorAt, [1, 2], 2);
	assert.equal(both?.rows, 2);
	assert.ok(Math.abs(both.softmaxNats - (first + second) / 2) < 1e-15);
	assert.equal(both.linearUndefined, 1);
	assert.equal(meanLoss(vectorAt, [undefined, undefined], 1), undefined);
});

test('the limits of the temperature have means too', () => {
	assert.equal(meanLoss(vectorAt, [1, 0], 'argmax')?.softmaxNats, 0);
	assert.ok(Math.abs(meanLoss(vectorAt, [0, 2], 'uniform')!.softmaxNats - Math.log(3)) < 1e-15);
});

test("the reader's choice comes before what the document says, and what is no class is left out", () => {
	assert.deepEqual(targetsOf(subject, [-1, 2], Int32Array.of(1, 0)), [1, 2]);
	assert.deepEqual(targetsOf(subject, [3], Int32Array.of(-100, 0)), [undefined, 0]);
	assert.deepEqual(targetsOf(subject, [], undefined), [undefined, undefined]);
});

test('whole numbers are read in any brackets, an underscore or a negative number as none', () => {
	assert.deepEqual(parseTargets('[2, 0,1]'), [2, 0, 1]);
	assert.deepEqual(parseTargets('torch'), undefined);
	assert.deepEqual(parseTargets('3 _ -100\t４'), [3, -1, -1, 4]);
	assert.deepEqual(parseTargets(' '), []);
	assert.equal(parseTargets('1.5'), undefined);
});

test('what is written of targets is read again', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 200_000 })), targets => {
			assert.deepEqual(parseTargets(JSON.stringify(targets)), targets);
		}),
	);
});
