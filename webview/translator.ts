import { fillPlaceholders, type Translate } from '../src/core/present/translate.ts';

/** The reader's language over the host's strings; a message that is missing stays English. */
export function translatorOf(strings: Readonly<Record<string, string>>): Translate {
	const known = new Map(Object.entries(strings));
	return (message, ...args) => fillPlaceholders(known.get(message) ?? message, args);
}
