import { spawn } from 'node:child_process';
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
	// Without python3 its output ends at once, and every library is skipped.
	python.on('error', ({ message }) => console.log(`skipped: ${message}`));
	const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
	const nextLine = async (): Promise<string> => {
		const { done, value } = await lines.next();
		return done === true ? '' : value;
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
