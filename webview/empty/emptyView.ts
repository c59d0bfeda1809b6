import type { Translate } from '../../src/core/present/translate.ts';
import { element } from '../element.ts';

/** What to do when there is no array. */
export function createEmptyView(t: Translate): HTMLElement {
	const example = element('code', {}, '[2, 4, 2, 1]');
	const bars = [2, 4, 2, 1].map(score => {
		const bar = element('span');
		bar.style.height = `${score * 12}px`;
		return bar;
	});
	return element(
		'section',
		{ class: 'empty' },
		element('div', { class: 'empty-picture', 'aria-hidden': 'true' }, ...bars),
		element('h1', {}, t('Put the cursor on an array of numbers')),
		element('p', {}, t('Any language, log or API response will do:'), ' ', example),
		element(
			'p',
			{},
			t('From the Command Palette:'),
			' ',
			element('strong', {}, t('Logitscope: Visualize Array at Cursor')),
		),
	);
}
