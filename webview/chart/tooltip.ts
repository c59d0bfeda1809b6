import { formatProbability, formatScore } from '../../src/core/present/formatNumber.ts';
import { valueName } from '../../src/core/present/kindName.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import type { Reading } from '../reading.ts';
import { labelAt } from '../vector.ts';
import type { Picture } from './picture.ts';
import { createReadout } from './readout.ts';

/** The figures of one bar beside the pointer: the table says the same to everyone. */
export interface Tooltip {
	readonly element: HTMLElement;
	/** Places are in pixels of the chart. */
	show(reading: Reading, picture: Picture, rivalName: string, bar: number, x: number, y: number): void;
	hide(): void;
}

export function createTooltip(t: Translate): Tooltip {
	const readout = createReadout();
	return {
		element: readout.element,
		show(reading, picture, rivalName, bar, x, y) {
			const lines = linesOf(reading, picture, rivalName, bar, t);
			readout.show(titleOf(reading, picture, bar), lines, x, y);
		},
		hide: () => readout.hide(),
	};
}

function titleOf({ vector }: Reading, { bars }: Picture, bar: number): string {
	const entry = bars.entries[bar];
	if (entry === undefined) return bars.names[bar]!;
	const label = labelAt(vector, entry);
	const place = `[${entry}]`;
	return label === undefined || label === place ? place : `${place} ${label}`;
}

function linesOf(
	{ vector, distribution, temperature }: Reading,
	{ bars, lengths, rival, ghost }: Picture,
	rivalName: string,
	bar: number,
	t: Translate,
): readonly (readonly [string, string])[] {
	const entry = bars.entries[bar];
	const lines: [string, string][] = [];
	if (entry !== undefined) lines.push([valueName(vector.subject.kind, t), formatScore(vector.values[entry]!)]);
	if (distribution.state !== 'distribution') return lines;
	const logProbability = entry === undefined ? Math.log(lengths[bar]!) : distribution.logProbabilities[entry]!;
	lines.push([t('probability'), formatProbability(lengths[bar]!)]);
	lines.push([t('log-probability'), formatScore(logProbability)]);
	if (ghost !== undefined && temperature !== 1) lines.push([t('at T = 1'), formatProbability(ghost[bar]!)]);
	if (rival !== undefined) lines.push([rivalName, formatProbability(rival[bar]!)]);
	return lines;
}
