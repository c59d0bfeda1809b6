import type { Note } from '../detect/detection.ts';
import { plainLabel } from './escape.ts';
import { formatCount } from './formatNumber.ts';
import type { Translate } from './translate.ts';

/** One sentence for what was odd about the text. */
export function noteSentence(note: Note, t: Translate): string {
	switch (note.type) {
		case 'missing':
			return t('Missing values, read as NaN: {0}', listed(note.indices));
		case 'overflow':
			return t('Too large for a double, read as ±∞: {0}', listed(note.indices));
		case 'underflow':
			return t('Too small for a double, read as 0: {0}', listed(note.indices));
		case 'rounded':
			return t('Rounded to the nearest double: {0}', listed(note.indices));
		case 'softMask':
			return t('Very negative, meant as masks: {0}', listed(note.indices));
		case 'allMasked':
			return t('Every entry is −∞.');
		case 'ragged':
			return t('The rows do not match; only the row at the cursor is shown.');
		case 'cut':
			return t('The array is too long; only its first {0} numbers are read.', formatCount(note.limit));
		case 'partOfExpression':
			return t('The expression around this literal goes on; its numbers are shown as written.');
		case 'declaredShape':
			return t('The text declares the shape {0}.', note.shape.map(formatCount).join(' × '));
		case 'declaredDtype':
			return t('The text declares the type {0}.', plainLabel(note.dtype));
		default:
			return note satisfies never;
	}
}

function listed(indices: readonly number[]): string {
	const first = indices
		.slice(0, 5)
		.map(index => `[${index}]`)
		.join(', ');
	return indices.length > 5 ? `${first}, …` : first;
}
