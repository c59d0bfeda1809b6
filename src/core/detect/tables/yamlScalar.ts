import { emptyCell, tableNumber, type TableNumber } from './tableNumber.ts';

const key =
	/^(\s*)(?:-[ \t]+)*(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#:"'[\]{},-][^#:]*?|-[^\s#:][^#:]*?))[ \t]*:(?=[ \t]|$)/y;

/** The key of a line that opens a block: nothing but a tag, an anchor or a comment stands behind it. */
export function yamlKey(line: string): string | undefined {
	key.lastIndex = 0;
	const match = key.exec(line);
	if (match === null || !/^(?:[ \t]+[&!]\S*)*[ \t]*(?:#.*)?$/.test(line.slice(match[0].length))) return undefined;
	return match[2] ?? match[3] ?? match[4];
}

/** A line's key, where its value begins, and how far it is indented. */
export interface YamlEntry {
	/** Of the key, behind the dashes of sequences. */
	readonly indent: number;
	/** The mapping is an item of a sequence, and this line its first. */
	readonly isItem: boolean;
	readonly key: string;
	/** Position of the value in the line. */
	readonly value: number;
	readonly valueEnd: number;
}

/** `!!float` before a number that is one anyway. */
const numberTag = /^[ \t]*!!(?:float|int)(?=[ \t])/;

/** The entry of a mapping that a line is, or the first one of an item of a sequence. */
export function yamlEntry(line: string): YamlEntry | undefined {
	// Long mappings have many of them: without an array of groups for each.
	key.lastIndex = 0;
	if (!key.test(line)) return undefined;
	const behind = key.lastIndex;
	const indent = /^[ \t]*(?:-[ \t]+)*/.exec(line)![0].length;
	const isItem = line.trimStart().length > line.length - indent;
	const name = line.slice(indent, behind - 1).trimEnd();
	const rest = line.slice(behind);
	const comment = rest.includes('#') ? rest.search(/[ \t]#/) : -1;
	const written = comment < 0 ? rest : rest.slice(0, comment);
	const value = (written.includes('!!') ? written.replace(numberTag, '') : written).trim();
	const start = behind + written.lastIndexOf(value);
	return {
		indent,
		isItem,
		key: name.startsWith('"') || name.startsWith("'") ? name.slice(1, -1) : name,
		value: start,
		valueEnd: start + value.length,
	};
}

const nine = 0x39;

/** A number of YAML's core schema: decimals, `.inf`, `-.inf`, `.nan`; `null` and `~` are left out. */
export function yamlNumber(text: string, start: number, end: number): TableNumber | undefined {
	const isWord = text.charCodeAt(start) > nine;
	if (isWord && /^(?:null|Null|NULL|~)$/.test(text.slice(start, end))) return { ...emptyCell(start), end };
	const number = tableNumber(text, start, end);
	return number === undefined || number.missing || number.percent ? undefined : number;
}
