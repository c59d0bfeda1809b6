// Times detection as ratios to JSON.parse of the same text, far from arrays in long documents, and as the array grows;
// and prints the memory that it takes.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { detectAt, detectAtSteps } from '../../src/core/detect/detectAt.ts';
import { nearestArrays, nearestArraysSteps } from '../../src/core/detect/nearestArrays.ts';
import type { Steps } from '../../src/core/steps.ts';
import { type Contender, measureInTurns } from './measure.ts';
import { reportTimes } from './report.ts';

const VOCABULARY = 131_072;
const LONG_DOCUMENT = 10_000_000;

/** Numbers of −16 to 16 in a fixed scramble, written by `digits`. */
function literal(length: number, digits: (value: number) => string): string {
	const numbers = Array.from({ length }, (_, index) =>
		digits((((27759 * index + 27312) % 65536) / 2048 - 16) * 1.000000123456789),
	);
	return `[${numbers.join(', ')}]`;
}

const fourDecimals = (value: number): string => value.toFixed(4);
const seventeenDigits = (value: number): string => value.toPrecision(17);

/** Prints the figures of detection. */
export async function reportDetection(): Promise<void> {
	// First, while little else is held.
	reportMemory();
	const forms = [
		['4 decimals', fourDecimals],
		['17 digits', seventeenDigits],
	] as const;
	for (const [name, digits] of forms) {
		const text = literal(VOCABULARY, digits);
		const start = performance.now();
		detectAt(text, 1, 'python');
		const first = performance.now() - start;
		const contenders = [
			{ name: 'JSON.parse', run: () => JSON.parse(text) as unknown },
			{ name: 'detectAt', run: () => detectAt(text, 1, 'python') },
		];
		await reportTimes(`a literal, ${name}, ratio to JSON.parse`, VOCABULARY, contenders, 40);
		console.log(`  the first call took ${first.toFixed(1)} ms`);
	}
	await reportGrowth();
	await reportAwayFromArrays();
	reportSteps();
}

async function reportGrowth(): Promise<void> {
	for (const length of [16_384, 65_536, 262_144]) {
		const text = literal(length, fourDecimals);
		await reportTimes(
			'detectAt as the array grows',
			length,
			[{ name: 'detectAt', run: () => detectAt(text, 1, 'python') }],
			30,
		);
	}
}

const lines = [
	['prose', 'markdown', 'Lorem ipsum dolor sit amet, (consectetur) 3.14 adipiscing elit; it\'s a "quoted" day.\n'],
	['prose, not ASCII', 'markdown', 'これはテストです。数は3.14と、「引用」(かっこ)。\n'],
	[
		'code',
		'typescript',
		'export function mean(values: number[]) {\n\treturn sum(values) / f(values[0], {a: "b"}); // (why\n}\n',
	],
	['code, not ASCII', 'python', 'x = f("日本語", y)  # コメント\n'],
	['CSV', 'csv', 'alpha,12.5,0.331,beta,77,"x, y",-3.1e-4\n'],
	['log', 'log', '2026-11-22 10:00:00.123 INFO [worker-1] step=12 loss=0.4312 (batch 4)\n'],
] as const;

/** The worst of several places in documents of 10 MB, as they are and as one line. */
async function reportAwayFromArrays(): Promise<void> {
	console.log('\naway from arrays in a document of 10 MB: ms a call, at the worst of 6 places');
	for (const [name, languageId, line] of lines) {
		for (const [form, unit] of [
			['', line],
			[', one line', line.replaceAll('\n', ' ')],
		] as const) {
			const text = unit.repeat(Math.ceil(LONG_DOCUMENT / unit.length));
			const places = [300, 262_144, text.length >> 1, (text.length >> 1) + 13, text.length - 5, text.length];
			const start = performance.now();
			detectAt(text, text.length >> 1, languageId);
			const first = performance.now() - start;
			const contenders: Contender[] = places.map(place => ({
				name: String(place),
				run: () => [detectAt(text, place, languageId)],
			}));
			const timings = await measureInTurns(contenders, 20);
			const worst = timings.reduce((left, right) => (left.least > right.least ? left : right));
			const figures = `${worst.median.toFixed(2)} (median)  ${worst.least.toFixed(2)} (min)  ${first.toFixed(1)} (first)`;
			console.log(`  ${(name + form).padEnd(30)}${figures}`);
		}
	}
	const brackets = '{"a":[1,2],'.repeat(24_000);
	await reportTimes(
		'nearestArrays in 256 KB of brackets',
		brackets.length,
		[{ name: 'nearestArrays', run: () => nearestArrays(brackets, brackets.length >> 1, 'json', 16) }],
		10,
	);
}

/** `count` pieces of text in a row. */
function pieces(count: number, piece: (index: number) => string, separator: string): string {
	return Array.from({ length: count }, (_, index) => piece(index)).join(separator);
}

function score(index: number): string {
	return fourDecimals(((27759 * index) % 65536) / 2048 - 16);
}

/**
 * The longest stretch of work that nothing can interrupt, in time that its thread had of the processor, so that other
 * work on the machine does not count: cold, and once more.
 */
function reportSteps(): void {
	const texts = [
		['262,144 values', 'python', literal(262_144, seventeenDigits)],
		['a CSV row of 100,000 cells', 'csv', `${pieces(100_000, i => `c${i}`, ',')}\n${pieces(100_000, score, ',')}\n`],
		['a CSV column of 200,000 rows', 'csv', `token,logit\n${pieces(200_000, i => `t${i},${score(i)}`, '\n')}\n`],
		['a table of TOML of 4 MB', 'toml', `[logits]\n${pieces(200_000, i => `key${i} = ${score(i)}`, '\n')}\n`],
		[
			'a Markdown table of 200,000 rows',
			'markdown',
			`| token | logit |\n|---|---|\n${pieces(200_000, i => `| t${i} | ${score(i)} |`, '\n')}\n`,
		],
		['a sequence of YAML of 200,000 items', 'yaml', `logits:\n${pieces(200_000, i => `  - ${score(i)}`, '\n')}\n`],
		['a payload of 12,000 records', 'json', `[${pieces(12_000, i => `{"token": "t${i}", "logprob": -0.5}`, ', ')}]`],
	] as const;
	for (const [name, languageId, text] of texts) {
		const cursor = text.startsWith('[') && languageId !== 'toml' ? 1 : text.length - 8;
		// An editor's text is flat; here it was put together of parts.
		text.charCodeAt(0);
		reportLongest(name, () => detectAtSteps(text, cursor, languageId));
	}
	const vector = literal(1_000_000, fourDecimals);
	vector.charCodeAt(0);
	reportLongest('arrays near the middle of 1,000,000 values', () =>
		nearestArraysSteps(vector, vector.length >> 1, 'python', 16),
	);
}

function reportLongest(name: string, steps: () => Steps<unknown>): void {
	// What the bench itself has thrown away is 200 MB, and its collection would be counted with some step.
	collectGarbage();
	const first = longestStep(steps());
	collectGarbage();
	const second = longestStep(steps());
	console.log(
		`  ${name}: the longest step took ${first.toFixed(1)} ms in the first call, ${second.toFixed(1)} ms in the second`,
	);
}

function longestStep(steps: Steps<unknown>): number {
	let longest = 0;
	for (;;) {
		const before = process.threadCpuUsage();
		const start = performance.now();
		const { done } = steps.next();
		const elapsed = performance.now() - start;
		const { user, system } = process.threadCpuUsage(before);
		longest = Math.max(longest, Math.min(elapsed, (user + system) / 1000));
		if (done === true) return longest;
	}
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use. */
function held(): number {
	collectGarbage();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** What is kept after a detection, and the most that was held between its steps, beyond the text itself. */
function reportMemory(): void {
	const text = literal(262_144, seventeenDigits);
	detectAt(text, 1, 'python');
	held();
	const before = held();
	const steps = detectAtSteps(text, 1, 'python');
	let most = 0;
	let result = steps.next();
	for (; result.done !== true; result = steps.next()) most = Math.max(most, held() - before);
	const kept = held() - before;
	const length = result.value?.values.length ?? 0;
	const perNumber = (bytes: number): string => (bytes / length).toFixed(1);
	console.log(`\nmemory for ${length} numbers in a text of ${text.length} bytes`);
	console.log(`  kept: ${perNumber(kept)} bytes a number`);
	console.log(`  at most, while reading: ${perNumber(most - text.length)} bytes a number, and the bytes of the text`);
}
