import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceAtRest } from '../../webview/onceAtRest.ts';

test('work is done once, as long after the last time that it was asked for', t => {
	let now = 0;
	t.mock.timers.enable({ apis: ['setTimeout'] });
	t.mock.method(performance, 'now', () => now);
	const pass = (time: number) => {
		now += time;
		t.mock.timers.tick(time);
	};
	let done = 0;
	const ask = onceAtRest(40, () => done++);
	pass(100);
	assert.equal(done, 0);
	for (let times = 0; times < 5; times++) {
		ask();
		pass(30);
	}
	assert.equal(done, 0);
	pass(10);
	assert.equal(done, 1);
	pass(100);
	assert.equal(done, 1);
	ask();
	pass(39);
	assert.equal(done, 1);
	pass(1);
	assert.equal(done, 2);
});
