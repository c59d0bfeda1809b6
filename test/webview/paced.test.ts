import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createPaced } from '../../webview/paced.ts';

/** A computation that takes `cost` ms of a clock that stands still otherwise. */
function stage(context: TestContext, cost: number) {
	let clock = 0;
	let redraws = 0;
	context.mock.timers.enable({ apis: ['setTimeout'] });
	context.mock.method(performance, 'now', () => clock);
	const paced = createPaced(
		(input: number) => {
			clock += cost;
			return input * 10;
		},
		(one, other) => one === other,
		() => redraws++,
	);
	return { paced, redraws: () => redraws, rest: () => context.mock.timers.tick(1000) };
}

test('what fits into a frame is computed in it', context => {
	const { paced, redraws, rest } = stage(context, 5);
	assert.deepEqual(
		[1, 2, 2, 3].map(input => paced.at(input)),
		[10, 20, 20, 30],
	);
	rest();
	assert.equal(redraws(), 0);
});

test('what does not is computed once its input has come to rest, and asks to be shown then', context => {
	const { paced, redraws, rest } = stage(context, 50);
	assert.deepEqual(
		[1, 2, 3, 4].map(input => paced.at(input)),
		[10, 10, 10, 10],
	);
	assert.equal(redraws(), 0);
	rest();
	assert.equal(redraws(), 1);
	assert.equal(paced.at(4), 40);
	rest();
	assert.equal(redraws(), 1);
});

test('an input that comes back to what is shown needs nothing', context => {
	const { paced } = stage(context, 50);
	assert.equal(paced.at(1), 10);
	assert.equal(paced.at(2), 10);
	assert.equal(paced.at(1), 10);
});
