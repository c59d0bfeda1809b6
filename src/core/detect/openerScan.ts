import type { Steps } from '../steps.ts';
import { lexicalClass, lexicalClassesOf } from './lexicalClasses.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { QuoteReader } from './quoteReader.ts';
import type { SourceText } from './sourceText.ts';
import { commentEnd, continuationEnd } from './trivia.ts';

const unitsOfStep = 2 ** 16;

/** Finds the opening brackets of code, one after the other: none of a string or comment. Cost: linear. */
export class OpenerScan {
	private position = 0;
	private readonly source: SourceText;
	private readonly traits: LanguageTraits;
	private readonly classes: ReturnType<typeof lexicalClassesOf>;
	private readonly quotes: QuoteReader;

	constructor(source: SourceText, traits: LanguageTraits) {
		this.source = source;
		this.traits = traits;
		this.classes = lexicalClassesOf(traits);
		this.quotes = new QuoteReader(source, traits, source.length);
	}

	/** The next one at `from` or behind it, which must be code; what was passed is not read again. −1 at the end. */
	*next(from = 0): Steps<number> {
		const { source } = this;
		this.position = Math.max(this.position, from);
		while (this.position < source.length) {
			const end = Math.min(source.length, this.position + unitsOfStep);
			const found = this.before(end);
			if (found >= 0) return found;
			yield;
		}
		return -1;
	}

	private before(end: number): number {
		const { source, traits, classes, quotes } = this;
		source.fill(end);
		let i = this.position;
		let found = -1;
		while (i < end && found < 0) {
			const c = source.codes[i]!;
			const kind = classes[c]!;
			const comment =
				kind >= lexicalClass.comment ? Math.max(commentEnd(source, i, traits), continuationEnd(source, i, traits)) : i;
			if (kind === lexicalClass.opener || (kind === lexicalClass.openerOrComment && comment === i)) found = i;
			if (kind === lexicalClass.quote && quotes.read(i, c)) i = quotes.end;
			else i = Math.max(i + 1, comment);
		}
		this.position = i;
		return found;
	}
}
