import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createStepped } from '../../webview/stepped.ts';

/** A computation of so many steps, each of which takes `cost` ms of a clock that stands still otherwise. */
function stage(context: TestContext, { steps, cost }: { readonly steps: number; readonly cost: number }) {
	let clock = 0;
	let redraws = 0;
	context.mock.timers.enable({ apis: ['setTimeout'] });
	context.mock.method(performance, 'now', () => clock);
	const stepped = createStepped(
		function* (input: number) {
			for (let step = 1; step < steps; step++) {
				clock += cost;
				yield;
			}
			clock += cost;
			if (input < 0) throw new RangeError(`input must be >= 0, got ${input}`);
			return input * 10;
		},
		(one, other) => one === other,
		() => redraws++,
	);
	return {
		at: (input: number) => stepped.at(input),
		clock: () => clock,
		redraws: () => redraws,
		rest: () => context.mock.timers.tick(1000),
	};
}

test('what fits into a frame is there in it', context => {
	const { at, redraws, rest } = stage(context, { steps: 3, cost: 1 });
	assert.deepEqual(
		[1, 2, 2, 3].map(input => at(input)),
		[10, 20, 20, 30],
	);
	rest();
	assert.equal(redraws(), 0);
});

test('what does not goes on from frame to frame, a part in each', context => {
	const { at, clock, redraws } = stage(context, { steps: 10, cost: 4 });
	const outputs: (number | undefined)[] = [];
	let before = 0;
	while (outputs.at(-1) === undefined) {
		outputs.push(at(1));
		assert.ok(clock() - before <= 12, `${clock() - before} ms in one frame`);
		before = clock();
		assert.equal(redraws(), outputs.at(-1) === undefined ? outputs.length : outputs.length - 1);
	}
	assert.deepEqual([outputs.length, outputs.at(-1)], [4, 10]);
});

test('the first is finished though its input moves, and the others wait until theirs rests', context => {
	const { at, clock, redraws, rest } = stage(context, { steps: 4, cost: 6 });
	assert.deepEqual(
		[1, 2, 3, 4].map(input => at(input)),
		[undefined, 10, 10, 10],
	);
	assert.equal(clock(), 24);
	const asked = redraws();
	rest();
	assert.equal(redraws(), asked + 1);
	assert.deepEqual([at(4), at(4)], [10, 40]);
	rest();
	assert.equal(at(4), 40);
});

test('an input that moved while the first was computed, and rests then, is computed too', context => {
	const { at, redraws, rest } = stage(context, { steps: 4, cost: 6 });
	assert.deepEqual([at(1), at(2)], [undefined, 10]);
	const asked = redraws();
	rest();
	assert.equal(redraws(), asked + 1);
	assert.deepEqual([at(2), at(2)], [10, 20]);
});

test('an input that comes back to what is there needs nothing', context => {
	const { at, clock, rest } = stage(context, { steps: 4, cost: 6 });
	at(1);
	assert.equal(at(1), 10);
	at(2);
	rest();
	assert.equal(at(2), 10);
	assert.equal(at(1), 10);
	assert.equal(clock(), 24 + 12);
});

test('an error is told, and the next input is computed', context => {
	const { at } = stage(context, { steps: 2, cost: 1 });
	assert.throws(() => at(-1), RangeError);
	assert.equal(at(1), 10);
});
