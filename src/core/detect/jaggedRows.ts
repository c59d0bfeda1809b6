import type { Steps } from '../steps.ts';
import type { Detection } from './detection.ts';
import { detectionSteps } from './detectionOf.ts';
import { NestReader } from './nestReader.ts';
import type { Place } from './place.ts';
import type { SourceText } from './sourceText.ts';

/** What is assigned, up to a parenthesis: rows of numbers, members of their types, names. */
const rowsBefore = /^[\w\s.,:+@`'"()[\]-]*$/;
const variable = /\$[\w:]+\s*$/;
const row = /\s*@?\([^()]*\)/y;
const nextRow = /\s*,(?:\s|#.*(?!.))*@?\([^()]*\)/y;
const comment = /#.*/g;
const statementEnd = /^[ \t]*(?:$|[\r\n;#])/;
const longestBefore = 4096;
const longestRows = 2 ** 16;
const longestName = 64;

/**
 * The matrix that PowerShell assigns without brackets around its rows, on one line or several: `$m = (1.5, 2), (3, -4)`.
 * Two rows at least, of one length; other groups are read for themselves. Cost: linear in the rows.
 */
export function* detectJaggedRows(place: Place): Steps<Detection | undefined> {
	const { source, cursor, traits, limits, openers, region } = place;
	const opener = openers.at(-1);
	if (!traits.bracketedTypes || region !== undefined || opener === undefined) return undefined;
	const from = Math.max(0, opener - longestBefore);
	const equals = source.slice(from, opener).lastIndexOf('=') + from;
	if (equals < from || !variable.test(source.slice(Math.max(0, equals - longestName), equals))) return undefined;
	if (!rowsBefore.test(source.slice(equals + 1, opener).replace(comment, ''))) return undefined;
	const end = rowsEnd(source, equals + 1);
	if (end <= opener) return undefined;
	const start = source.slice(equals + 1, opener + 1).search(/\S/) + equals + 1;
	const reader = new NestReader(source.part(0, end), traits, limits.values);
	const nest = yield* reader.steps([{ bracket: equals, opening: { role: 'list', start } }], cursor);
	return nest && (yield* detectionSteps({ source, traits, nest }));
}

/** Where the last of several rows from `position` on ends; −1 where there are not several, or something follows them. */
function rowsEnd(source: SourceText, position: number): number {
	const text = source.slice(position, Math.min(source.length, position + longestRows));
	row.lastIndex = 0;
	if (!row.test(text)) return -1;
	const first = row.lastIndex;
	let end = first;
	for (nextRow.lastIndex = end; nextRow.test(text); ) end = nextRow.lastIndex;
	return end > first && statementEnd.test(text.slice(end)) ? position + end : -1;
}
