import type { LanguageTraits } from './languageTraits.ts';

/** What a character may begin outside strings and comments. Most begin nothing and are passed over. */
export const lexicalClass = { inert: 0, opener: 1, closer: 2, quote: 3, comment: 4, openerOrComment: 5 } as const;

const classesByTraits = new WeakMap<LanguageTraits, Uint8Array>();

/** The class of each character code in a language. Built once a language. */
export function lexicalClassesOf(traits: LanguageTraits): Uint8Array {
	const known = classesByTraits.get(traits);
	if (known !== undefined) return known;
	const classes = new Uint8Array(256);
	const mark = (characters: string, value: number): void => {
		for (const character of characters) classes[character.charCodeAt(0)] = value;
	};
	for (const comment of traits.lineComments) mark(comment.charAt(0), lexicalClass.comment);
	for (const [open] of traits.blockComments) mark(open.charAt(0), lexicalClass.comment);
	for (const continuation of traits.continuations) {
		if (continuation === '...') mark('.', lexicalClass.comment);
	}
	for (const opener of '([{') {
		const c = opener.charCodeAt(0);
		classes[c] = classes[c] === lexicalClass.comment ? lexicalClass.openerOrComment : lexicalClass.opener;
	}
	mark(')]}', lexicalClass.closer);
	if (traits.lists.includes('<')) {
		mark('<', lexicalClass.opener);
		mark('>', lexicalClass.closer);
	}
	mark(traits.quotes, lexicalClass.quote);
	classesByTraits.set(traits, classes);
	return classes;
}
