import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Contender } from './measure.ts';

/** Libraries of Python that take their turns in the bench. */
export interface PythonPeers {
	readonly contenders: (length: number) => readonly Contender[];
	readonly end: () => void;
}

const LIBRARIES = ['NumPy', 'SciPy', 'PyTorch'];
const script = fileURLToPath(new URL('peers.py', import.meta.url));

/**
 * Starts `python3` with the libraries that it has, and prints a line for each that is skipped. Not there at all, there
 * are no contenders.
 */
export async function startPythonPeers(): Promise<PythonPeers> {
	const python = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
	const lines = createInterface({ input: python.stdout });
	const failed = once(python, 'error').then(() => undefined);
	const nextLine = async (): Promise<string> => {
		const line: unknown[] | undefined = await Promise.race([once(lines, 'line'), once(lines, 'close'), failed]);
		return String(line?.[0] ?? '');
	};
	const versions = new Map((await nextLine()).split(' ').map(part => part.split('=') as [string, string | undefined]));
	for (const library of LIBRARIES) {
		const version = versions.get(library);
		console.log(version === undefined ? `skipped: ${library} is not installed` : `${library} ${version}, of python3`);
	}
	const present = LIBRARIES.filter(library => versions.has(library));
	const contenders = (length: number): readonly Contender[] =>
		present.map(name => ({
			name,
			timeElsewhere: async repeats => {
				python.stdin.write(`${name} ${length} ${repeats}\n`);
				return Number(await nextLine());
			},
		}));
	return { contenders, end: () => python.stdin.end() };
}
