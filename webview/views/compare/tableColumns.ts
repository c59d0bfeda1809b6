import { barFigure } from '../../chart/barFigure.ts';
import { formatExponent, formatProbability, formatScore } from '../../../src/core/present/formatNumber.ts';
import { valueName } from '../../../src/core/present/kindName.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { SortColumn, TriedScore, ViewState } from '../../../src/protocol/viewState.ts';
import type { Reading } from '../../reading.ts';
import type { RivalName } from '../../state/compareState.ts';
import { labelAt, type Vector } from '../../vector.ts';
import { type Rival, rivalTitle } from './rival.ts';

/** What the table shows. */
export interface TableModel {
	readonly reading: Reading;
	readonly selected: number | undefined;
	readonly sort: ViewState['sort'];
	readonly rival: Rival;
	/** The entries whose labels hold what is typed; `undefined` for all. */
	readonly matches: Uint32Array | undefined;
	/** The scores that the reader tries, by their index into the subject. */
	readonly tried: readonly TriedScore[];
}

/** One column of the table. */
export interface TableColumn {
	readonly id: SortColumn;
	readonly name: string;
	/** What stands in the head where the name is too long for its column. */
	readonly sign?: string;
	/** The cell's text for an entry of the vector, in a table of this width in pixels. */
	text(model: TableModel, entry: number, width: number): string;
}

const NOTHING = '–';
/** Below these widths, in pixels, numbers are shortened so that all columns fit. */
const NARROW = 400;
const VERY_NARROW = 320;
/** From here on the table has larger type. */
const WIDE = 445;

/** The columns that a vector has something for. */
export function columnsOf(vector: Vector, rival: RivalName, t: Translate): readonly TableColumn[] {
	const { labels, kind } = vector.subject;
	const columns: TableColumn[] = [{ id: 'index', name: t('index'), sign: '#', text: (_, entry) => String(entry) }];
	if (labels !== undefined) {
		columns.push({ id: 'label', name: t('label'), text: ({ reading }, entry) => labelAt(reading.vector, entry) ?? '' });
	}
	columns.push({
		id: 'logit',
		name: valueName(kind, t),
		...(kind === 'logprobs' ? { sign: 'log p' } : {}),
		text: ({ reading }, entry, width) => scoreText(reading.vector.values[entry]!, width),
	});
	if (vector.atOne.state === 'scores') return columns;
	columns.push({
		id: 'probability',
		name: t('probability'),
		sign: 'p',
		text: ({ reading }, entry, width) => probabilityText(reading.probabilityAt(entry), width),
	});
	if (rival !== 'none') {
		columns.push({
			id: 'linear',
			name: rivalTitle(rival, t),
			text: (model, entry, width) => probabilityText(model.rival.values?.[entry] ?? NaN, width),
		});
	}
	return columns;
}

function probabilityText(probability: number, width: number): string {
	if (Number.isNaN(probability)) return NOTHING;
	const text = width < VERY_NARROW ? barFigure(probability) : formatProbability(probability);
	return text.length > roomAt(width) ? scoreText(probability, width) : text;
}

/** As many digits as fit. */
function scoreText(score: number, width: number): string {
	const most = width < NARROW ? 4 : 7;
	// whole numbers are written in full, however long
	for (const format of [formatScore, formatExponent]) {
		for (let digits = most; digits > 0; digits--) {
			const text = format(score, digits);
			if (text.length <= roomAt(width)) return text;
		}
	}
	return formatExponent(score, 1);
}

/** How many characters a number may have where there are five columns, in a font of wide figures. */
function roomAt(width: number): number {
	return Math.max(7, Math.floor(width / 31 - (width < WIDE ? 0.7 : 3.4)));
}
