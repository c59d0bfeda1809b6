import { brokenLine } from './brokenLine.ts';
import { escapeXml, plainLabel } from './escape.ts';
import type { Picture, PicturePalette } from './picture.ts';
import { fitText, textWidth } from './textWidth.ts';

/** One bar of a picture. */
export interface PictureRow {
	/** Untrusted text. */
	readonly name: string;
	readonly score: string;
	/** What the bar shows; `undefined` for a mask. */
	readonly size: number | undefined;
	readonly rival: number | undefined;
	/** Softmax at T = 1, a mark. */
	readonly ghost: number | undefined;
	readonly figure: string;
	/** Of the largest. */
	readonly strong: boolean;
	/** Whether values are left out between the row before and this one. */
	readonly afterGap?: boolean;
}

export interface ChartPictureInput {
	/** Untrusted text. */
	readonly title: string;
	readonly subtitle: string;
	readonly rows: readonly PictureRow[];
	/** What the bars, the second bars and the marks mean; those that there are none of are left out. */
	readonly names: { readonly bars: string; readonly rival?: string; readonly ghost?: string };
	readonly palette: PicturePalette;
}

const WIDTH = 720;
const MARGIN = 16;
const FONT = 12;
const GAP = 10;
const HEAD = 64;
const WIDEST_NAME = 200;
const LEAST_BAR = 1;
/** What the legend leaves of its line. */
const WIDEST_SUBTITLE = 400;
const FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans CJK JP','Hiragino Sans',sans-serif";

/**
 * A chart to be saved: title, legend, and a row for each entry with its name, score, bars and figure. It stands by itself:
 * its own background, no script, no reference to anything outside. O(rows).
 */
export function chartPicture(input: ChartPictureInput): Picture {
	const { rows, palette, title, subtitle } = input;
	const columns = columnsOf(rows);
	const hasRival = rows.some(row => row.rival !== undefined);
	const rowHeight = hasRival ? 26 : 20;
	const height = HEAD + rows.length * rowHeight + MARGIN;
	const drawn = rows.map((row, place) => drawRow(row, HEAD + place * rowHeight, rowHeight, hasRival, columns, palette));
	const shownTitle = escapeXml(fitText(plainLabel(title), 15, WIDTH - 2 * MARGIN));
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">` +
		`<title>${shownTitle}</title>` +
		`<rect width="100%" height="100%" fill="${palette.background}"/>` +
		`<g font-family="${FONTS}" font-size="${FONT}" fill="${palette.text}" style="font-variant-numeric:tabular-nums">` +
		`<text x="${MARGIN}" y="26" font-size="15" font-weight="600">${shownTitle}</text>` +
		`<text x="${MARGIN}" y="46" fill="${palette.quiet}">${escapeXml(fitText(subtitle, FONT, WIDEST_SUBTITLE))}</text>` +
		drawLegend(input) +
		`${drawn.join('')}<path d="M${columns.zero - 0.5} ${HEAD - 4}V${height - MARGIN + 4}" stroke="${palette.grid}"/></g></svg>\n`;
	return { svg, width: WIDTH, height };
}

/** Where the columns of the rows stand. */
interface Columns {
	readonly nameWidth: number;
	/** Right edge. */
	readonly scoreEnd: number;
	/** Where a bar of size 0 ends. */
	readonly zero: number;
	readonly barStart: number;
	readonly barEnd: number;
	/** Signed length in pixels. */
	readonly lengthOf: (size: number) => number;
}

function columnsOf(rows: readonly PictureRow[]): Columns {
	const nameWidth = Math.min(widest(rows.map(({ name }) => plainLabel(name))), WIDEST_NAME);
	const scoreEnd = MARGIN + nameWidth + GAP + widest(rows.map(({ score }) => score));
	const barStart = scoreEnd + GAP;
	const barEnd = WIDTH - MARGIN - widest(rows.map(({ figure }) => figure)) - GAP;
	// "others" may outgrow every entry: it is cut at the end of the column
	const sizes = rows.flatMap(({ size = 0, rival = 0, ghost = 0 }) => [size, rival, ghost]).filter(Number.isFinite);
	const lowest = sizes.reduce((least, size) => Math.min(least, size), 0);
	const highest = sizes.reduce((most, size) => Math.max(most, size), 0);
	const halfSpan = highest / 2 - lowest / 2;
	const lengthOf = (size: number): number => (halfSpan > 0 ? (size / 2 / halfSpan) * (barEnd - barStart) : 0);
	return { nameWidth, scoreEnd, zero: Math.round(barStart - lengthOf(lowest)), barStart, barEnd, lengthOf };
}

function widest(texts: readonly string[]): number {
	return Math.ceil(texts.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0));
}

function drawRow(
	row: PictureRow,
	top: number,
	height: number,
	hasRival: boolean,
	columns: Columns,
	palette: PicturePalette,
): string {
	const { name, score, figure, size, rival, ghost, strong, afterGap = false } = row;
	const base = top + height / 2 + 4;
	const weight = strong ? ' font-weight="600"' : '';
	const color = strong ? '' : ` fill="${palette.quiet}"`;
	const bar = hasRival ? 10 : 12;
	const barTop = top + (height - (hasRival ? 2 * bar : bar)) / 2;
	return (
		`<text x="${MARGIN}" y="${base}"${weight}>${escapeXml(fitText(plainLabel(name), FONT, columns.nameWidth))}</text>` +
		`<text x="${columns.scoreEnd}" y="${base}" text-anchor="end" fill="${palette.quiet}">${escapeXml(score)}</text>` +
		drawBar(size, barTop, bar, strong ? palette.softmax : palette.softmaxQuiet, columns) +
		drawBar(rival, barTop + bar, bar, palette.rival, columns) +
		drawGhost(ghost, barTop, bar, columns, palette) +
		(afterGap ? brokenLine({ x: MARGIN, y: top, length: WIDTH - 2 * MARGIN, direction: 'across' }, palette) : '') +
		`<text x="${WIDTH - MARGIN}" y="${base}" text-anchor="end"${weight}${color}>${escapeXml(figure)}</text>`
	);
}

function drawBar(size: number | undefined, y: number, height: number, color: string, columns: Columns): string {
	if (size === undefined || size === 0 || !Number.isFinite(size)) return '';
	const length = Math.max(Math.abs(columns.lengthOf(size)), LEAST_BAR);
	const x = size < 0 ? columns.zero - length : columns.zero;
	return `<rect x="${tenths(x)}" y="${y}" width="${tenths(length)}" height="${height}" fill="${color}"/>`;
}

function drawGhost(
	ghost: number | undefined,
	y: number,
	height: number,
	{ zero, lengthOf }: Columns,
	{ text }: PicturePalette,
): string {
	if (ghost === undefined || !Number.isFinite(ghost)) return '';
	return `<path d="M${Math.round(zero + lengthOf(ghost))} ${y - 1}v${height + 2}" stroke="${text}" stroke-dasharray="3 2"/>`;
}

function drawLegend({ names, palette }: ChartPictureInput): string {
	const keys: (readonly [name: string, key: string])[] = [
		[names.bars, `<rect y="-9" width="10" height="10" fill="${palette.softmax}"/>`],
	];
	if (names.rival !== undefined)
		keys.push([names.rival, `<rect y="-9" width="10" height="10" fill="${palette.rival}"/>`]);
	if (names.ghost !== undefined) {
		keys.push([names.ghost, `<path d="M5 -11v13" stroke="${palette.text}" stroke-dasharray="3 2"/>`]);
	}
	let right = WIDTH - MARGIN;
	return keys
		.toReversed()
		.map(([name, key]) => {
			right -= textWidth(name, FONT) + 15;
			const drawn = `<g transform="translate(${Math.round(right)} 46)">${key}<text x="15">${escapeXml(name)}</text></g>`;
			right -= GAP;
			return drawn;
		})
		.join('');
}

/** A coordinate to a tenth of a pixel. */
function tenths(coordinate: number): string {
	return String(Math.round(coordinate * 10) / 10);
}
