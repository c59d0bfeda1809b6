import type { Kind } from '../../../src/core/detect/detection.ts';
import { histogramOf, histogramStep, type LogitHistogram } from '../../../src/core/math/logitHistogram.ts';
import { softmaxShift } from '../../../src/core/math/shift.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { areScores, lineShares } from './lineShares.ts';
import { lineOf, type Plane } from './plane.ts';
import { quickExp } from './quickExp.ts';

/** Every entry of a cell is masked. */
export const MASKED = -1;
/** The line of the cell has no distribution. */
export const UNDEFINED = -2;
/** Not computed yet. */
export const UNKNOWN = -3;

/** What a heat map is made of. */
export interface HeatSource {
	readonly plane: Plane;
	readonly kind: Kind;
	readonly along: 'rows' | 'columns';
	/** At most one cell a pixel. */
	readonly cellRows: number;
	readonly cellColumns: number;
}

/** The cells of a heat map and the entropies of its lines, computed piece by piece. */
export interface Heat {
	readonly source: HeatSource;
	/** Row by row: the largest probability of what a cell holds, or `MASKED`, `UNDEFINED`, `UNKNOWN`. */
	readonly cells: Float32Array;
	/** Of every line, in nats; NaN where it has no distribution or is not computed yet. */
	readonly entropies: Float64Array;
	/** Whether any cell is masked, and any line without a distribution. */
	readonly marks: { readonly masked: boolean; readonly undefined: boolean };
	/** The largest cell. */
	readonly largest: number;
	/** Whether all cells are those of the temperature that was asked for last. */
	readonly complete: boolean;
	/**
	 * Computes cells of a temperature until `late` says so, and goes on there at the next call. Those of `moving`
	 * temperatures have seven digits, and long lines are read from histograms; at rest all is exact, and what is left of the
	 * time goes to making the histograms. Returns whether there is anything left to do.
	 */
	advance(temperature: TemperatureSetting, moving: boolean, late: () => boolean): boolean;
}

/** From so many entries on, a histogram takes less time than the line itself. */
const LONG = 4096;
/** Lines that share a cell are gathered once where it holds at least so many entries. */
const WORTH_GATHERING = 4;
/** The temperatures that histograms and quick exponentials are for. */
const [LOWEST, HIGHEST] = [0.02, 50];

/** A long line, gathered for a moving temperature. */
interface LongLine {
	readonly histogram: LogitHistogram;
	/** Of every cell along the line: from the largest of the line to the largest of the cell, −1 for a mask. */
	readonly gaps: Float32Array;
}

export function heatOf(source: HeatSource): Heat {
	const { plane, kind, along, cellRows, cellColumns } = source;
	const alongRows = along === 'rows';
	const lines = alongRows ? plane.rows : plane.columns;
	const length = alongRows ? plane.columns : plane.rows;
	/** Cells across the lines: each holds one line or several. */
	const across = alongRows ? cellRows : cellColumns;
	/** Cells along a line. */
	const run = alongRows ? cellColumns : cellRows;
	const starts = Int32Array.from({ length: run + 1 }, (_, cell) => Math.floor((cell * length) / run));
	const cells = new Float32Array(cellRows * cellColumns).fill(UNKNOWN);
	const entropies = new Float64Array(lines).fill(NaN);
	const largestOf = new Float64Array(across);
	const marksOf = new Uint8Array(across);
	const room = new Float64Array(length);
	const weights = new Float64Array(length);
	/** The cells at one place across, before they stand in the picture. */
	const stretch = new Float32Array(run);
	const gathered: (LongLine | 'undefined' | undefined)[] = [];
	const gathers = areScores(kind) && length >= LONG && length >= WORTH_GATHERING * run;

	let wanted: { readonly temperature: TemperatureSetting; readonly exact: boolean } | undefined;
	/** The next place across to compute, how many are left, and the next line to gather. */
	let next = 0;
	let left = 0;
	let nextGathered = 0;

	function startOf(cell: number): number {
		return Math.floor((cell * lines) / across);
	}

	function compute(place: number, temperature: TemperatureSetting, exact: boolean): void {
		stretch.fill(UNKNOWN);
		let largest = 0;
		for (let line = startOf(place); line < startOf(place + 1); line++) {
			const exactly = exact || typeof temperature !== 'number';
			const top = exactly ? addExact(line, temperature) : addQuick(line, temperature);
			largest = Math.max(largest, top);
		}
		largestOf[place] = largest;
		marksOf[place] = marksIn(stretch);
		if (alongRows) cells.set(stretch, place * run);
		else for (let cell = 0; cell < run; cell++) cells[place + cell * cellColumns] = stretch[cell]!;
	}

	function add(cell: number, probability: number): void {
		if (probability > stretch[cell]!) stretch[cell] = probability;
	}

	/** Returns the largest probability of the line. */
	function addExact(line: number, temperature: TemperatureSetting): number {
		const values = lineOf(plane, along, line, room);
		const shares = lineShares(values, kind, temperature);
		entropies[line] = shares?.entropyNats ?? NaN;
		let largest = 0;
		for (let cell = 0; cell < run; cell++) {
			if (shares === undefined) {
				add(cell, UNDEFINED);
				continue;
			}
			const weight = largestWeight(values, shares.weights, starts[cell]!, starts[cell + 1]!);
			const probability = weight < 0 ? MASKED : weight * shares.share;
			add(cell, probability);
			largest = Math.max(largest, probability);
		}
		return largest;
	}

	/** As `addExact`, to seven digits. */
	function addQuick(line: number, temperature: number): number {
		const long = gathered[line];
		if (long !== undefined && long !== 'undefined') return addLong(long, line, temperature);
		const values = lineOf(plane, along, line, room);
		const shift = softmaxShift(values);
		if (Number.isNaN(shift)) return addExact(line, temperature);
		let sum = 0;
		let scaledGaps = 0;
		for (let entry = 0; entry < length; entry++) {
			// A mask's gap is infinite.
			const gap = (shift - values[entry]!) / temperature;
			const weight = quickExp(-gap);
			weights[entry] = weight;
			sum += weight;
			if (weight > 0) scaledGaps += weight * gap;
		}
		entropies[line] = Math.log(sum) + scaledGaps / sum;
		for (let cell = 0; cell < run; cell++) {
			const weight = largestWeight(values, weights, starts[cell]!, starts[cell + 1]!);
			add(cell, weight < 0 ? MASKED : weight / sum);
		}
		return 1 / sum;
	}

	function addLong({ histogram, gaps }: LongLine, line: number, temperature: number): number {
		const { logNormalizer, entropyNats, topProbability } = histogramStep(histogram, temperature);
		entropies[line] = entropyNats;
		for (let cell = 0; cell < run; cell++) {
			const gap = gaps[cell]!;
			add(cell, gap < 0 ? MASKED : quickExp(-gap / temperature - logNormalizer));
		}
		return topProbability;
	}

	function gather(line: number): void {
		const values = lineOf(plane, along, line, room);
		const histogram = histogramOf(values);
		gathered[line] =
			histogram === undefined ? 'undefined' : { histogram, gaps: gapsOf(values, histogram.largest, starts) };
	}

	return {
		source,
		cells,
		entropies,
		get marks() {
			const all = marksOf.reduce((one, other) => one | other, 0);
			return { masked: (all & 1) !== 0, undefined: (all & 2) !== 0 };
		},
		get largest() {
			return largestOf.reduce((most, one) => Math.max(most, one), 0);
		},
		get complete() {
			return left === 0 && wanted !== undefined;
		},
		advance(temperature, moving, late) {
			const inRange = typeof temperature === 'number' && temperature >= LOWEST && temperature <= HIGHEST;
			const exact = !(moving && areScores(kind) && inRange);
			if (wanted?.temperature !== temperature || wanted.exact !== exact) {
				wanted = { temperature, exact };
				left = across;
			}
			while (left > 0) {
				compute(next, temperature, exact);
				next = (next + 1) % across;
				left--;
				if (late()) return true;
			}
			if (!gathers || moving) return false;
			for (; nextGathered < lines; nextGathered++) {
				if (late()) return true;
				gather(nextGathered);
			}
			return false;
		},
	};
}

function marksIn(cells: Float32Array): number {
	let marks = 0;
	for (let cell = 0; cell < cells.length; cell++) {
		if (cells[cell]! < 0) marks |= cells[cell] === MASKED ? 1 : 2;
	}
	return marks;
}

/** The largest weight of a stretch; −1 where all of it is masked. */
function largestWeight(values: Float64Array, weights: Float64Array, start: number, end: number): number {
	let largest = -1;
	for (let entry = start; entry < end; entry++) {
		if (weights[entry]! > largest && values[entry] !== -Infinity) largest = weights[entry]!;
	}
	return largest;
}

/** From the largest of a line to the largest of each cell along it, ∞ where that is beyond a Float32; −1 for a mask. */
function gapsOf(values: Float64Array, largest: number, starts: Int32Array): Float32Array {
	const gaps = new Float32Array(starts.length - 1);
	for (let cell = 0; cell < gaps.length; cell++) {
		let most = -Infinity;
		for (let entry = starts[cell]!; entry < starts[cell + 1]!; entry++)
			if (values[entry]! > most) most = values[entry]!;
		gaps[cell] = most === -Infinity ? -1 : largest - most;
	}
	return gaps;
}
