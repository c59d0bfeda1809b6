import type { Translate } from '../../../src/core/present/translate.ts';
import { createSelect } from '../../controls/select.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Vector } from '../../vector.ts';
import { matchesOf } from '../labelFilter.ts';

/** The true class: from a list where it is short, by typing where it is long. */
export interface ClassChoice {
	readonly element: HTMLElement;
	/** The entries that were looked for; `undefined` for no search. */
	matches(): Uint32Array | undefined;
	update(vector: Vector, target: number): void;
}

/** Beyond, a list that unfolds is no way to find a class. */
const MOST_OPTIONS = 200;

/** `search` hears that other entries are looked for. */
export function createClassChoice(
	t: Translate,
	{
		nameAt,
		choose,
		search,
	}: {
		readonly nameAt: (vector: Vector, entry: number) => string;
		readonly choose: (entry: number) => void;
		readonly search: () => void;
	},
): ClassChoice {
	const label = t('True class');
	const select = createSelect<string>({ label, onChoice: value => choose(Number(value)) });
	const field = element('input', {
		type: 'text',
		'aria-label': label,
		placeholder: t('Name or index'),
		autocomplete: 'off',
		spellcheck: 'false',
	});
	const found = element('span', { class: 'found', role: 'status' });
	const typed = element('span', { class: 'class-search' }, field, found);
	let vector: Vector | undefined;
	let matches: Uint32Array | undefined;
	let chosen: number | undefined;
	let searching = false;

	function find(text: string): void {
		if (vector === undefined) return;
		matches = matchesFor(vector, text);
		setText(found, matches === undefined ? '' : t('{0} found', formatCount(matches.length)));
		search();
	}

	/** Ends the search: the field holds the name of the chosen class, to be typed over. */
	function settle(): void {
		searching = false;
		if (matches !== undefined) find('');
		const name = vector === undefined || chosen === undefined ? '' : nameAt(vector, chosen);
		if (field.value === name) return;
		field.value = name;
		if (document.activeElement === field) field.select();
	}

	for (const event of ['focus', 'click']) {
		field.addEventListener(event, () => {
			if (!searching) field.select();
		});
	}
	field.addEventListener('input', () => {
		searching = true;
		find(field.value);
	});
	field.addEventListener('keydown', event => {
		if (event.key !== 'Escape' && event.key !== 'Enter') return;
		const first = searching ? matches?.[0] : undefined;
		if (event.key === 'Enter' && first !== undefined) {
			chosen = first;
			choose(first);
		}
		settle();
		field.select();
	});

	function begin(next: Vector): void {
		vector = next;
		searching = false;
		matches = undefined;
		setText(found, '');
		const isShort = next.values.length <= MOST_OPTIONS;
		setAttribute(select.element, 'hidden', !isShort);
		setAttribute(typed, 'hidden', isShort);
		select.offer(isShort ? Array.from(next.values, (_, entry) => [String(entry), nameAt(next, entry)] as const) : []);
	}

	return {
		element: element('div', { class: 'choices class-choice' }, element('span', {}, label), select.element, typed),
		matches: () => matches,
		update(next, target) {
			if (next !== vector) begin(next);
			select.update(String(target));
			const before = chosen;
			chosen = target;
			if (!searching || before !== target) settle();
		},
	};
}

/** Entries whose label holds the text, the one of that index first. */
function matchesFor(vector: Vector, typed: string): Uint32Array | undefined {
	const text = typed.normalize('NFKC').trim();
	const index = /^\d+$/.test(text) && Number(text) < vector.values.length ? [Number(text)] : [];
	const named = matchesOf(vector, typed);
	if (text === '') return undefined;
	return Uint32Array.of(...index, ...(named ?? []).filter(entry => entry !== index[0]).slice(0, 1000));
}
