import type { Kind } from '../../../src/core/detect/detection.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { Picture } from '../../chart/picture.ts';
import { createSelect } from '../../controls/select.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { type RivalName, rivalNames } from '../../state/compareState.ts';
import { rivalTitle } from './rival.ts';

/** What the bars mean, and the choice of what softmax is compared with. Keeps its room while its parts come and go. */
export interface Legend {
	readonly element: HTMLElement;
	update(picture: Picture | undefined, kind: Kind, rival: RivalName): void;
}

export function createLegend(t: Translate, chooseRival: (name: RivalName) => void): Legend {
	const softmaxName = element('span');
	const softmax = keyOf('softmax-key', softmaxName);
	const choice = createSelect<RivalName>({
		label: t('Compare with'),
		options: rivalNames.map(name => [name, rivalTitle(name, t)]),
		onChoice: chooseRival,
	});
	const rivalKey = keyOf('linear-key', choice.element);
	const ghost = keyOf('ghost-key', t('at T = 1'));
	const list = element('ul', { class: 'legend' }, softmax, rivalKey, ghost);
	return {
		element: list,
		update(picture, kind, rival) {
			setText(softmaxName, kind === 'logits' || kind === 'other' ? t('softmax') : t('probability'));
			setAttribute(list, 'hidden', picture === undefined || !picture.isDistribution);
			choice.update(rival);
			list.classList.toggle('dotted', picture?.dots === true);
			rivalKey.classList.toggle('undrawn', picture?.rival === undefined);
			ghost.classList.toggle('absent', picture?.ghost === undefined);
		},
	};
}

function keyOf(name: string, text: Node | string): HTMLElement {
	return element('li', {}, element('span', { class: `key ${name}`, 'aria-hidden': 'true' }), text);
}
