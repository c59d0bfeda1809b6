import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';
import { readString, type StringExtent } from './trivia.ts';

/**
 * Reads the string literals of a text one after the other, and remembers how far a quote found no end: a later one of its
 * kind finds none either, so that a line of apostrophes is not read once for each of them.
 */
export class QuoteReader implements StringExtent {
	start = 0;
	end = 0;
	innerStart = 0;
	innerEnd = 0;

	private readonly source: SourceText;
	private readonly traits: LanguageTraits;
	private readonly limit: number;
	private readonly unclosedUntil = new Float64Array(256);

	/** No string is followed beyond `limit`. */
	constructor(source: SourceText, traits: LanguageTraits, limit: number) {
		this.source = source;
		this.traits = traits;
		this.limit = limit;
	}

	/** Reads the string whose quote `c` stands at `position`; false where that quote opens none. */
	read(position: number, c: number): boolean {
		const { source, unclosedUntil } = this;
		if (position < unclosedUntil[c]!) return false;
		if (readString(source, position, this.traits, this, this.limit)) return true;
		// The first of three quotes may find no end where one of them does.
		const isTriple = source.at(position + 1) === c && source.at(position + 2) === c;
		if (!isTriple && this.start === position) unclosedUntil[c] = Math.max(unclosedUntil[c]!, this.end);
		return false;
	}
}
