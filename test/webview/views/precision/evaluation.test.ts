import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TemperatureSetting } from '../../../../src/core/math/temperature.ts';
import { english } from '../../../../src/core/present/translate.ts';
import { finish } from '../../../../src/core/steps.ts';
import { formatNames, formNames } from '../../../../webview/state/precisionState.ts';
import {
	evaluationSteps,
	holdsTemperature,
	overflowExponent,
	type Task,
	taskOf,
	underflowExponent,
} from '../../../../webview/views/precision/evaluation.ts';
import { createEvaluator } from '../../../../webview/views/precision/evaluations.ts';
import { precisionSentence } from '../../../../webview/views/precision/precisionSentence.ts';

const logits = Float64Array.of(2, 4, 2, 1);
const evaluationOf = (...given: Parameters<typeof evaluationSteps>) => finish(evaluationSteps(...given));
const all = Uint32Array.of(0, 1, 2, 3);
const taskWith = (shift: number, temperature: TemperatureSetting = 1, scores = logits) =>
	taskOf(scores, shift, temperature, all);

test('a shift past the end of float32 loses the naive form and leaves the stable one alone', () => {
	const task = taskWith(86);
	const naive = evaluationOf(task, 'float32', 'naive')!;
	assert.equal(naive.overflows, 1);
	assert.equal(naive.overflow?.index, 1);
	assert.equal(naive.lost, 1);
	assert.ok(Number.isNaN(naive.probabilities[1]));
	assert.equal(naive.probabilities[0], 0);
	assert.ok(Number.isNaN(naive.largestError));
	const stable = evaluationOf(task, 'float32', 'stable')!;
	assert.equal(stable.lost, 0);
	assert.ok(stable.largestError < 1e-7);
});

test('no shift changes what it should be', () => {
	assert.deepEqual(taskWith(500).reference, taskWith(0).reference);
});

test('below the other end all exponentials are 0, and all is lost', () => {
	const { underflows, lost } = evaluationOf(taskWith(-200), 'float32', 'naive')!;
	assert.deepEqual([underflows, lost], [4, 4]);
});

test('a mask is no underflow', () => {
	const masked = Float64Array.of(2, -Infinity, 2, 1);
	assert.equal(evaluationOf(taskWith(0, 1, masked), 'float16', 'naive')!.underflows, 0);
});

test('exponentials end where the formats are known to', () => {
	const ends = formatNames.map(format => [overflowExponent(format).toFixed(1), underflowExponent(format).toFixed(1)]);
	assert.deepEqual(ends, [
		['709.8', '-745.1'],
		['88.7', '-104.0'],
		['11.1', '-17.3'],
		['88.7', '-92.9'],
	]);
});

test('what is not listed is summed', () => {
	const { others, probabilities } = evaluationOf(taskOf(logits, 0, 1, Uint32Array.of(1)), 'float64', 'stable')!;
	assert.equal(probabilities.length, 1);
	assert.ok(Math.abs(others + probabilities[0]! - 1) < 1e-15);
});

test('a temperature that is 0 or ∞ in a format is not computed with', () => {
	assert.ok(!holdsTemperature('float16', 1e-9));
	assert.ok(!holdsTemperature('float16', 1e6));
	assert.equal(evaluationOf(taskWith(0, 1e-9), 'float16', 'stable'), undefined);
	assert.ok(holdsTemperature('float32', 1e-9));
});

test('at T → 0 the stable form is hardmax in every format, and the naive one is lost', () => {
	for (const format of formatNames) {
		const stable = evaluationOf(taskWith(0, 'argmax'), format, 'stable')!;
		assert.deepEqual([...stable.probabilities], [0, 1, 0, 0]);
		assert.equal(stable.largestError, 0);
		const naive = evaluationOf(taskWith(0, 'argmax'), format, 'naive')!;
		assert.equal(naive.overflows, 4);
		assert.equal(naive.lost, 4);
	}
});

test('at T → ∞ every exponential is 1, and in float16 their sum stops at 2,048', () => {
	for (const form of formNames) {
		const { weights, probabilities } = evaluationOf(taskWith(3, 'uniform'), 'bfloat16', form)!;
		assert.deepEqual([...weights], [1, 1, 1, 1]);
		assert.deepEqual([...probabilities], [0.25, 0.25, 0.25, 0.25]);
	}
	// a sum of ones stops where the format has no odd numbers any more
	const many = taskOf(new Float64Array(3000), 0, 'uniform', all);
	assert.equal(evaluationOf(many, 'float16', 'stable')!.normalizer, 2048);
});

test('scores that a format rounds to the same share its maximum at T → 0', () => {
	const close = taskOf(Float64Array.of(1000, 1000.2, 0, 0), 0, 'argmax', all);
	assert.deepEqual([...evaluationOf(close, 'float16', 'stable')!.probabilities], [0.5, 0.5, 0, 0]);
	assert.deepEqual([...evaluationOf(close, 'float32', 'stable')!.probabilities], [0, 1, 0, 0]);
});

function say(shift: number, form: 'naive' | 'stable', temperature: TemperatureSetting = 1): string {
	const task = taskWith(shift, temperature);
	return precisionSentence(task, evaluationOf(task, 'float16', form)!, String, english);
}

test('the sentence names the first exponential that is ∞, at its temperature', () => {
	assert.match(say(8, 'naive'), /e\^12 is ∞/);
	assert.match(say(4, 'naive', 0.5), /e\^12 is ∞/);
	assert.match(say(0, 'naive'), /largest exponent is 4, and float16 ends at 11\.1/);
	assert.match(say(-100, 'naive'), /0\/0 is NaN/);
	assert.match(say(-20, 'naive'), /3 of 4 exponentials are 0/);
	assert.match(say(8, 'stable'), /nothing overflows\.$/);
	assert.match(say(7.4, 'naive'), /e\^11\.4 is ∞/);
	assert.match(say(0, 'naive', 'argmax'), /^The least T of float16 is 6e-8\. .*is ∞/);
	const mixed = taskOf(Float64Array.of(-3, 2, -1, 1), 0, 'argmax', all);
	const evaluation = evaluationOf(mixed, 'float64', 'naive')!;
	assert.match(precisionSentence(mixed, evaluation, String, english), /e\^∞ is ∞/);
	assert.match(say(0, 'naive', 'uniform'), /^The largest T of float16 is 65504\. Every exponent is nearly 0/);
});

test('a sum that overflows without any of its terms is told from them', () => {
	const task = taskOf(Float64Array.of(11, 11, 11, 11), 0, 1, all);
	const evaluation = evaluationOf(task, 'float16', 'naive')!;
	assert.equal(evaluation.overflows, 0);
	assert.match(precisionSentence(task, evaluation, String, english), /sum of the exponentials is ∞/);
});

test('a score beyond the format is said in both forms', () => {
	const task = taskOf(Float64Array.of(1, 70_000, 2, 3), 0, 1, all);
	for (const form of formNames) {
		const evaluation = evaluationOf(task, 'float16', form)!;
		assert.match(precisionSentence(task, evaluation, String, english), /cannot hold the score 70000/);
	}
});

test('a short task is computed at once in all formats', () => {
	let redraws = 0;
	const evaluator = createEvaluator(() => redraws++);
	const evaluations = evaluator.at(taskWith(0), 'float32', 'naive');
	for (const format of formatNames) {
		for (const form of formNames) assert.ok(!evaluations.isPending(format, form));
	}
	assert.equal(redraws, 0);
	evaluator.dispose();
});

test('a long task is computed over some frames, the chosen format first, and another one waits until it rests', context => {
	let clock = 0;
	let redraws = 0;
	context.mock.timers.enable({ apis: ['setTimeout'] });
	context.mock.method(performance, 'now', () => (clock += 3));
	const evaluator = createEvaluator(() => redraws++);
	const scores = new Float64Array(20_000).fill(1);
	const at = (task: Task) => evaluator.at(task, 'float16', 'stable');
	const task = taskOf(scores, 0, 1, all);
	let frames = 1;
	assert.ok(at(task).isPending('float16', 'stable'));
	for (; at(task).isPending('float16', 'stable'); frames++);
	assert.ok(at(task).isPending('float64', 'naive'));
	assert.equal(redraws, frames + 2);
	while (!at(task).isComplete);
	for (const format of formatNames) {
		for (const form of formNames) assert.ok(!at(task).isPending(format, form));
	}
	const asked = redraws;
	const other = taskOf(scores, 1, 1, all);
	assert.equal(at(other).task, task);
	context.mock.timers.tick(1000);
	assert.equal(redraws, asked + 1);
	assert.equal(at(other).task, other);
	evaluator.dispose();
});
