import { finish, type Steps } from '../steps.ts';
import { readBrackets } from './bracketReader.ts';
import { detectAtSteps } from './detectAt.ts';
import { elementEnd } from './elementEnd.ts';
import { embeddedAt } from './embeddedText.ts';
import { traitsOf } from './languageTable.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';
import { placeSteps } from './place.ts';
import type { SourceText } from './sourceText.ts';
import { sourceAround } from './window.ts';

/** Why `detectAt` found no array at a place. */
export type Explanation =
	/** No brackets there that hold a list. */
	| { readonly type: 'nothing' }
	/** An element that is no constant (`foo(1)`, `x[0]`): its text, cut at 64 units, and its place. */
	| {
			readonly type: 'element';
			readonly text: string;
			readonly range: { readonly start: number; readonly end: number };
	  }
	/** A bracket that is never closed. */
	| { readonly type: 'unclosed' }
	/** Brackets without a number. */
	| { readonly type: 'empty' }
	/** A bracket closed by one of another kind. */
	| { readonly type: 'mismatch' }
	/** None within reach, though there are numbers: their brackets may begin more than 128 KB before the cursor. */
	| { readonly type: 'far' }
	/** Numbers beside rows, or rows of different lengths. */
	| { readonly type: 'ragged' };

const longestText = 64;

/**
 * Says why `detectAt` gives nothing at `offset`; `{ type: 'nothing' }` too where it does give something. Never throws.
 * Cost: twice that of `detectAt`.
 */
export function explainAt(
	text: string,
	offset: number,
	languageId?: string,
	limits: DetectionLimits = defaultLimits,
): Explanation {
	return finish(explainAtSteps(text, offset, languageId, limits));
}

/** The same in steps, for `finishInSlices`. */
export function* explainAtSteps(
	text: string,
	offset: number,
	languageId?: string,
	limits: DetectionLimits = defaultLimits,
): Steps<Explanation> {
	if (!(offset >= 0 && offset <= text.length)) return { type: 'nothing' };
	const detection = yield* detectAtSteps(text, offset, languageId, limits);
	if (detection !== undefined) return { type: 'nothing' };
	const traits = traitsOf(languageId);
	const source = sourceAround(text, offset, limits);
	const embedded = embeddedAt(text, source.base, Math.floor(offset), traits);
	if (embedded !== undefined) {
		const inside = yield* explainAtSteps(embedded.text, offset - embedded.start, embedded.languageId, limits);
		if (inside.type === 'element') {
			const { start, end } = inside.range;
			return { ...inside, range: { start: start + embedded.start, end: end + embedded.start } };
		}
		if (inside.type !== 'nothing') return inside;
	}
	return yield* faultAt(source, Math.floor(offset) - source.base, traits, limits);
}

function* faultAt(
	source: SourceText,
	cursor: number,
	languageTraits: LanguageTraits,
	limits: DetectionLimits,
): Steps<Explanation> {
	const place = yield* placeSteps(source, cursor, languageTraits, limits);
	const { fault, traits } = yield* readBrackets(place);
	switch (fault.type) {
		case 'element': {
			const end = elementEnd(source, traits, fault.start);
			const range = { start: source.base + fault.start, end: source.base + end };
			return { type: 'element', text: elementText(source.slice(fault.start, end)), range };
		}
		case 'unclosed':
		case 'empty':
		case 'mismatch':
		case 'ragged':
			return { type: fault.type };
		case 'nothing':
			return source.base > 0 && hasNumber(source.text, source.base + cursor) ? { type: 'far' } : { type: 'nothing' };
		case 'unseparated':
		case 'deep':
			return { type: 'nothing' };
		default:
			return fault satisfies never;
	}
}

/** True where the line at the cursor, as far as it is near, has a digit. */
function hasNumber(text: string, offset: number): boolean {
	const before = text.slice(Math.max(0, offset - longestLine), offset);
	const behind = text.slice(offset, offset + longestLine).split('\n', 1)[0] ?? '';
	return /\d/.test(before.slice(before.lastIndexOf('\n') + 1) + behind);
}

const longestLine = 1024;

function elementText(text: string): string {
	return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
