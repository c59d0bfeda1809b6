import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { nearestArrays } from '../../../src/core/detect/nearestArrays.ts';
import { fuzzedLanguages, hostileUnits } from './hostileTexts.ts';

const size = 2 ** 18;
const longest = 50;

/** The least time of the processor, in ms, that some runs took: whatever else the machine does is not counted. */
function leastTime(run: () => void): number {
	let least = Infinity;
	for (let round = 0; round < 12 && least > longest; round++) {
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

describe(`256 KB of hostile text take no longer than ${longest} ms`, () => {
	for (const [index, unit] of hostileUnits.entries()) {
		const languageId = fuzzedLanguages[index % fuzzedLanguages.length];
		const text = unit.repeat(Math.ceil(size / unit.length));

		it(`of repeated ${JSON.stringify(unit)} in ${languageId}`, () => {
			for (const offset of [text.length >> 1, text.length]) {
				const time = leastTime(() => detectAt(text, offset, languageId));
				assert.ok(time <= longest, `${time} ms at ${offset}`);
			}
			const nearby = leastTime(() => nearestArrays(text, text.length >> 1, languageId, 9));
			assert.ok(nearby <= longest, `${nearby} ms for the arrays nearby`);
		});
	}
});
