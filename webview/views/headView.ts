import { rowCount, rowLength } from '../../src/core/present/rows.ts';
import { plainLabel } from '../../src/core/present/escape.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { formatCount } from '../count.ts';
import { element, setAttribute, setText } from '../element.ts';
import { icon } from '../icon.ts';
import { kindName } from '../kindName.ts';
import type { Reading } from '../reading.ts';
import type { PageState } from '../store.ts';

export interface HeadView {
	readonly element: HTMLElement;
	update(state: PageState, reading: Reading): void;
}

/** Which array this is: where it stands, how large it is, what it is taken for and why, what is odd about it. */
export function createHeadView(t: Translate, copy: () => void): HeadView {
	const name = element('span', { class: 'title-name' });
	const line = element('span');
	const title = element('h1', {}, name, line);
	const size = element('span', { class: 'size' });
	const kind = element('button', {
		type: 'button',
		class: 'chip',
		'aria-expanded': 'false',
		'aria-controls': 'reason',
	});
	const reason = element('p', { class: 'reason', id: 'reason', hidden: true });
	const locked = element('span', { class: 'locked', title: t('It stays with this array.') }, icon('lock'), t('locked'));
	const copyButton = element('button', { type: 'button', class: 'quiet' }, icon('copy'), t('Copy…'));
	setAttribute(copyButton, 'title', t('Copy the probabilities as they are shown'));
	const banners = element('ul', { class: 'banners' });

	copyButton.addEventListener('click', copy);
	kind.addEventListener('click', () => {
		const open = kind.getAttribute('aria-expanded') !== 'true';
		setAttribute(kind, 'aria-expanded', String(open));
		setAttribute(reason, 'hidden', !open);
	});

	return {
		element: element(
			'header',
			{ class: 'head' },
			element('div', { class: 'title-line' }, title, locked, copyButton),
			element('div', { class: 'about-line' }, size, kind),
			reason,
			banners,
		),
		update({ subject, live, locked: isLocked }, { distribution }) {
			if (subject === undefined) return;
			const { shape } = subject;
			const colon = subject.title.lastIndexOf(':');
			setText(name, plainLabel(subject.title.slice(0, colon)));
			setText(line, plainLabel(subject.title.slice(colon)));
			setAttribute(title, 'title', title.textContent);
			setText(size, rowCount(shape) > 1 ? shape.map(formatCount).join(' × ') : `n = ${formatCount(rowLength(shape))}`);
			setText(kind, kindName(subject.kind, t));
			setAttribute(kind, 'title', subject.reason);
			setText(reason, subject.reason);
			setAttribute(locked, 'hidden', !isLocked);
			setAttribute(copyButton, 'hidden', distribution.state !== 'distribution');
			const notes = [...subject.notes];
			if (subject.truncated) notes.unshift(t('The text leaves values out (…): only those it shows are counted.'));
			if (!live) notes.unshift(t('The text no longer holds this array; this is its last valid state.'));
			const present = Array.from(banners.children, banner => banner.textContent);
			if (present.join('\n') !== notes.join('\n')) {
				banners.replaceChildren(...notes.map(note => element('li', {}, note)));
			}
		},
	};
}
