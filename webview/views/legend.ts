import type { Kind } from '../../src/core/detect/detection.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import type { Picture } from '../chart/picture.ts';
import type { ChartTheme } from '../chart/theme.ts';
import { element, setAttribute, setText } from '../element.ts';

/** What the bars mean. Keeps its room while its parts come and go. */
export interface Legend {
	readonly element: HTMLElement;
	update(picture: Picture | undefined, kind: Kind, theme: ChartTheme): void;
}

export function createLegend(t: Translate): Legend {
	const softmaxName = element('span');
	const softmax = keyOf('softmax-key', softmaxName);
	const linear = keyOf('linear-key', t('linear'));
	const ghost = keyOf('ghost-key', t('at T = 1'));
	const list = element('ul', { class: 'legend' }, softmax, linear, ghost);
	return {
		element: list,
		update(picture, kind, theme) {
			setText(softmaxName, kind === 'logits' || kind === 'other' ? t('softmax') : t('probability'));
			setAttribute(list, 'hidden', picture === undefined || picture.largest < 0);
			setAttribute(linear, 'hidden', picture?.linear === undefined);
			ghost.classList.toggle('absent', picture?.ghost === undefined);
			list.style.setProperty('--softmax', theme.softmax);
			list.style.setProperty('--linear', theme.linear);
			list.style.setProperty('--ghost', theme.ghost);
		},
	};
}

function keyOf(name: string, text: Node | string): HTMLElement {
	return element('li', {}, element('span', { class: `key ${name}`, 'aria-hidden': 'true' }), text);
}
