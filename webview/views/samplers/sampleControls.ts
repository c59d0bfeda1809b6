import type { Translate } from '../../../src/core/present/translate.ts';
import { createNumberField } from '../../controls/numberField.ts';
import { parseNumber } from '../../controls/parseNumber.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import { element } from '../../element.ts';
import { GREATEST_SEED, type SamplersChange, type SamplersState } from '../../state/samplersState.ts';
import { DRAWS } from './chainOutcome.ts';

/** Draws tokens: again with the next seed, or with the one that is typed. */
export function createSampleControls(
	t: Translate,
	change: (change: SamplersChange) => void,
): { readonly element: HTMLElement; update(state: SamplersState): void } {
	const draw = element('button', { type: 'button', class: 'action' }, t('Sample {0}', formatCount(DRAWS)));
	const clear = element('button', { type: 'button', class: 'quiet' }, t('Clear'));
	let shown: SamplersState | undefined;
	const field = createNumberField({
		id: 'sampler-seed',
		label: t('Seed'),
		minimum: 0,
		parse(text) {
			const seed = parseNumber(text);
			return seed !== undefined && Number.isSafeInteger(seed) && seed >= 0 && seed <= GREATEST_SEED ? seed : undefined;
		},
		refusal: t('Type a whole number from {0} to {1}.', 0, GREATEST_SEED),
		valueAfterKey(key) {
			if (shown === undefined) return undefined;
			return Math.max(0, Math.min(GREATEST_SEED, shown.seed + (key === 'ArrowUp' ? 1 : -1)));
		},
		onChoice: seed => change({ type: 'seed', seed }),
	});
	draw.addEventListener('click', () => {
		if (shown === undefined) return;
		change({ type: 'draw', seed: shown.drawn ? (shown.seed + 1) % (GREATEST_SEED + 1) : shown.seed });
	});
	clear.addEventListener('click', () => {
		change({ type: 'clear' });
		draw.focus();
	});

	return {
		element: element(
			'div',
			{ class: 'choices sample', role: 'group', 'aria-label': t('Sample') },
			draw,
			element('span', { class: 'seed' }, element('label', { for: 'sampler-seed' }, t('Seed')), field.element),
			clear,
		),
		update(state) {
			shown = state;
			field.update(state.seed, String(state.seed), String(state.seed));
			clear.classList.toggle('absent', !state.drawn);
		},
	};
}
