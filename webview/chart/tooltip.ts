import { formatProbability, formatScore } from '../../src/core/present/formatNumber.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { element, setAttribute } from '../element.ts';
import { valueName } from '../kindName.ts';
import type { Reading } from '../reading.ts';
import { labelAt } from '../vector.ts';
import type { Bars } from './bars.ts';

/** The figures of one bar beside the pointer. A picture's detail: the table says the same to everyone. */
export interface Tooltip {
	readonly element: HTMLElement;
	/** Places are in pixels of the chart. */
	show(reading: Reading, bars: Bars, bar: number, x: number, y: number): void;
	hide(): void;
}

const DISTANCE = 14;

export function createTooltip(t: Translate): Tooltip {
	const tip = element('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });

	function place(x: number, y: number): void {
		const room = tip.parentElement!;
		const right = x + DISTANCE + tip.offsetWidth <= room.clientWidth ? x + DISTANCE : x - DISTANCE - tip.offsetWidth;
		const left = Math.max(0, Math.min(room.clientWidth - tip.offsetWidth, right));
		const top = Math.max(0, Math.min(room.clientHeight - tip.offsetHeight, y + DISTANCE));
		tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
	}

	return {
		element: tip,
		show(reading, bars, bar, x, y) {
			const rows = linesOf(reading, bars, bar, t).map(([name, figure]) =>
				element('div', {}, element('dt', {}, name), element('dd', {}, figure)),
			);
			tip.replaceChildren(element('strong', {}, titleOf(reading, bars, bar)), element('dl', {}, ...rows));
			setAttribute(tip, 'hidden', false);
			place(x, y);
		},
		hide() {
			setAttribute(tip, 'hidden', true);
		},
	};
}

function titleOf({ vector }: Reading, bars: Bars, bar: number): string {
	const entry = bars.entries[bar];
	if (entry === undefined) return bars.names[bar]!;
	const label = labelAt(vector, entry);
	return label === undefined ? `[${entry}]` : `[${entry}] ${label}`;
}

function linesOf(reading: Reading, bars: Bars, bar: number, t: Translate): readonly (readonly [string, string])[] {
	const { vector, distribution, bars: lengths } = reading;
	const { kind } = vector.subject;
	const entry = bars.entries[bar];
	const lines: [string, string][] = [];
	if (entry !== undefined) lines.push([valueName(kind, t), formatScore(vector.values[entry]!)]);
	if (distribution.state !== 'distribution') return lines;
	const probability =
		entry === undefined ? (lengths?.others ?? 0) + distribution.others : distribution.probabilities[entry]!;
	const logProbability = entry === undefined ? Math.log(probability) : distribution.logProbabilities[entry]!;
	lines.push([t('probability'), formatProbability(probability)]);
	lines.push([t('log-probability'), formatScore(logProbability)]);
	if (vector.linear.verdict === 'distribution') {
		const linear = entry === undefined ? vector.linearBars.others : vector.linear.values[entry]!;
		lines.push([t('linear'), formatProbability(linear)]);
	}
	return lines;
}
