const longestLabel = 1024;

const escapes = new Map([
	['n', '\n'],
	['t', '\t'],
	['r', '\r'],
	['b', '\b'],
	['f', '\f'],
	['v', '\v'],
	['0', '\0'],
]);

/**
 * What the inside of a string literal stands for: `\n`, `\"`, `\u00e9`, `\x41`, `\u{1F600}` in whatever language; an
 * escape that is none stands for its character. Cut at 1,024 UTF-16 units, for it becomes a label.
 */
export function stringText(inner: string): string {
	const text = inner.length > longestLabel ? inner.slice(0, longestLabel) : inner;
	if (!text.includes('\\')) return text;
	return text.replace(/\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, unescape);
}

/** The inside of a text between quotes of one kind, not decoded; any other text as it is. */
export function withoutQuotes(text: string): string {
	const match = /^"(.*)"$|^'(.*)'$/.exec(text);
	return match?.[1] ?? match?.[2] ?? text;
}

/** True behind an odd number of backslashes. Cost: a look at 64 characters. */
export function isEscaped(text: string, position: number): boolean {
	let i = position;
	while (text.charCodeAt(i - 1) === 0x5c && position - i < 64) i--;
	return (position - i) % 2 === 1;
}

function unescape(whole: string, braced?: string, four?: string, two?: string, character?: string): string {
	if (braced !== undefined) {
		const point = Number.parseInt(braced, 16);
		return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
	}
	const units = four ?? two;
	if (units !== undefined) return String.fromCharCode(Number.parseInt(units, 16));
	return escapes.get(character!) ?? character!;
}
