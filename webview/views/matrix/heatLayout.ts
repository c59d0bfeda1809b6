/** Where everything of a heat map stands, in CSS pixels of its canvas. */
export interface HeatLayout {
	readonly width: number;
	readonly height: number;
	/** Of the cells. */
	readonly left: number;
	readonly top: number;
	readonly mapWidth: number;
	readonly mapHeight: number;
	readonly cellRows: number;
	readonly cellColumns: number;
	/** The entropies: beside the rows, or below the columns. */
	readonly strip: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
	/** Whether the entropies have room for figures: behind the strip of rows, below that of columns. */
	readonly entropies: boolean;
	/** Whether a figure has room in a cell. */
	readonly figures: boolean;
	/** Whether every column has room for a few letters of its label. */
	readonly labels: boolean;
}

/** Below the cells: names or numbers of columns. */
const FOOT = 20;
const STRIP_HEIGHT = 36;
/** Of an entropy in figures: behind the strip of rows, below that of columns. */
export const ENTROPY = { width: 46, height: 14 } as const;
const GAP = 8;
/** One digit of the font at the edges. */
const DIGIT = 7;
const GREATEST_HEIGHT = 480;
const GREATEST_CELL = { width: 96, height: 32 } as const;
const FIGURE_CELL = { width: 58, height: 16 } as const;
const MOST_FIGURES = 400;
const LABEL_CELL = 30;

/**
 * Lays a heat map out. Cells are whole pixels wide and high, so that all are alike; where there are more than pixels,
 * several share one. `rowLetters` is how many the longest name of a row has.
 */
export function layoutHeat({
	rows,
	columns,
	along,
	width,
	rowLetters,
}: {
	readonly rows: number;
	readonly columns: number;
	readonly along: 'rows' | 'columns';
	readonly width: number;
	readonly rowLetters: number;
}): HeatLayout {
	const left = Math.max(2, rowLetters) * DIGIT + 8;
	const beside = along === 'rows';
	const isNarrow = width < 420;
	const stripWidth = isNarrow ? 40 : 96;
	const taken = beside ? GAP + stripWidth + (isNarrow ? 0 : ENTROPY.width) : 0;
	const roomAcross = Math.max(1, Math.floor(width - left - taken));
	const cellWidth = Math.min(GREATEST_CELL.width, Math.max(1, Math.floor(roomAcross / columns)));
	const cellHeight = Math.min(GREATEST_CELL.height, Math.max(1, Math.floor(GREATEST_HEIGHT / rows)));
	const cellColumns = Math.min(columns, roomAcross);
	const cellRows = Math.min(rows, GREATEST_HEIGHT);
	const mapWidth = cellColumns * cellWidth;
	const mapHeight = cellRows * cellHeight;
	const foot = FOOT + (beside ? 0 : STRIP_HEIGHT + 2 + ENTROPY.height);
	return {
		width,
		height: mapHeight + foot,
		left,
		top: 0,
		mapWidth,
		mapHeight,
		cellRows,
		cellColumns,
		strip: beside
			? { left: left + mapWidth + GAP, top: 0, width: stripWidth, height: mapHeight }
			: { left, top: mapHeight + FOOT + 2, width: mapWidth, height: STRIP_HEIGHT },
		entropies: !beside || !isNarrow,
		figures:
			cellWidth >= FIGURE_CELL.width && cellHeight >= FIGURE_CELL.height && cellRows * cellColumns <= MOST_FIGURES,
		labels: cellWidth >= LABEL_CELL,
	};
}

/** The cell under a point; `undefined` beside the cells. */
export function cellUnder(
	{ left, top, mapWidth, mapHeight, cellRows, cellColumns }: HeatLayout,
	x: number,
	y: number,
): { readonly cellRow: number; readonly cellColumn: number } | undefined {
	const across = (x - left) / mapWidth;
	const down = (y - top) / mapHeight;
	if (!(across >= 0 && across < 1 && down >= 0 && down < 1)) return undefined;
	return { cellRow: Math.floor(down * cellRows), cellColumn: Math.floor(across * cellColumns) };
}

/**
 * The cell of the strip under a point, counted from the first row or column, and the figure with it; `undefined` beside
 * the strip.
 */
export function stripCellUnder(
	{ strip, width, height, top, left, mapWidth, mapHeight, cellRows, cellColumns }: HeatLayout,
	along: 'rows' | 'columns',
	x: number,
	y: number,
): number | undefined {
	const beside = along === 'rows';
	const isInside = beside ? x >= strip.left && x <= width : y >= strip.top && y <= height;
	const [share, cells] = beside ? [(y - top) / mapHeight, cellRows] : [(x - left) / mapWidth, cellColumns];
	return isInside && share >= 0 && share < 1 ? Math.floor(share * cells) : undefined;
}

/** The cell that holds a row (or column), and the first row that a cell holds. */
export function cellOf(place: number, count: number, cells: number): number {
	return Math.min(cells - 1, Math.floor(((place + 1) * cells - 1) / count));
}

/** The first row (or column) that a cell holds. */
export function firstOf(cell: number, count: number, cells: number): number {
	return Math.floor((cell * count) / cells);
}

/** Every so many places one is written: 1, 2, 5, 10 …, at least `room` pixels apart. */
export function tickStride(count: number, length: number, room: number): number {
	for (let decade = 1; ; decade *= 10) {
		for (const mantissa of [1, 2, 5]) {
			if ((mantissa * decade * length) / count >= room || mantissa * decade >= count) return mantissa * decade;
		}
	}
}
