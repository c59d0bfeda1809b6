import { emptyCell, tableNumber, type TableNumber } from './tableNumber.ts';

const key =
	/^(\s*)(?:-[ \t]+)*(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#:"'[\]{},-][^#:]*?|-[^\s#:][^#:]*?))[ \t]*:(?=[ \t]|$)/;

/** The key of a line that opens a block: nothing but a tag, an anchor or a comment stands behind it. */
export function yamlKey(line: string): string | undefined {
	const match = key.exec(line);
	if (match === null || !/^(?:[ \t]+[&!]\S*)*[ \t]*(?:#.*)?$/.test(line.slice(match[0].length))) return undefined;
	return match[2] ?? match[3] ?? match[4];
}

/** A line's key, where its value begins, and how far it is indented. */
export interface YamlEntry {
	readonly indent: number;
	readonly key: string;
	/** Position of the value in the line. */
	readonly value: number;
	readonly valueEnd: number;
}

/** `!!float` before a number that is one anyway. */
const numberTag = /^[ \t]*!!(?:float|int)(?=[ \t])/;

/** The entry of a mapping that a line is; undefined for an item of a sequence. */
export function yamlEntry(line: string): YamlEntry | undefined {
	const match = key.exec(line);
	if (match === null || /^\s*-[ \t]/.test(line)) return undefined;
	const rest = line.slice(match[0].length);
	const comment = rest.includes('#') ? rest.search(/[ \t]#/) : -1;
	const written = comment < 0 ? rest : rest.slice(0, comment);
	const value = written.replace(numberTag, '').trim();
	const start = match[0].length + written.lastIndexOf(value);
	return {
		indent: match[1]!.length,
		key: match[2] ?? match[3] ?? match[4]!,
		value: start,
		valueEnd: start + value.length,
	};
}

/** A number of YAML's core schema: decimals, `.inf`, `-.inf`, `.nan`; `null` and `~` are left out. */
export function yamlNumber(text: string, start: number, end: number): TableNumber | undefined {
	const scalar = text.slice(start, end);
	if (/^(?:null|Null|NULL|~)$/.test(scalar)) return { ...emptyCell(start), end };
	const number = tableNumber(text, start, end);
	return number === undefined || number.missing || number.percent ? undefined : number;
}
