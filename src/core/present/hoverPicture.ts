import { escapeXml } from './escape.ts';
import { brokenLine } from './brokenLine.ts';
import { barSizes, type HoverPictureInput, type HoverRow, hoverRows, MOST_ROWS } from './hoverRows.ts';
import { formatCount } from './formatNumber.ts';
import { hoverStrip } from './hoverStrip.ts';
import type { Picture, PicturePalette } from './picture.ts';
import { linearRemark, temperatureLabel } from './sentences.ts';
import { fitText, textWidth } from './textWidth.ts';

export type { HoverPictureInput } from './hoverRows.ts';

const WIDTH = 320;
const ROW_HEIGHT = 20;
const BAR_HEIGHT = 12;
const FONT_SIZE = 12;
const SMALL_FONT_SIZE = 11;
const LEGEND_HEIGHT = 22;
const GAP = 10;
const WIDEST_NAME = 104;
const NARROWEST_NAME = 24;
/** What long scores and figures leave to the bars, at the cost of the names. */
const LEAST_BARS = 64;
const WIDEST_REMARK = 220;
/** A bar of a value that is not 0 is never thinner. */
const LEAST_BAR = 1;
const FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans CJK JP','Hiragino Sans',sans-serif";

/**
 * The picture of a hover: a row an entry (name, score, bar, figure), the largest in the accent color, linear
 * normalization as a tick over the bar, masked entries hatched; above six entries the largest four, the rest as one
 * row, and a strip of all values in document order.
 *
 * `undefined` where nothing is to be drawn (an undefined distribution, no values). Transparent; at most 20,000
 * characters whatever the input. O(n).
 */
export function hoverPicture(input: HoverPictureInput, palette: PicturePalette): Picture | undefined {
	const sizes = barSizes(input);
	if (sizes === undefined || sizes.length === 0) return undefined;
	const rows = hoverRows(input, sizes);
	const columns = columnsOf(rows);
	const parts = rows.map((row, index) => drawRow(row, index * ROW_HEIGHT, columns, palette));
	let height = rows.length * ROW_HEIGHT;
	parts.push(drawBaseline(columns, height, palette), ...drawBreaks(input, rows, palette));
	if (sizes.length > MOST_ROWS) {
		const strip = hoverStrip(sizes, WIDTH, palette, input.gaps);
		parts.push(`<g transform="translate(0 ${height + 8})">${strip.svg}</g>`);
		height += strip.height + 8;
	}
	parts.push(drawLegend(input, rows, height, palette));
	height += LEGEND_HEIGHT;
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">` +
		`<defs><pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
		`<path d="M0 0V5" stroke="${palette.grid}" stroke-width="2"/></pattern></defs>` +
		`<g font-family="${FONTS}" font-size="${FONT_SIZE}" fill="${palette.text}" style="font-variant-numeric:tabular-nums">` +
		`${parts.join('')}</g></svg>`;
	return { svg, width: WIDTH, height };
}

/** Where the columns of the rows stand. */
interface Columns {
	readonly nameWidth: number;
	/** Right edge. */
	readonly scoreEnd: number;
	/** Where a bar of size 0 ends. */
	readonly zero: number;
	/** Signed length in pixels. */
	readonly lengthOf: (size: number) => number;
	readonly barStart: number;
	readonly barEnd: number;
}

function columnsOf(rows: readonly HoverRow[]): Columns {
	const entries = rows.filter(row => row.role !== 'rest');
	const scoreWidth = widest(entries.map(row => row.score));
	const figureWidth = widest(rows.map(row => row.figure));
	const room = WIDTH - scoreWidth - figureWidth - 3 * GAP - LEAST_BARS;
	const mostName = Math.min(Math.max(room, NARROWEST_NAME), WIDEST_NAME);
	const nameWidth = Math.min(widest(entries.map(row => row.name)), mostName);
	const restName = widest(rows.filter(row => row.role === 'rest').map(row => row.name));
	// The rest has no score, so its name may run on into that column.
	const scoreEnd = Math.max(nameWidth + (scoreWidth > 0 ? GAP + scoreWidth : 0), restName);
	const barStart = scoreEnd + GAP;
	const barEnd = WIDTH - figureWidth - GAP;
	const lengths = rows.flatMap(({ size = 0, linear = 0 }) => [size, linear]);
	const lowest = Math.min(0, ...lengths);
	const highest = Math.max(0, ...lengths);
	// Halves, so that the span of two huge values does not overflow.
	const halfSpan = highest / 2 - lowest / 2;
	const lengthOf = (size: number): number => (halfSpan > 0 ? (size / 2 / halfSpan) * (barEnd - barStart) : 0);
	return { nameWidth, scoreEnd, zero: Math.round(barStart - lengthOf(lowest)), lengthOf, barStart, barEnd };
}

function widest(texts: readonly string[]): number {
	return Math.ceil(Math.max(0, ...texts.map(text => textWidth(text, FONT_SIZE))));
}

function drawRow(row: HoverRow, y: number, columns: Columns, palette: PicturePalette): string {
	const { nameWidth, scoreEnd } = columns;
	const base = y + 14;
	const weight = row.role === 'top' ? ' font-weight="600"' : '';
	const faint = ` fill="${palette.quiet}"`;
	const quiet = row.role === 'rest' || row.role === 'masked' ? faint : '';
	const name = escapeXml(fitText(row.name, FONT_SIZE, row.role === 'rest' ? scoreEnd : nameWidth));
	const score =
		row.score && `<text x="${scoreEnd}" y="${base}" text-anchor="end"${quiet}>${escapeXml(row.score)}</text>`;
	return (
		`<text x="0" y="${base}"${row.nameIsLabel ? weight + quiet : faint}>${name}</text>${score}` +
		drawBar(row, y + (ROW_HEIGHT - BAR_HEIGHT) / 2, columns, palette) +
		`<text x="${WIDTH}" y="${base}" text-anchor="end"${weight}${quiet}>${escapeXml(row.figure)}</text>`
	);
}

function drawBar({ role, size, linear }: HoverRow, y: number, columns: Columns, palette: PicturePalette): string {
	const { zero, lengthOf, barStart, barEnd } = columns;
	if (role === 'masked') {
		return `<rect x="${barStart}" y="${y}" width="${barEnd - barStart}" height="${BAR_HEIGHT}" fill="url(#h)" opacity=".6"/>`;
	}
	let svg = '';
	if (size !== undefined && size !== 0) {
		const length = Math.max(Math.abs(lengthOf(size)), LEAST_BAR);
		const x = size < 0 ? zero - length : zero;
		svg +=
			role === 'rest'
				? // Inset by half the line, so that outlined bars are as long as filled ones.
					`<rect x="${tenths(x + 0.5)}" y="${y + 0.5}" width="${tenths(Math.max(length - 1, 0))}" height="${BAR_HEIGHT - 1}" fill="${palette.softmaxQuiet}" fill-opacity=".2" stroke="${palette.softmaxQuiet}"/>`
				: `<rect x="${tenths(x)}" y="${y}" width="${tenths(length)}" height="${BAR_HEIGHT}" fill="${role === 'top' ? palette.softmax : palette.softmaxQuiet}"/>`;
	}
	if (linear === undefined) return svg;
	const tick = `<path d="M${Math.round(zero + lengthOf(linear))} ${y - 2}v${BAR_HEIGHT + 4}" stroke=`;
	return `${svg}${tick}"${palette.background}" stroke-width="4"/>${tick}"${palette.rival}" stroke-width="2"/>`;
}

function drawBaseline({ zero }: Columns, height: number, palette: PicturePalette): string {
	return `<path d="M${zero - 0.5} 1V${height - 1}" stroke="${palette.grid}"/>`;
}

/** Between rows: where the text leaves values out. */
function drawBreaks(
	{ gaps = [], values }: HoverPictureInput,
	rows: readonly HoverRow[],
	palette: PicturePalette,
): string[] {
	const before = rows.flatMap(({ afterGap }, place) => (afterGap ? [place] : []));
	const atEnd = values.length <= MOST_ROWS && gaps.includes(values.length);
	const places = atEnd ? [...before, values.length] : before;
	return places.map(place => brokenLine({ x: 0, y: place * ROW_HEIGHT, length: WIDTH, direction: 'across' }, palette));
}

/** Names the bars and the ticks, or says why there are none, and what the strip above shows where there is room. */
function drawLegend(input: HoverPictureInput, rows: readonly HoverRow[], y: number, palette: PicturePalette): string {
	const base = y + 16;
	const small = ` y="${base}" font-size="${SMALL_FONT_SIZE}" fill="${palette.quiet}"`;
	const { t } = input;
	const bars = barsName(input);
	let svg = `<rect x="0" y="${base - 8}" width="8" height="8" fill="${palette.softmaxQuiet}"/><text x="13"${small}>${escapeXml(bars)}</text>`;
	let end = Math.ceil(13 + textWidth(bars, SMALL_FONT_SIZE));
	if (rows.some(row => row.linear !== undefined)) {
		const ticks = t('linear');
		const x = end + GAP;
		svg += `<path d="M${x} ${base - 10}v12" stroke="${palette.rival}" stroke-width="2"/><text x="${x + 7}"${small}>${escapeXml(ticks)}</text>`;
		end = x + 7 + textWidth(ticks, SMALL_FONT_SIZE);
	} else {
		const failure = linearFailure(input);
		if (failure !== undefined) {
			const x = end + GAP;
			svg += `<text x="${x}"${small}>${escapeXml(fitText(failure, SMALL_FONT_SIZE, WIDTH - x))}</text>`;
			end = x + textWidth(failure, SMALL_FONT_SIZE);
		}
	}
	const count = input.values.length;
	const strip = count > MOST_ROWS ? t('all {0} in order', formatCount(count)) : '';
	if (end + GAP + textWidth(strip, SMALL_FONT_SIZE) > WIDTH) return svg;
	return `${svg}<text x="${WIDTH}" text-anchor="end"${small}>${escapeXml(strip)}</text>`;
}

/** Why logits have no ticks of linear normalization, in few words; `undefined` where they have. */
export function linearFailure({
	kind,
	values,
	linear,
	labels,
	distribution,
	t,
}: HoverPictureInput): string | undefined {
	if (kind !== 'logits' || linear === undefined || distribution.state !== 'distribution') return undefined;
	const remark = linearRemark(linear.verdict, values, labels, t);
	// a long label would push out what is said of it
	if (textWidth(remark ?? '', SMALL_FONT_SIZE) <= WIDEST_REMARK) return remark;
	return linearRemark(linear.verdict, values, undefined, t);
}

function barsName({ kind, temperature, distribution, t }: HoverPictureInput): string {
	if (distribution.state === 'scores') return kind === 'sequence' ? t('surprisal in nats') : t('scores');
	const name = kind === 'logits' || kind === 'other' ? t('softmax') : t('probability');
	return temperature === 1 ? name : `${name} · ${temperatureLabel(temperature, t)}`;
}

/** A coordinate to a tenth of a pixel. */
function tenths(coordinate: number): string {
	return String(Math.round(coordinate * 10) / 10);
}
