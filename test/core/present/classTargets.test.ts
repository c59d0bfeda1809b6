import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { classTargets } from '../../../src/core/present/classTargets.ts';

const SCORES = 'logits = [[2, 4.5, -1], [1, 0.5, 3]]\n';

/** The targets of `SCORES` among the arrays of these lines behind it. */
function targetsOf(...lines: readonly string[]): number[] | undefined {
	const text = SCORES + lines.join('\n');
	const at = (offset: number) => detectAt(text, offset, 'python')!;
	let start = SCORES.length;
	const candidates = lines.map(line => {
		const candidate = { detection: at(start + line.indexOf('[') + 1), before: line.slice(0, line.indexOf('[')) };
		start += line.length + 1;
		return candidate;
	});
	const found = classTargets(at(SCORES.indexOf('2')), candidates);
	return found && [...found.values];
}

test('one that is named so comes before a nearer one', () => {
	assert.deepEqual(targetsOf('sizes = [2, 2]', 'y_true = np.array([1, 0])'), [1, 0]);
	assert.deepEqual(targetsOf('sizes = [2, 2]', 'train_labels: [0, 2]'), [0, 2]);
});

test('of several with such names the nearest is taken', () => {
	assert.deepEqual(targetsOf('targets = [2, 0]', 'labels = [1, 1]'), [2, 0]);
});

test('without such a name none is taken', () => {
	assert.equal(targetsOf('padding = [1, 1]', 'class_logits = [0, 2]', 'print([1, 2])'), undefined);
});

test('numbers that are no classes of the rows are none', () => {
	assert.equal(targetsOf('y = [1, 3]', 'y = [1, 0, 2]', 'y = [0.5, 1]', 'y = [-1, 0]'), undefined);
});
