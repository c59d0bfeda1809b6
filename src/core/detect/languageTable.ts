import { cFamily } from './languages/cFamily.ts';
import { data } from './languages/data.ts';
import { functional } from './languages/functional.ts';
import { managed } from './languages/managed.ts';
import { numerical } from './languages/numerical.ts';
import { diffTraits, fencedTraits, lenientTraits, printedTraits } from './languages/printed.ts';
import { scripting } from './languages/scripting.ts';
import type { LanguageTraits } from './languageTraits.ts';

const families = [scripting, cFamily, managed, functional, numerical, data];

const printedIds = 'plaintext log output search-result code-text-binary restructuredtext asciidoc org textile';
const fencedIds = 'markdown mdx rmd quarto';

const traitsById = new Map<string, LanguageTraits>([
	...printedIds.split(' ').map(id => [id, printedTraits] as const),
	['diff', diffTraits],
	...fencedIds.split(' ').map(id => [id, fencedTraits] as const),
]);
for (const rows of families) {
	for (const [ids, row] of Object.entries(rows)) for (const id of ids.split(' ')) traitsById.set(id, row);
}

/** The traits of a language by VS Code's identifier; unknown ones are read leniently, a missing one as printed text. */
export function traitsOf(languageId: string | undefined): LanguageTraits {
	if (languageId === undefined) return printedTraits;
	return traitsById.get(languageId) ?? lenientTraits;
}
