import type { Kind } from '../detect/detection.ts';
import type { Translate } from './translate.ts';

/** Every kind, in the order in which a reader is offered them. */
export const kinds: readonly Kind[] = [
	'logits',
	'logprobs',
	'probabilities',
	'percent',
	'independent',
	'sequence',
	'other',
];

/** What a kind is called beside the array. */
export function kindName(kind: Kind, t: Translate): string {
	switch (kind) {
		case 'logits':
			return t('logits');
		case 'logprobs':
			return t('log-probabilities');
		case 'probabilities':
			return t('probabilities');
		case 'percent':
			return t('percentages');
		case 'independent':
			return t('independent scores');
		case 'sequence':
			return t('a score per position');
		case 'other':
			return t('numbers');
		default:
			return kind satisfies never;
	}
}

/** What one value of a kind is called: the head of its column. */
export function valueName(kind: Kind, t: Translate): string {
	switch (kind) {
		case 'logits':
			return t('logit');
		case 'logprobs':
			return t('log-probability');
		case 'percent':
			return t('percent');
		case 'independent':
		case 'sequence':
			return t('score');
		case 'probabilities':
		case 'other':
			return t('value');
		default:
			return kind satisfies never;
	}
}
