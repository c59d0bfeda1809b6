import type { DetectionLimits } from './limits.ts';
import { SourceText } from './sourceText.ts';

const chunk = 65536;
const brackets = ['[', '{', '('];
const separators = ['\n', ' ', ','];
/** Text of a chunk's length that is not only numbers has one of these. */
const notNumbers = ['t', '"', '=', ':'];

/** The text around `offset` from where reading must begin, to its end. */
export function sourceAround(text: string, offset: number, limits: DetectionLimits): SourceText {
	return new SourceText(text, windowStart(text, Math.floor(offset), limits), text.length);
}

/**
 * Where reading must begin so that the lexical state at `offset` is known: `lookBehind` units before it, at a line's
 * beginning if there is one nearby. Where that falls into a long run of bare numbers (the middle of a literal of
 * megabytes), before that run, for its bracket stands there.
 */
export function windowStart(text: string, offset: number, limits: DetectionLimits): number {
	const near = offset - limits.lookBehind;
	if (near <= 0) return 0;
	const from = numberRunStart(text, near, limits.numberRun);
	const start = from === near ? near : Math.max(0, from - limits.lookBehind);
	if (start === 0) return 0;
	const lineBreak = text.slice(start, start + (limits.lookBehind >> 2)).indexOf('\n');
	return lineBreak < 0 ? start : start + lineBreak + 1;
}

/** Up to where is read behind `offset`: `lookBehind` units, and no number or word of a list is cut. */
export function windowEnd(text: string, offset: number, { lookBehind }: DetectionLimits): number {
	const far = Math.floor(offset) + lookBehind;
	if (far >= text.length) return text.length;
	const last = text.slice(far - nearUnits, far);
	const item = Math.max(...separators.map(separator => last.lastIndexOf(separator)));
	return item < 0 ? far : far - last.length + item + 1;
}

/**
 * Where the run of numbers and brackets that reaches `position` begins; `position` itself where there is none, or no
 * bracket in it. Whole chunks are judged by a few of their characters and by native searches for what any other text of
 * that size has (0.05 ns a unit), the last one unit by unit.
 */
function numberRunStart(text: string, position: number, longest: number): number {
	if (!goesOnWithNumbers(text, position)) return position;
	let start = position;
	let bracket = false;
	while (start > 0 && position - start < longest) {
		const from = Math.max(0, start - chunk);
		const part = text.slice(from, start);
		bracket ||= hasOneOf(part, brackets);
		if (!looksLikeNumbers(part) || hasOneOf(part, notNumbers)) {
			while (start > from && isNumberUnit(text.charCodeAt(start - 1))) start--;
			break;
		}
		start = from;
	}
	return bracket ? start : position;
}

/** Most units behind a position inside a run of numbers are theirs; a blank between two words begins no such run. */
function goesOnWithNumbers(text: string, position: number): boolean {
	const end = Math.min(text.length, position + nearUnits);
	let others = 0;
	for (let i = position; i < end; i++) if (!isNumberUnit(text.charCodeAt(i))) others++;
	return others * 4 <= end - position;
}

const nearUnits = 256;

/** Every sampled character may be part of a number, and not all of them are blanks. */
function looksLikeNumbers(part: string): boolean {
	let blank = true;
	for (let i = 0; i < part.length; i += sampleDistance) {
		const unit = part.charCodeAt(i);
		if (!isNumberUnit(unit) && !special.includes(part.charAt(i))) return false;
		if (unit > 0x20) blank = false;
	}
	return !blank;
}

/** Letters of `inf`, `nan`, `null`, `None`. */
const special = 'infaulNIo';
/** A prime, so that no width of columns keeps in step with it. */
const sampleDistance = 509;

function isNumberUnit(unit: number): boolean {
	return (unit >= 0x2b && unit <= 0x39) || unit <= 0x20 || unit === 0x5b || unit === 0x5d || (unit | 0x20) === 0x65;
}

function hasOneOf(text: string, characters: readonly string[]): boolean {
	return characters.some(character => text.includes(character));
}
