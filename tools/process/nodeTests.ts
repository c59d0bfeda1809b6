import { glob } from 'node:fs/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { repository } from '../repository.ts';

export interface NodeTests {
	/** Patterns of test files, from the repository. */
	readonly include: string;
	readonly exclude?: readonly string[];
	/** Milliseconds after which what still runs is ended and fails. */
	readonly limit?: number;
	/** How many files run at once; as many as there are processors unless told. */
	readonly concurrency?: number;
}

/**
 * Runs test files under node:test, their report on our output, ended by a line `N passed, N failed`. The process ends
 * with 1 when a test failed, was skipped, or none was found.
 */
export async function runNodeTests({
	include,
	exclude = [],
	limit = 1_200_000,
	concurrency,
}: NodeTests): Promise<void> {
	const files = await Array.fromAsync(glob(include, { cwd: repository, exclude }));
	const totals = { passed: 0, failed: 0, skipped: 0 };
	const events = run({
		files: files.toSorted(),
		cwd: repository,
		concurrency: concurrency ?? true,
		// ends the processes of the files, which node:test's own timeout does not
		signal: AbortSignal.timeout(limit),
	});
	events.on('test:summary', ({ file, counts }) => {
		// the summary of the whole names no file
		if (file !== undefined) return;
		totals.passed = counts.passed;
		totals.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
		totals.skipped = counts.skipped + counts.todo;
	});
	const report: AsyncIterable<string> = events.compose(new spec());
	for await (const text of report) process.stdout.write(text);
	if (totals.skipped > 0) console.error(`${totals.skipped} tests were skipped; a test runs or is deleted.`);
	console.log(`${totals.passed} passed, ${totals.failed} failed`);
	if (totals.passed === 0 || totals.failed + totals.skipped > 0) process.exitCode = 1;
}
