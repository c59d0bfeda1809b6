import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { inRepository, repository } from '../repository.ts';

type Ending = [code: number | null, signal: NodeJS.Signals | null];

export interface StepOptions {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** A program ended with another code than 0. */
export class StepFailed extends Error {
	/** What it printed, where that was read. */
	readonly output: string;

	constructor(message: string, output: string) {
		super(message);
		this.output = output;
	}
}

/** Runs a program, its output on ours, and throws when it does not end with 0. */
export async function runStep(command: string, args: readonly string[], options: StepOptions = {}): Promise<void> {
	const step = spawn(command, args, { ...spawnOptions(options), stdio: ['ignore', 'inherit', 'inherit'] });
	const [code, signal] = await ended(step);
	if (code !== 0) throw failure([command, ...args], code ?? signal, '');
}

/** Runs a program, its output on ours and returned, and throws when it does not end with 0. */
export async function runStepAndRead(command: string, args: readonly string[]): Promise<string> {
	const step = spawn(command, args, { ...spawnOptions({}), stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	step.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		output += chunk;
		process.stdout.write(chunk);
	});
	const [code, signal] = await ended(step);
	if (code !== 0) throw failure([command, ...args], code ?? signal, output);
	return output;
}

function spawnOptions({ cwd = repository, env }: StepOptions) {
	const tools = inRepository('node_modules/.bin');
	return {
		cwd,
		env: { ...process.env, PATH: tools + path.delimiter + process.env['PATH'], ...env },
		// on Windows npm and code are command files
		shell: process.platform === 'win32',
	};
}

async function ended(step: ChildProcess): Promise<Ending> {
	return new Promise((resolve, reject) => {
		step.once('error', reject);
		step.once('close', (code, signal) => resolve([code, signal]));
	});
}

function failure(command: readonly string[], ending: number | string | null, output: string): StepFailed {
	return new StepFailed(`${command.join(' ')} ended with ${ending}`, output);
}
