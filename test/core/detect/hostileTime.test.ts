import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { nearestArrays } from '../../../src/core/detect/nearestArrays.ts';
import { fuzzedLanguages, hostileUnits } from './hostileTexts.ts';

const size = 2 ** 18;
const longest = 50;
/**
 * By how much the time may differ from one run to the next, in a process that has read a hundred other texts. Time that
 * grows with the square of the length would be a hundred times the bound.
 */
const margin = 3;

/** Milliseconds that parsing this takes on the machine for which the bound is meant, when it does nothing else. */
const yardstickTime = 5.5;
const yardstick = JSON.stringify(
	Array.from({ length: 131_072 }, (_, index) => (((27759 * index) % 65536) / 3200).toFixed(4)).map(Number),
);

/**
 * The least time, in ms, that some runs took, by the clock or of the processor: neither the wait for it counts, nor what
 * the engine does beside.
 */
function leastTime(run: () => unknown, rounds: number, enough: number): number {
	let least = Infinity;
	for (let round = 0; round < rounds && least > enough; round++) {
		const before = process.cpuUsage();
		const start = performance.now();
		run();
		const elapsed = performance.now() - start;
		const { user, system } = process.cpuUsage(before);
		least = Math.min(least, elapsed, (user + system) / 1000);
	}
	return least;
}

/** Within the bound; on a machine that is slow or busy just now, within as many times what the yardstick takes. */
function assertShort(run: () => unknown, what: string): void {
	const time = leastTime(run, 8, longest);
	if (time <= longest) return;
	const slowness = Math.max(1, leastTime(() => JSON.parse(yardstick), 8, 0) / yardstickTime);
	assert.ok(
		time <= longest * margin * slowness,
		`${time} ms ${what}, on a machine ${slowness.toFixed(1)} times as slow`,
	);
}

describe(`256 KB of hostile text take no longer than ${longest} ms`, () => {
	for (const [index, unit] of hostileUnits.entries()) {
		const languageId = fuzzedLanguages[index % fuzzedLanguages.length];
		const text = unit.repeat(Math.ceil(size / unit.length));

		it(`of repeated ${JSON.stringify(unit)} in ${languageId}`, () => {
			for (const offset of [text.length >> 1, text.length]) {
				assertShort(() => detectAt(text, offset, languageId), `at ${offset}`);
			}
			assertShort(() => nearestArrays(text, text.length >> 1, languageId, 9), 'for the arrays nearby');
		});
	}
});
