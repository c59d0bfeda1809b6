import { languageNamed } from './fence.ts';

/** The text that a shell script hands to a command, as a stretch of the document. */
export interface Heredoc {
	readonly start: number;
	readonly end: number;
	readonly languageId: string;
}

/**
 * `python3 - <<'PY'`, `cat > body.json <<EOF`: the command, the mark that ends the text, and what follows it. Comments and
 * sums have no such mark.
 */
const opening = /^(?!\s*#)((?:(?!\(\().)*)(?<!<)<<-?[ \t]*(?:'(\w+)'|"(\w+)"|\\?([A-Z][A-Z\d_]*))(.*)$/;
const longestCommand = 512;

/** Programs that are no language's name. */
const interpreters = new Map(
	Object.entries({
		python: 'python python3 ipython uv pypy',
		javascript: 'node deno bun',
		r: 'R Rscript',
		ruby: 'ruby irb',
		perl: 'perl',
		php: 'php',
		lua: 'lua luajit',
		julia: 'julia',
		matlab: 'octave matlab',
		powershell: 'pwsh',
		sql: 'psql mysql sqlite3 duckdb bq',
	}).flatMap(([id, names]) => names.split(' ').map(name => [name, id] as const)),
);

/**
 * The text between a command's `<<MARK` and the line with that mark alone around `offset`, in a script that stands outside
 * of all at `from`. Its language is that of the program or of the file that is written, else what the mark says. Undefined
 * outside, and on the lines with the marks. Cost: linear from `from` to the text's end.
 */
export function heredocAt(text: string, from: number, offset: number): Heredoc | undefined {
	const window = text.slice(from, offset);
	if (!window.includes('<<')) return undefined;
	let open: { readonly mark: string; readonly languageId: string; readonly start: number } | undefined;
	for (const { index, 0: line } of window.matchAll(/[^\r\n]+/g)) {
		if (open === undefined) {
			const match = line.length > longestCommand ? null : opening.exec(line);
			const mark = match?.[2] ?? match?.[3] ?? match?.[4];
			const start = from + index + line.length + 1;
			if (mark !== undefined) open = { mark, languageId: languageOf(match![1]! + match![5]!, mark), start };
		} else if (line.trim() === open.mark) open = undefined;
	}
	// The line at the cursor is cut off there: it opens nothing.
	if (open === undefined || open.start > offset) return undefined;
	const close = new RegExp(`^[ \\t]*${open.mark}[ \\t]*$`, 'gm');
	close.lastIndex = open.start;
	const end = close.exec(text)?.index ?? text.length;
	return offset > end ? undefined : { start: open.start, end, languageId: open.languageId };
}

function languageOf(command: string, mark: string): string {
	for (const [word] of command.matchAll(/(?<![-\w.])[\w.]+/g)) {
		const language = interpreters.get(word.replace(/\.\d+$/, ''));
		if (language !== undefined) return language;
	}
	return languageNamed(/(?:>|\btee\b)[^|;&]*?\.(\w+)\b/.exec(command)?.[1] ?? mark);
}
