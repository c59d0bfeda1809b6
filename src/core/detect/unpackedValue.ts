/** How far the values of an assignment are followed. */
const longestValues = 2 ** 16;

const name = String.raw`[$@]?[\p{L}_][\p{ID_Continue}.]*`;
const namesBefore = new RegExp(
	String.raw`(?:^|[\r\n;{])[ \t]*(?:(?:export|pub|local|let|const|var|val|auto|my)\s+)*[([]?((?:\s*${name}\s*,)*)\s*[$@]?$`,
	'u',
);
const namesBehind = new RegExp(String.raw`^((?:\s*,\s*${name})*)\s*[)\]]?\s*:?=(?![=~>])`, 'u');

/**
 * Where the value of a name begins that is assigned together with others: `a, b = [1.5, 2], [3, 4]`, `let (a, b) = (…)`,
 * `const [a, b] = […]`. Undefined where there is one name only, or not as many values as names. Cost: linear in the
 * values, 64 KB at most.
 */
export function unpackedValue(text: string, nameStart: number, nameEnd: number): number | undefined {
	const before = namesBefore.exec(text.slice(Math.max(0, nameStart - 256), nameStart));
	const behind = namesBehind.exec(text.slice(nameEnd, nameEnd + 256));
	if (before === null || behind === null) return undefined;
	const index = commasOf(before[1]);
	const count = index + 1 + commasOf(behind[1]);
	if (count === 1) return undefined;
	const values = text.slice(0, nameEnd + longestValues);
	const start = nameEnd + behind[0].length;
	const items = itemsFrom(values, start);
	const [only] = items;
	if (items.length === 1 && only !== undefined && '(['.includes(values.charAt(only))) {
		const inside = itemsFrom(values, only + 1);
		return inside.length === count ? inside[index] : undefined;
	}
	return items.length === count ? items[index] : undefined;
}

function commasOf(names = ''): number {
	return names.split(',').length - 1;
}

/** Where the items begin that commas separate, to the end of the line or of the bracket. */
function itemsFrom(text: string, from: number): number[] {
	const starts: number[] = [];
	let depth = 0;
	let isBefore = true;
	for (let i = from; i < text.length; i++) {
		const c = text[i]!;
		if (c === '\n' && depth === 0 && !isBefore) break;
		if (/\s/.test(c)) continue;
		if (depth === 0 && (c === ';' || c === '#' || text.startsWith('//', i))) break;
		if (')]}'.includes(c) && depth-- === 0) break;
		if (depth === 0 && c === ',') {
			isBefore = true;
			continue;
		}
		if (isBefore) starts.push(i);
		isBefore = false;
		if ('([{'.includes(c)) depth++;
		else if (c === '"' || c === "'") {
			const end = text.indexOf(c, i + 1);
			if (end > i) i = end;
		}
	}
	return starts;
}
