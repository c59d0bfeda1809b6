// npm test: everything that must hold before a change goes in, in the order of what fails fastest. Installs what it
// needs and lacks: the test host from npm, Chromium and a Japanese font where it is Debian and root.
import { runStepAndRead, StepFailed } from './process/step.ts';

interface Step {
	readonly name: string;
	readonly command: readonly [string, ...string[]];
}

const steps: readonly Step[] = [
	{ name: 'types, lint, format, dead code', command: ['npm', 'run', 'check'] },
	{ name: 'build', command: [process.execPath, 'esbuild.mjs'] },
	{ name: 'unit tests', command: [process.execPath, 'tools/unitTests.ts'] },
	{ name: 'the page in a browser', command: [process.execPath, 'tools/pageTests.ts'] },
	{ name: 'in VS Code', command: [process.execPath, 'tools/desktopTests.ts', '--test-host'] },
	{ name: 'in VS Code in Japanese', command: [process.execPath, 'tools/inHostTests.ts', '--locale', 'ja'] },
	{ name: 'end to end, on the package', command: [process.execPath, 'tools/e2eTests.ts'] },
];

let passed = 0;
let failed = 0;
const start = performance.now();
for (const { name, command } of steps) {
	const [program, ...args] = command;
	console.log(`\n── ${name}`);
	const started = performance.now();
	try {
		count(await runStepAndRead(program, args));
	} catch (error) {
		if (!(error instanceof StepFailed)) throw error;
		count(error.output);
		failed = Math.max(failed, 1);
		console.error(`\nFailed: ${name} (${error.message})`);
		process.exitCode = 1;
		break;
	}
	console.log(`── ${name}: ${seconds(started)}`);
}
console.log(`\n${process.exitCode === 1 ? 'Failed' : 'Everything holds'} after ${seconds(start)}`);
console.log(`${passed} passed, ${failed} failed`);

/** Adds the closing line of a suite, if the step is one. */
function count(output: string): void {
	const counts = output
		.matchAll(/^(\d+) passed, (\d+) failed$/gm)
		.toArray()
		.at(-1);
	if (counts === undefined) return;
	passed += Number(counts[1]);
	failed += Number(counts[2]);
}

function seconds(since: number): string {
	return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
