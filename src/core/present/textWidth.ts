/** East Asian wide and fullwidth forms, and pictographs: one em and more. */
const WIDE =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Extended_Pictographic}/u;
const NARROW = /[ijl.,:;'|!()[\] ]/;
const BROAD = /[A-Zmw%@&_−∞…\uFFFD]/;
const MARK = /\p{M}/u;

/**
 * The width of a line of sans-serif text in CSS pixels, on the safe side for the system fonts of the three desktops: no
 * font can be measured outside a page. O(length).
 */
export function textWidth(text: string, fontSize: number): number {
	let ems = 0;
	for (const character of text) ems += emsOf(character);
	return ems * fontSize;
}

/** The text, or as much of its beginning as fits `width` CSS pixels with an ellipsis after it. */
export function fitText(text: string, fontSize: number, width: number): string {
	if (textWidth(text, fontSize) <= width) return text;
	const room = width - textWidth('…', fontSize);
	let fitting = '';
	let used = 0;
	for (const character of text) {
		used += emsOf(character) * fontSize;
		if (used > room) break;
		fitting += character;
	}
	return `${fitting.trimEnd()}…`;
}

function emsOf(character: string): number {
	if (WIDE.test(character)) return 1.1;
	if (MARK.test(character)) return 0.2;
	if (NARROW.test(character)) return 0.38;
	if (BROAD.test(character)) return 0.86;
	return 0.62;
}
