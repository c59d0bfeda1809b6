import { type Order, rowCount, rowLength } from '../../../src/core/present/rows.ts';

/** The numbers along the last two axes of an array, at one place of all axes before them: what a heat map shows. */
export interface Plane {
	readonly values: Float64Array;
	readonly rows: number;
	readonly columns: number;
	/** Index of the value at row 0, column 0, and how far it is from there to the next row and to the next column. */
	readonly start: number;
	readonly rowStride: number;
	readonly columnStride: number;
	/** Which of the planes, 0-based, and of how many. */
	readonly place: number;
	readonly places: number;
	readonly order: Order;
}

/** The plane that holds a row of an array. Axes of length 1 do not count. O(1), nothing is copied. */
export function planeOf(
	{ values, shape, order }: { values: Float64Array; shape: readonly number[]; order: Order },
	row: number,
): Plane {
	const columns = rowLength(shape);
	const all = rowCount(shape);
	const rows = leadingAxes(shape).at(-1) ?? 1;
	const places = all / rows;
	if (order === 'row-major') {
		const place = Math.floor(row / rows);
		return {
			values,
			rows,
			columns,
			start: place * rows * columns,
			rowStride: columns,
			columnStride: 1,
			place,
			places,
			order,
		};
	}
	// The first axis runs fastest: the rows of a plane lie as far apart as there are planes.
	const place = row % places;
	return { values, rows, columns, start: place, rowStride: places, columnStride: all, place, places, order };
}

/** Whether two planes are the same numbers of the same array. */
export function isSamePlane(one: Plane, other: Plane): boolean {
	return (
		one.values === other.values &&
		one.start === other.start &&
		one.rows === other.rows &&
		one.rowStride === other.rowStride &&
		one.columnStride === other.columnStride
	);
}

/** The lengths of the axes whose place is chosen; none for a matrix. */
export function chosenAxes(shape: readonly number[]): readonly number[] {
	return leadingAxes(shape).slice(0, -1);
}

/** The row of the array (as the page counts them) that is a row of the plane. */
export function arrayRow({ order, place, places, rows }: Plane, row: number): number {
	return order === 'row-major' ? place * rows + row : place + places * row;
}

/** The row of the plane that a row of the array is. */
export function planeRow({ order, places, rows }: Plane, row: number): number {
	return order === 'row-major' ? row % rows : Math.floor(row / places);
}

/** The index into the array's values of a cell. */
export function cellIndex({ start, rowStride, columnStride }: Plane, row: number, column: number): number {
	return start + row * rowStride + column * columnStride;
}

/** Where a plane stands along the chosen axes. */
export function placesAlong(axes: readonly number[], order: Order, place: number): readonly number[] {
	const places = axes.map(() => 0);
	let left = place;
	for (const axis of fastestFirst(axes, order)) {
		places[axis] = left % axes[axis]!;
		left = Math.floor(left / axes[axis]!);
	}
	return places;
}

/** The plane at places along the chosen axes: the inverse of `placesAlong`. */
export function placeAt(axes: readonly number[], order: Order, places: readonly number[]): number {
	return fastestFirst(axes, order).reduceRight((place, axis) => place * axes[axis]! + places[axis]!, 0);
}

/** One line of a plane as an array of its own numbers: a view of them where they lie side by side, else `room`, filled. */
export function lineOf(plane: Plane, along: 'rows' | 'columns', line: number, room: Float64Array): Float64Array {
	const { values, start, rowStride, columnStride } = plane;
	const alongRow = along === 'rows';
	const first = start + line * (alongRow ? rowStride : columnStride);
	const stride = alongRow ? columnStride : rowStride;
	const length = alongRow ? plane.columns : plane.rows;
	if (stride === 1) return values.subarray(first, first + length);
	for (let entry = 0; entry < length; entry++) room[entry] = values[first + entry * stride]!;
	return room.length === length ? room : room.subarray(0, length);
}

function leadingAxes(shape: readonly number[]): readonly number[] {
	return shape.filter(length => length !== 1).slice(0, -1);
}

function fastestFirst(axes: readonly number[], order: Order): readonly number[] {
	const numbers = Array.from(axes.keys());
	return order === 'row-major' ? numbers.toReversed() : numbers;
}
