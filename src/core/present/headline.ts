import { plainLabel } from './escape.ts';

/**
 * What an array is called where there is one line for it: `logits · train.py:12`, or where it stands alone for one
 * without a name. Both are text of the document, made plain.
 */
export function headline({ name, title }: { readonly name?: string; readonly title: string }): string {
	return name === undefined ? plainLabel(title) : `${plainLabel(name)} · ${plainLabel(title)}`;
}
