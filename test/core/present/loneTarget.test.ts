import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { loneTarget } from '../../../src/core/present/loneTarget.ts';

const SCORES = 'logits = [2, 4.5, -1]\n';

/** The class that the lines behind the scores, or before them, name. */
function targetIn(lines: string, before = ''): number | undefined {
	const text = `${before}${SCORES}${lines}\n`;
	const scores = detectAt(text, before.length + SCORES.indexOf('4.5'), 'python');
	assert.ok(scores);
	const found = loneTarget(text, scores);
	if (found !== undefined) assert.match(text.slice(found.start), /^[a-z_]*(?:target|label|y)/i);
	return found?.value;
}

for (const [line, value] of [
	['target = 2', 2],
	['y = 1  # the answer', 1],
	['"label": 2,', 2],
	['int label = 1;', 1],
	['y_true: int = 0', 0],
	['true_label <- 1', 1],
	['target = torch.tensor([1])', 1],
	['target = np.array([2], dtype=np.int64)', 2],
] as const) {
	test(`${line} names the class ${value}`, () => {
		assert.equal(targetIn(line), value);
	});
}

test('numbers that are no class of the scores are none', () => {
	for (const line of [
		'target = 3',
		'target = 0.5',
		'num_classes = 2',
		'n_labels = 2',
		'x = 1',
		'target = y[1]',
		'y = [1, 0, 2]',
		'y = 1 + x',
	]) {
		assert.equal(targetIn(line), undefined, line);
	}
});

test('the nearest name counts', () => {
	assert.equal(targetIn('label = 1\n\n\ntarget = 2'), 1);
	assert.equal(targetIn(`${'\n'.repeat(30)}target = 2`, 'target = 0\n'), 0);
});

test('the rows of a matrix need more than one', () => {
	const text = 'logits = [[2, 4.5], [1, 0.5]]\ntarget = 1\n';
	const scores = detectAt(text, 12, 'python');
	assert.ok(scores);
	assert.equal(loneTarget(text, scores), undefined);
});
