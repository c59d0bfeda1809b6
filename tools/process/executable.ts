import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** The first of these programs that is on the PATH. */
export async function findExecutable(...names: string[]): Promise<string | undefined> {
	const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(folder => folder !== '');
	const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
	for (const name of names) {
		for (const folder of folders) {
			for (const suffix of suffixes) {
				const candidate = path.join(folder, name + suffix);
				if (await isExecutable(candidate)) return candidate;
			}
		}
	}
	return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
	return access(file, constants.X_OK).then(
		() => true,
		() => false,
	);
}
