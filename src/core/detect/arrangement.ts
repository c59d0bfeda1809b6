import type { Detection } from './detection.ts';
import type { SourceText } from './sourceText.ts';

/** The axes of an array, and how its numbers lie along them in the text. */
export interface Arrangement {
	readonly shape: readonly number[];
	readonly order: Detection['order'];
}

const longestText = 256;
const name = /^(?:new\s+)?(?:[\w.]|::)*?(\w+)\s*(?:<[^<>()]*>)?\s*\($/;
/** The rows and columns of hmatrix, as it is written and printed. */
const size = /^\( *(\d+) *>< *(\d+) *\)\s*\[$/;

/**
 * What the constructor whose name begins at `start`, and whose bracket stands at `bracket`, makes of items of the shape
 * `shape`, given the text of the arguments before and behind them: `matrix(c(…), nrow = 2)` of R, `reshape([…], 2, 3)`
 * of Julia, MATLAB and Fortran, `mat2(…)` of GLSL, `tf.tensor2d([…], [2, 2])`, `shape=(2, 2)`. Undefined where it says
 * nothing about them, or no shape of as many numbers.
 */
export function arrangementOf(
	source: SourceText,
	start: number,
	bracket: number,
	shape: readonly number[],
	head: string,
	rest: string,
): Arrangement | undefined {
	if (bracket - start > longestText) return undefined;
	const before = source.slice(start, bracket + 1);
	const called = name.exec(before)?.[1];
	const lengths = size.exec(before)?.slice(1).map(Number);
	if (called === undefined && lengths === undefined) return undefined;
	const count = shape.reduce((product, length) => product * length, 1);
	// Of what stands before, whole arguments only.
	const options = head.slice(0, Math.max(0, head.lastIndexOf(',')));
	const byRow = /^\s*\.Data\b/.test(head);
	const found =
		called === undefined
			? inShape(lengths, 'row-major')
			: arrange(called, shape, count, options === '' ? rest : `${rest}, ${options}`, byRow);
	if (found === undefined || found.shape.reduce((product, length) => product * length, 1) !== count) return undefined;
	return found;
}

function arrange(
	called: string,
	shape: readonly number[],
	count: number,
	rest: string,
	byRow: boolean,
): Arrangement | undefined {
	switch (called) {
		case 'matrix':
			return shape.length === 1 ? ofMatrix(count, rest) : undefined;
		case 'array':
		case 'structure':
			// BUGS, which names its data, fills by rows; R by columns.
			return inShape(named(rest, 'dim|\\.Dim') ?? positional(rest), byRow ? 'row-major' : 'column-major');
		case 'reshape':
		case 'from_column_slice':
		case 'DenseOfColumnMajor':
			return inShape(named(rest, 'shape|dims') ?? positional(rest), 'column-major');
		case 'dense':
		case 'DenseVector':
		case 'Dense':
			// A vector made of an array is one vector.
			return shape.length === 2 && shape[0] === 1 ? { shape: [shape[1]!], order: 'row-major' } : undefined;
		case 'cbind':
		case 'hcat':
			return joined(shape, true, false);
		case 'vcat':
			return joined(shape, true, true);
		case 'horzcat':
			return joined(shape, false, false);
		case 'vertcat':
			return joined(shape, false, true);
		case 'tensor':
		case 'tensor2d':
		case 'tensor3d':
		case 'tensor4d':
		case 'Tensor':
		case 'create':
		case 'from_vec':
		case 'from_slice':
		case 'from_shape_vec':
		case 'from_row_slice':
		case 'DenseTensor':
		case 'NewDense':
		case 'MLXArray':
			if (shape.length !== 1) return undefined;
			return inShape(named(rest, 'shape') ?? positional(rest), 'row-major');
		default: {
			const columns = shaderMatrix.exec(called);
			if (columns !== null) return ofShader(columns, shape, count);
			return inShape(named(rest, 'shape'), 'row-major');
		}
	}
}

/**
 * How the numbers of vectors and matrices, of a shape with their count before it, lie in the one that they make up below
 * each other or side by side: `[[1 2]; [3 4]]`. Plain vectors are columns or rows. Undefined where no order is theirs.
 */
export function joined(shape: readonly number[], areColumns: boolean, below: boolean): Arrangement | undefined {
	const [count, length, width] = shape;
	if (count === undefined || length === undefined || shape.length > 3) return undefined;
	if (width === undefined && below === areColumns) return { shape: [count * length], order: 'row-major' };
	const [rows, columns] = width === undefined ? (areColumns ? [length, 1] : [1, length]) : [length, width];
	if (below) return { shape: [count * rows, columns], order: 'row-major' };
	if (rows === 1) return { shape: [1, count * columns], order: 'row-major' };
	return columns === 1 ? { shape: [rows, count], order: 'column-major' } : undefined;
}

/** `nrow = 2, ncol = 3, byrow = TRUE`, in any order, or by position. */
function ofMatrix(count: number, rest: string): Arrangement {
	const places = rest
		.split(',')
		.map(part => part.trim())
		.filter(part => part !== '');
	const bare = places.filter(part => !part.includes('='));
	const rows = option(rest, 'nrow') ?? whole(bare[0]);
	const columns =
		option(rest, 'ncol') ?? whole(rows === undefined || option(rest, 'nrow') !== undefined ? bare[0] : bare[1]);
	const byRow = /\bbyrow\s*=\s*T/.test(rest) || /^T(?:RUE)?$/.test(bare.at(-1) ?? '');
	const length = rows ?? (columns === undefined ? count : Math.ceil(count / columns));
	return { shape: [length, columns ?? Math.ceil(count / length)], order: byRow ? 'row-major' : 'column-major' };
}

const shaderMatrix = /^(d?mat|float|half)([234])(?:x([234]))?[fh]?$/;

/** GLSL and WGSL count and fill by columns, HLSL by rows. */
function ofShader(
	[, type, first, second]: RegExpExecArray,
	shape: readonly number[],
	count: number,
): Arrangement | undefined {
	const lengths = [Number(first), Number(second ?? first)];
	if (lengths[0]! * lengths[1]! !== count) return undefined;
	if (type === 'float' || type === 'half')
		return second === undefined ? undefined : { shape: lengths, order: 'row-major' };
	return shape.length > 2 ? undefined : { shape: lengths.toReversed(), order: 'column-major' };
}

function inShape(lengths: readonly number[] | undefined, order: Detection['order']): Arrangement | undefined {
	return lengths === undefined || lengths.length === 0 ? undefined : { shape: lengths, order };
}

function named(rest: string, keys: string): readonly number[] | undefined {
	const list = new RegExp(
		`(?:^|[\\s,(])(?:${keys})\\s*[=:]\\s*(?:c|list|torch\\.Size|new\\s+\\w+(?:\\[\\])?)?\\s*[([{]([^()[\\]{}]*)[)\\]}]`,
	).exec(rest)?.[1];
	return list === undefined ? undefined : wholes(list);
}

/** `, 2, 3`, `, c(2, 3)`, `, [2 3]`, `, (/2, 3/)`, `, new Shape(2, 3)`, up to the next argument. */
function positional(rest: string): readonly number[] | undefined {
	const list = /^\s*,\s*&?\s*(?:c|new\s+\w+(?:\[\])?|new\[\]|Shape)?\s*[([{]\/?\s*((?:\d+L?\s*,?\s*)+)\/?[)\]}]/.exec(
		rest,
	)?.[1];
	if (list !== undefined) return wholes(list);
	const bare = /^\s*((?:,\s*\d+L?\s*)+)$/.exec(rest)?.[1];
	return bare === undefined ? undefined : wholes(bare);
}

function wholes(list: string): readonly number[] | undefined {
	return /[^\d\sL,]/.test(list) ? undefined : (list.match(/\d+/g) ?? []).map(Number);
}

function option(rest: string, key: string): number | undefined {
	return whole(new RegExp(`\\b${key}\\s*=\\s*(\\d+)`).exec(rest)?.[1]);
}

function whole(text: string | undefined): number | undefined {
	return text !== undefined && /^\d+L?$/.test(text) && Number.parseInt(text, 10) > 0
		? Number.parseInt(text, 10)
		: undefined;
}

/** The arrangement of the transposed array: of a plain vector, one column, or one row where vectors are columns. */
export function transposed(shape: readonly number[], order: Detection['order'], areColumns: boolean): Arrangement {
	if (shape.length === 1) return { shape: areColumns ? [1, shape[0]!] : [shape[0]!, 1], order: 'row-major' };
	const turned = shape.toReversed();
	const vector = turned.filter(length => length !== 1).length < 2;
	return { shape: turned, order: vector || order === 'column-major' ? 'row-major' : 'column-major' };
}
