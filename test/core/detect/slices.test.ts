import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt, detectAtSteps } from '../../../src/core/detect/detectAt.ts';
import { detectSelection, detectSelectionSteps } from '../../../src/core/detect/detectSelection.ts';
import { nearestArrays, nearestArraysSteps } from '../../../src/core/detect/nearestArrays.ts';
import { finishInSlices } from '../../../src/core/slices.ts';
import type { Steps } from '../../../src/core/steps.ts';
import { coveredSamples } from './samples.ts';
import { Scramble } from './scramble.ts';

const never = { pause: () => Promise.resolve(), isCancelled: () => false };

function logits(count: number): string[] {
	const scramble = new Scramble(count);
	return Array.from({ length: count }, () => ((scramble.bits() / 2 ** 32) * 20 - 10).toPrecision(17));
}

function stepsOf(steps: Steps<unknown>): number {
	let count = 1;
	while (steps.next().done !== true) count++;
	return count;
}

describe('detection in slices', () => {
	it('gives what it gives at once: every sample', async () => {
		for (const { text, offset, languageId } of coveredSamples()) {
			const detection = detectAt(text, offset, languageId);
			assert.deepEqual(await finishInSlices(detectAtSteps(text, offset, languageId), never), detection);
		}
	});

	it('is not disturbed by others that begin and end meanwhile', () => {
		const texts = [3000, 20_000, 9000, 40].map(count => `x = [${logits(count).join(', ')}]`);
		const expected = texts.map(text => detectAt(text, 5, 'python')?.values);
		assert.deepEqual(
			expected.map(values => values?.length),
			[3000, 20_000, 9000, 40],
		);
		const running = texts.map(text => ({ text, steps: detectAtSteps(text, 5, 'python') }));
		const found: unknown[] = [];
		for (let going = true; going; ) {
			going = false;
			for (const [place, { text, steps }] of running.entries()) {
				const { done, value } = steps.next();
				if (done !== true) going = true;
				else if (value !== undefined) found[place] = value.values;
				// one is given up on the way, and one is read from beginning to end
				detectAtSteps(text, 5, 'python').next();
				if (found[place] === undefined) detectAt(texts[3]!, 5, 'python');
			}
		}
		assert.deepEqual(found, expected);
	});

	it('gives what it gives at once: a selection, and the arrays nearby', async () => {
		const text = `x = [${logits(3000).join(', ')}]\ny = [1, 2, 3]`;
		assert.deepEqual(
			await finishInSlices(detectSelectionSteps(text, 4, 20_000, 'python'), never),
			detectSelection(text, 4, 20_000, 'python'),
		);
		assert.deepEqual(
			await finishInSlices(nearestArraysSteps(text, 0, 'python', 9), never),
			nearestArrays(text, 0, 'python', 9),
		);
	});
});

describe('the steps of reading 262,144 values', () => {
	const numbers = logits(2 ** 18);
	const texts = [
		['a vector', `[${numbers.join(', ')}]`],
		['a printed vector', `[${numbers.join(' ')}]`],
		[
			'a matrix',
			`[${Array.from({ length: 512 }, (_, row) => `[${numbers.slice(row * 512, row * 512 + 512).join(', ')}]`).join(',\n')}]`,
		],
		['a dictionary', `{${numbers.map((number, index) => `"t${index}": ${number}`).join(', ')}}`],
		['numbers with suffixes', `{${numbers.map(number => `${number}f`).join(', ')}}`],
	] as const;
	for (const [name, text] of texts) {
		it(`are of no more than 8,192 values or 64 KB: ${name}`, () => {
			const languageId = name.startsWith('numbers') ? 'cpp' : 'python';
			const steps = stepsOf(detectAtSteps(text, 1, languageId));
			assert.ok(steps > text.length / 2 ** 17, `${steps} steps for ${text.length} units`);
		});
	}

	const rows = (count: number, row: (index: number, number: string) => string): string =>
		numbers
			.slice(0, count)
			.map((number, index) => row(index, number))
			.join('\n');
	const tables = [
		[
			'csv',
			`${numbers
				.slice(0, 32_768)
				.map((_, index) => `c${index}`)
				.join(',')}\n${numbers.slice(0, 32_768).join(',')}`,
		],
		['csv', `token,logit\n${rows(32_768, (index, number) => `t${index},${number}`)}`],
		['toml', `[logits]\n${rows(32_768, (index, number) => `t${index} = ${number}`)}`],
		['yaml', `logits:\n${rows(32_768, (_, number) => `  - ${number}`)}`],
		['yaml', `logits:\n${rows(32_768, (index, number) => `  t${index}: ${number}`)}`],
		['markdown', `| token | logit |\n|---|---|\n${rows(32_768, (index, number) => `| t${index} | ${number} |`)}`],
		['plaintext', `logits: ${numbers.slice(0, 32_768).join(' ')}`],
		['plaintext', rows(32_768, (index, number) => `[${index + 1}] ${number}`)],
		['plaintext', `32768-element Vector{Float64}:\n${rows(32_768, (_, number) => ` ${number}`)}`],
	] as const;
	for (const [languageId, text] of tables) {
		it(`are of no more than 4,096 cells: ${languageId}, ${text.slice(0, 24).split('\n', 1)[0]}`, () => {
			const cursor = text.length - 40;
			const detection = detectAt(text, cursor, languageId);
			assert.equal(detection?.values.length, 32_768);
			const steps = stepsOf(detectAtSteps(text, cursor, languageId));
			assert.ok(steps >= 32_768 / 4096, `${steps} steps`);
		});
	}

	it('are taken before the cursor too', () => {
		const [, text] = texts[0];
		assert.ok(stepsOf(detectAtSteps(`${text}\n\n(`, text.length - 2, 'python')) > text.length / 2 ** 17 + 8);
	});
});
