import { globSync, readFileSync } from 'node:fs';
import { inRepository, repository } from '../../tools/repository.ts';

/** The source files under some folders of the repository, by path, without their comments. */
export function sourceTexts(...folders: string[]): ReadonlyMap<string, string> {
	const files = folders.flatMap(folder => globSync(`${folder}/**/*.ts`, { cwd: repository }));
	return new Map(files.toSorted().map(file => [file, withoutComments(readFileSync(inRepository(file), 'utf8'))]));
}

/** Comments that begin a line: the only ones that the project has. */
function withoutComments(text: string): string {
	return text.replace(/^\s*\/\*[^]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
}
