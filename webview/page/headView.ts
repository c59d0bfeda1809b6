import { plainLabel } from '../../src/core/present/escape.ts';
import { headline } from '../../src/core/present/headline.ts';
import { kindName, kinds } from '../../src/core/present/kindName.ts';
import { rowCount, rowLength } from '../../src/core/present/rows.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import type { KindChoice, WebviewMessage } from '../../src/protocol/messages.ts';
import type { Subject } from '../../src/protocol/subject.ts';
import { createSelect } from '../controls/select.ts';
import { formatCount } from '../../src/core/present/formatNumber.ts';
import { element, setAttribute, setText } from '../element.ts';
import { icon } from '../icon.ts';
import type { Reading } from '../reading.ts';
import type { PageState } from '../store.ts';

export interface HeadView {
	readonly element: HTMLElement;
	update(state: PageState, reading: Reading): void;
}

/** What the head asks of its surroundings. */
interface HeadActs {
	readonly copy: () => void;
	readonly edit: (editing: boolean) => void;
	/** Opens the ways to save and copy, below the button. */
	readonly exportFrom: (button: HTMLButtonElement) => void;
	readonly send: (message: WebviewMessage) => void;
}

/** Which array this is: where it stands, how large it is, what it is taken for and why, what is odd about it. */
export function createHeadView(t: Translate, { copy, edit, exportFrom, send }: HeadActs): HeadView {
	const given = element('span', { class: 'given-name' });
	const name = element('span', { class: 'title-name' });
	const line = element('span');
	const title = element('h1', {}, given, ' ', name, line);
	const definition = element('p', { class: 'definition' });
	const choices = createSelect<string>({
		label: t('Array'),
		onChoice: index => send({ type: 'choose', revision, index: Number(index) }),
	});
	const size = element('span', { class: 'size' });
	const kind = createSelect<KindChoice>({
		label: t('What the numbers are'),
		onChoice: chosen => send({ type: 'setKind', revision, kind: chosen }),
	});
	const why = element(
		'button',
		{ type: 'button', class: 'why', 'aria-expanded': 'false', 'aria-controls': 'reason', 'aria-label': t('Why?') },
		'?',
	);
	const reason = element('p', { class: 'reason', id: 'reason', hidden: true });
	const locked = element(
		'span',
		{ class: 'locked', role: 'img', 'aria-label': t('locked'), title: t('It stays with this array.') },
		icon('lock'),
		element('span', {}, t('locked')),
	);
	// in little room the buttons are icons only; they keep their names
	const copyButton = element(
		'button',
		{ type: 'button', class: 'quiet copy', 'aria-label': t('Copy…') },
		icon('copy'),
		element('span', {}, t('Copy…')),
	);
	setAttribute(copyButton, 'title', t('Copy the probabilities as they are shown'));
	const banners = element('ul', { class: 'banners' });
	let revision = 0;
	let subject: Subject | undefined;
	let isLast = false;

	const editButton = element(
		'button',
		{ type: 'button', class: 'quiet edit', 'aria-label': t('Edit') },
		icon('edit'),
		element('span', {}, t('Edit')),
	);
	setAttribute(editButton, 'title', t('Try other scores'));
	const exportButton = element(
		'button',
		{
			type: 'button',
			class: 'quiet export',
			'aria-label': t('Export'),
			'aria-haspopup': 'true',
			'aria-expanded': 'false',
		},
		icon('save'),
		element('span', {}, t('Export')),
	);
	setAttribute(exportButton, 'title', t('Save or copy what is shown'));

	copyButton.addEventListener('click', copy);
	editButton.addEventListener('click', () => edit(editButton.getAttribute('aria-pressed') !== 'true'));
	exportButton.addEventListener('click', () => exportFrom(exportButton));
	why.addEventListener('click', () => {
		const open = why.getAttribute('aria-expanded') !== 'true';
		setAttribute(why, 'aria-expanded', String(open));
		setAttribute(reason, 'hidden', !open);
	});

	function begin(next: Subject, away: boolean): void {
		subject = next;
		isLast = away;
		({ revision } = next);
		const colon = next.title.lastIndexOf(':');
		setText(name, plainLabel(next.title.slice(0, colon)));
		setText(line, plainLabel(next.title.slice(colon)));
		setText(given, next.name === undefined ? '' : plainLabel(next.name));
		setAttribute(title, 'title', away ? t('The last array: there is none at the cursor.') : headline(next));
		title.classList.toggle('left', away);
		const identifier = next.definitionOf;
		setText(definition, identifier === undefined ? '' : t('The definition of {0}', plainLabel(identifier)));
		setAttribute(definition, 'hidden', identifier === undefined);
		setAttribute(choices.element, 'hidden', next.choices === undefined);
		if (next.choices !== undefined) {
			choices.offer(next.choices.names.map((choice, index) => [String(index), plainLabel(choice)]));
		}
		const { shape } = next;
		setText(size, rowCount(shape) > 1 ? shape.map(formatCount).join(' × ') : `n = ${formatCount(rowLength(shape))}`);
		const detected = kindName(next.detectedKind, t);
		kind.offer([
			['auto', next.kindChosen ? t('found: {0}', detected) : detected],
			...kinds
				.filter(other => next.kindChosen || other !== next.detectedKind)
				.map(other => [other, kindName(other, t)] as const),
		]);
		setAttribute(kind.element, 'title', next.reason);
		setText(reason, next.reason);
		// why there are no probabilities is what the reader of mere numbers wants to know
		const always = next.kind === 'other';
		setAttribute(why, 'hidden', always);
		setAttribute(reason, 'hidden', !always && why.getAttribute('aria-expanded') !== 'true');
	}

	return {
		element: element(
			'header',
			{ class: 'head' },
			element(
				'div',
				{ class: 'title-line' },
				title,
				element('div', { class: 'about' }, size, kind.element, why),
				locked,
				element('div', { class: 'acts' }, editButton, copyButton, exportButton),
			),
			definition,
			choices.element,
			reason,
			banners,
		),
		update({ subject: next, live, away, locked: isLocked, editing }, { distribution }) {
			if (next === undefined) return;
			if (next !== subject || away !== isLast) begin(next, away);
			kind.update(next.kindChosen ? next.kind : 'auto');
			if (next.choices !== undefined) choices.update(String(next.choices.chosen));
			setAttribute(locked, 'hidden', !isLocked);
			setAttribute(editButton, 'aria-pressed', String(editing));
			setAttribute(copyButton, 'hidden', distribution.state !== 'distribution');
			const notes = [...next.notes];
			if (next.truncated) notes.unshift(t('The text leaves values out (…): only those it shows are counted.'));
			if (!live) notes.unshift(t('The text no longer holds this array; this is its last valid state.'));
			const present = Array.from(banners.children, banner => banner.textContent);
			if (present.join('\n') !== notes.join('\n')) {
				banners.replaceChildren(...notes.map(note => element('li', {}, note)));
			}
		},
	};
}
