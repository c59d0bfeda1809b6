import type { Steps } from '../steps.ts';
import { insideTraits } from './languages/printed.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { type LexicalState, lexicalStateAt, lexicalSteps } from './lexicalState.ts';
import type { DetectionLimits } from './limits.ts';
import type { SourceText } from './sourceText.ts';

/** A cursor in a text, and what is open around it. Positions are those of `source`. */
export interface Place extends LexicalState {
	readonly source: SourceText;
	readonly cursor: number;
	readonly traits: LanguageTraits;
	readonly limits: DetectionLimits;
}

/** A comment may quote a string that holds JSON; deeper quotations are not followed. */
const mostQuotations = 3;

/** The cursor in a text, which must begin outside strings and comments. Cost: linear in the text before the cursor. */
export function placeAt(source: SourceText, cursor: number, traits: LanguageTraits, limits: DetectionLimits): Place {
	return { source, cursor, traits, limits, ...lexicalStateAt(source, cursor, traits) };
}

/** The same in steps. */
export function* placeSteps(
	source: SourceText,
	cursor: number,
	traits: LanguageTraits,
	limits: DetectionLimits,
): Steps<Place> {
	return { source, cursor, traits, limits, ...(yield* lexicalSteps(source, cursor, traits)) };
}

/**
 * The texts in which a cursor stands, innermost first: the inside of the string or comment around it, as printed text,
 * and last the code itself, in which strings and comments hold nothing.
 */
export function placesIn(codePlace: Place): readonly Place[] {
	let place = codePlace;
	const places = [place];
	while (place.region !== undefined && places.length <= mostQuotations) {
		place = insideOf(place, place.region);
		places.unshift(place);
	}
	return places;
}

function insideOf({ source, cursor, limits }: Place, region: NonNullable<Place['region']>): Place {
	const inside = source.part(region.start, region.end);
	return placeAt(inside, cursor - region.start, insideTraits(region.kind), limits);
}
