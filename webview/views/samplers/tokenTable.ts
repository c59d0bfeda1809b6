import { headline } from '../../../src/core/present/headline.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { probabilityAxis, type Axis } from '../../chart/axis.ts';
import { PICKABLE_NAME, widthOfName } from '../../chart/nameButton.ts';
import { createRovingFocus } from '../../controls/rovingFocus.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { SamplersState } from '../../state/samplersState.ts';
import { entryAt, labelAt, subjectIndex, type Vector } from '../../vector.ts';
import type { ChainOutcome, ChainScores } from './chainOutcome.ts';
import { dropSentence, stepTitle } from './fateSentence.ts';
import { createTokenLine, type TokenFigures, type TokenLine } from './tokenLine.ts';

/** The tokens with their bars before and after the chain: a table that is its own picture. */
export interface TokenTable {
	readonly element: HTMLElement;
	update(
		vector: Vector,
		scores: ChainScores,
		outcome: ChainOutcome,
		state: SamplersState,
		selected: number | undefined,
	): void;
}

export function createTokenTable(
	t: Translate,
	acts: { readonly select: (index: number) => void; readonly see: (entry: number, count: number) => void },
): TokenTable {
	const caption = element('caption', { class: 'spoken' }, t('Tokens'));
	const head = element(
		'tr',
		{},
		element('th', { scope: 'col', class: 'seen' }, t('came')),
		element('th', { scope: 'col' }, element('span', { class: 'spoken' }, t('Token'))),
		element('th', { scope: 'col' }, element('span', { class: 'spoken' }, t('What became of it'))),
		element('th', { scope: 'col', class: 'figure-cell probability' }, t('probability')),
		element('th', { scope: 'col', class: 'figure-cell expected' }, t('expected')),
		element('th', { scope: 'col', class: 'figure-cell drawn' }, t('drawn')),
	);
	const body = element('tbody');
	const names = createRovingFocus(body, PICKABLE_NAME);
	// in a field the arrows change the number
	const fields = createRovingFocus(body, '.seen-field:not([hidden])', ({ key, shiftKey }, line, count) =>
		key === 'Enter' ? Math.max(0, Math.min(count - 1, line + (shiftKey ? -1 : 1))) : undefined,
	);
	body.addEventListener('focusin', ({ target }) => {
		const line = target instanceof HTMLElement ? target.closest('tr') : null;
		const [name, field] = [line?.querySelector<HTMLElement>(PICKABLE_NAME), line?.querySelector('input')];
		if (name) names.stopAt(name);
		if (field) fields.stopAt(field);
	});
	const table = element(
		'table',
		{ class: 'tokens', 'aria-describedby': 'samplers-sentence' },
		caption,
		element('thead', {}, head),
		body,
	);
	let lines: TokenLine[] = [];
	let vector: Vector | undefined;
	let entries: readonly (number | undefined)[] = [];
	let axis: Axis | undefined;

	function begin(next: Vector, scores: ChainScores): void {
		vector = next;
		entries = [...scores.listed, ...(scores.othersCount > 0 ? [undefined] : [])];
		lines = entries.map(entry =>
			createTokenLine(t, {
				select() {
					if (entry !== undefined) acts.select(subjectIndex(next, entry));
				},
				see(count) {
					if (entry !== undefined) acts.see(entry, count);
				},
			}),
		);
		const longest = entries.reduce<number>(
			(most, entry) => Math.max(most, widthOfName(nameOf(next, scores, entry))),
			0,
		);
		table.style.setProperty('--name-length', String(Math.min(20, longest)));
		body.replaceChildren(...lines.map(({ element: line }) => line));
	}

	function nameOf(current: Vector, scores: ChainScores, entry: number | undefined): string {
		if (entry === undefined) return t('{0} others', formatCount(scores.othersCount));
		return labelAt(current, entry) ?? `[${entry}]`;
	}

	function figuresOf(
		current: Vector,
		scores: ChainScores,
		outcome: ChainOutcome,
		seen: ReadonlyMap<number, number>,
		marked: number | undefined,
		entry: number,
	): TokenFigures {
		const fate = outcome.run.fateOf(entry);
		return {
			name: nameOf(current, scores, entry),
			plain: scores.plain[entry]!,
			probability: outcome.run.probabilities[entry]!,
			drawn: outcome.counts === undefined ? undefined : (outcome.counts.get(entry) ?? 0),
			fall: fallOf(fate, outcome),
			seen: seen.get(entry) ?? 0,
			strong: scores.listed[0] === entry,
			marked: entry === marked,
		};
	}

	function fallOf(fate: ReturnType<ChainOutcome['run']['fateOf']>, { names }: ChainOutcome): TokenFigures['fall'] {
		switch (fate.type) {
			case 'kept':
				return undefined;
			case 'masked':
				return { step: t('masked'), why: '' };
			case 'dropped':
				return { step: stepTitle(names[fate.place]!, t), why: `: ${dropSentence(fate.reason, t)}` };
			default:
				return fate satisfies never;
		}
	}

	function othersOf(current: Vector, scores: ChainScores, outcome: ChainOutcome): TokenFigures {
		const { othersKept, othersProbability, counts } = outcome;
		let drawn = 0;
		for (const [entry, count] of counts ?? []) if (scores.isListed[entry] === 0) drawn += count;
		return {
			name: nameOf(current, scores, undefined),
			plain: scores.othersPlain,
			probability: othersProbability,
			drawn: counts === undefined ? undefined : drawn,
			fall:
				othersKept === scores.othersCount
					? undefined
					: { step: othersKept === 0 ? t('all cut') : t('{0} stay', formatCount(othersKept)), why: '' },
			seen: undefined,
			strong: false,
			marked: false,
		};
	}

	return {
		element: table,
		update(current, scores, outcome, state, selected) {
			if (current !== vector) begin(current, scores);
			table.classList.toggle('with-seen', state.on.includes('penalties'));
			table.classList.toggle('with-drawn', outcome.counts !== undefined);
			setText(caption, t('Tokens of {0}', headline(current.subject)));
			const seen = new Map(state.seen);
			const marked = entryAt(current, selected);
			const figures = entries.map(entry =>
				entry === undefined
					? othersOf(current, scores, outcome)
					: figuresOf(current, scores, outcome, seen, marked, entry),
			);
			const largest = figures.reduce(
				(most, { plain, probability }, place) =>
					// "others" may stand for 128,000 entries: it is cut off where it would flatten the rest
					entries[place] === undefined ? most : Math.max(most, plain, probability),
				0,
			);
			axis = probabilityAxis(largest, axis);
			for (const [place, line] of lines.entries()) line.update(figures[place]!, axis.maximum);
			names.settle();
			fields.settle();
			setAttribute(table, 'aria-rowcount', entries.length + 1);
		},
	};
}
