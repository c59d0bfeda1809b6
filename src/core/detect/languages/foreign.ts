import type { LanguageRows, LanguageTraits } from '../languageTraits.ts';
import { cFamily } from './cFamily.ts';
import { functional } from './functional.ts';
import { managed } from './managed.ts';
import { numerical } from './numerical.ts';
import { foreignTraits } from './printed.ts';
import { scripting } from './scripting.ts';

/**
 * How a snippet in a file of another language is read, in this order: leniently, and then as the languages whose lists
 * have marks that no lenient reading takes. Each stands for its relatives.
 */
export const foreignFamilies: readonly LanguageTraits[] = [
	foreignTraits,
	row(functional, 'clojure'),
	row(functional, 'elixir'),
	row(functional, 'erlang'),
	row(functional, 'prolog'),
	row(managed, 'csharp'),
	row(managed, 'fsharp'),
	row(managed, 'kotlin'),
	row(cFamily, 'rust'),
	row(scripting, 'perl'),
	row(scripting, 'powershell'),
	row(numerical, 'fortran'),
	row(numerical, 'mathematica'),
];

function row(rows: LanguageRows, languageId: string): LanguageTraits {
	const found = Object.entries(rows).find(([ids]) => ids.split(' ').includes(languageId));
	if (found === undefined) throw new RangeError(`got ${languageId}, expected an identifier of the table`);
	return found[1];
}
