import type { Translate } from '../../src/core/present/translate.ts';

/** Sentences one after the other, without those that are empty; whether a blank parts them is the language's. */
export function joined(sentences: readonly string[], t: Translate): string {
	return sentences.reduce(
		(before, next) => (before === '' || next === '' ? before + next : t('{0} {1}', before, next)),
		'',
	);
}
