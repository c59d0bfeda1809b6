import { MINUS } from './formatNumber.ts';

/** How the values of an array with more than one axis lie in document order. */
export type Order = 'row-major' | 'column-major';

/**
 * How many vectors an array of this shape holds along its last axis. Axes of length 1 do not count, so `[n]`, `[n, 1]`
 * and `[1, n]` are one vector each; `[]` (a single number) is one vector of one.
 */
export function rowCount(shape: readonly number[]): number {
	return axesOf(shape)
		.slice(0, -1)
		.reduce((product, length) => product * length, 1);
}

/** How many entries each of those vectors has. */
export function rowLength(shape: readonly number[]): number {
	return axesOf(shape).at(-1) ?? 1;
}

/** The row that the value at `index` (document order) belongs to, 0-based. */
export function rowAt(shape: readonly number[], order: Order, index: number): number {
	return order === 'row-major' ? Math.floor(index / rowLength(shape)) : index % rowCount(shape);
}

/** The place within its row of the value at `index` (document order), 0-based. */
export function columnAt(shape: readonly number[], order: Order, index: number): number {
	return order === 'row-major' ? index % rowLength(shape) : Math.floor(index / rowCount(shape));
}

/** The document-order index of an entry of a row: the inverse of `rowAt` and `columnAt`. */
export function indexOf(shape: readonly number[], order: Order, row: number, column: number): number {
	return order === 'row-major' ? row * rowLength(shape) + column : column * rowCount(shape) + row;
}

/** The rows of an array, and their places in the whole where its text leaves some out. */
interface Rows {
	readonly shape: readonly number[];
	readonly order: Order;
	readonly rowPlaces?: readonly string[];
}

/**
 * What a row is called: its place in the whole where the text leaves rows out, else its number from 0, "3", and in an
 * array of more than two axes its indices along those before the row's own, "[1, 0]". There axes of length 1 count too,
 * since whoever indexes the array has to name them.
 */
export function rowName({ shape, order, rowPlaces }: Rows, row: number): string {
	const place = rowPlaces?.[row];
	if (place !== undefined) return place;
	if (axesOf(shape).length < 3) return String(row);
	const fastestFirst = <T>(axes: readonly T[]) => (order === 'row-major' ? axes.toReversed() : axes);
	let left = row;
	const indices = fastestFirst(
		shape.slice(
			0,
			shape.findLastIndex(length => length !== 1),
		),
	).map(length => {
		const index = left % length;
		left = Math.floor(left / length);
		return index;
	});
	return `[${fastestFirst(indices).join(',\u00A0')}]`;
}

/** The row of that name, with or without its brackets and commas; `undefined` where none is called so. O(rows). */
export function rowNamed(rows: Rows, name: string): number | undefined {
	const wanted = bareName(name);
	for (let row = 0; row < rowCount(rows.shape); row++) if (bareName(rowName(rows, row)) === wanted) return row;
	return undefined;
}

/**
 * The values of one row, a new array. Throws a `RangeError` when there is no such row or the shape does not fit the
 * values.
 */
export function rowOf(values: ArrayLike<number>, shape: readonly number[], order: Order, row: number): Float64Array {
	const count = rowCount(shape);
	const length = rowLength(shape);
	if (count * length !== values.length) {
		throw new RangeError(`shape [${shape.join(', ')}] must hold ${values.length} values, got ${count * length}`);
	}
	if (!(Number.isSafeInteger(row) && row >= 0 && row < count)) {
		throw new RangeError(`row must be a whole number in 0..${count - 1}, got ${String(row)}`);
	}
	const start = order === 'row-major' ? row * length : row;
	const stride = order === 'row-major' ? 1 : count;
	const entries = new Float64Array(length);
	for (let column = 0; column < length; column++) entries[column] = values[start + column * stride]!;
	return entries;
}

/** A name in one spelling; `undefined` where nothing is left of it. */
function bareName(name: string): string | undefined {
	return name
		.replaceAll('-', MINUS)
		.match(/[^\s,[\]]+/g)
		?.join(' ');
}

function axesOf(shape: readonly number[]): readonly number[] {
	return shape.filter(length => length !== 1);
}
