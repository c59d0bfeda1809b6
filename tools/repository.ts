import path from 'node:path';

/** The folder of package.json. */
export const repository = path.dirname(import.meta.dirname);

/** An absolute path of a file or folder of the repository. */
export function inRepository(...segments: string[]): string {
	return path.join(repository, ...segments);
}
