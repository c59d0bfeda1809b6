import { lexicalClass, lexicalClassesOf } from './lexicalClasses.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { QuoteReader } from './quoteReader.ts';
import type { SourceText } from './sourceText.ts';
import { commentEnd, continuationEnd } from './trivia.ts';

/** The opening brackets of code, one after the other: none of a string or comment. Cost: linear. */
export function* openersIn(source: SourceText, traits: LanguageTraits): Generator<number> {
	source.fill(source.length);
	const classes = lexicalClassesOf(traits);
	const quotes = new QuoteReader(source, traits, source.length);
	let i = 0;
	while (i < source.length) {
		const c = source.codes[i]!;
		const kind = classes[c]!;
		const comment =
			kind >= lexicalClass.comment ? Math.max(commentEnd(source, i, traits), continuationEnd(source, i, traits)) : i;
		if (kind === lexicalClass.opener || (kind === lexicalClass.openerOrComment && comment === i)) yield i;
		if (kind === lexicalClass.quote && quotes.read(i, c)) i = quotes.end;
		else i = Math.max(i + 1, comment);
	}
}
