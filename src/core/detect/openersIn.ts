import { lexicalClass, lexicalClassesOf } from './lexicalClasses.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';
import { commentEnd, continuationEnd, readString, type StringExtent } from './trivia.ts';

/** The opening brackets of code, one after the other: none of a string or comment. Cost: linear. */
export function* openersIn(source: SourceText, traits: LanguageTraits): Generator<number> {
	source.fill(source.length);
	const classes = lexicalClassesOf(traits);
	const extent: StringExtent = { start: 0, end: 0, innerStart: 0, innerEnd: 0 };
	let i = 0;
	while (i < source.length) {
		const kind = classes[source.codes[i]!]!;
		const comment =
			kind >= lexicalClass.comment ? Math.max(commentEnd(source, i, traits), continuationEnd(source, i, traits)) : i;
		if (kind === lexicalClass.opener || (kind === lexicalClass.openerOrComment && comment === i)) yield i;
		if (kind === lexicalClass.quote && readString(source, i, traits, extent)) i = extent.end;
		else i = Math.max(i + 1, comment);
	}
}
