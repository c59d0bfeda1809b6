import type { ConstructorArguments } from './constructorArguments.ts';
import type { Nest } from './nest.ts';
import type { SourceText } from './sourceText.ts';

const reach = 160;
const type = '(?:b?float|bf|f|int|i|uint|u|s|complex|c)\\d+|double|half|bool';

/** What stands right before a print. `shape` holds the axes, `dtype` the type. */
const heads: readonly RegExp[] = [
	// TensorFlow: `<tf.Tensor: shape=(2, 2), dtype=float32, numpy=`.
	/shape=\((?<shape>[\d, ]*)\),? dtype=(?<dtype>\w+), numpy=\s*$/,
	// Nx: `f32[2][3]`, its backend, the numbers.
	new RegExp(`#Nx\\.Tensor<\\s*(?<dtype>${type})(?<shape>(?:\\[\\d+\\])*)\\s+(?:[\\w.]+<[^<>]*>\\s*)?$`),
	// DJL: `ND: (2, 2) cpu() float32`.
	/ND: \((?<shape>[\d, ]*)\) \w+\(\d*\) (?<dtype>\w+)\s*$/,
];

/** What stands right behind one. */
const tails: readonly RegExp[] = [
	// MXNet: `<NDArray 2x2 @cpu(0)>`.
	/^\s*<NDArray (?<shape>\d+(?:x\d+)*) @\w+\(\d+\)>/,
	// candle: `Tensor[[2, 2], f32]`, with the device behind it or not; a scalar is `Tensor[[], f32]`.
	/^\s*Tensor\[\[?(?<shape>[\d, ]*)\]?, (?<dtype>\w+)/,
	// ndarray of Rust: `, shape=[2, 2], strides=`.
	/^, shape=\[(?<shape>[\d, ]*)\], strides=/,
	// burn: `shape:  [2, 2],` and the lines below.
	/^,\s*shape:\s*\[(?<shape>[\d, ]*)\],(?:[^{}]*dtype:\s*"(?<dtype>\w+)")?/,
];

/**
 * In a line of a log, where a print leaves values out: `logits shape=(1000,) [1.0 2.0 ... 9.0]`, and with the shape
 * behind.
 */
const loggedShape = String.raw`\b(?:shape|size)\b\)?\s*[:=]?\s*(?:torch\.Size\()?[([](?<shape>\d+(?:,\s*\d+)*),?[)\]]+`;
const elidedHead = new RegExp(`${loggedShape}[,:;]?[ \\t]*(?:\\w+\\s*[:=][ \\t]*)?$`);
const elidedTail = new RegExp(`^[)\\]]*[,;]?[ \\t]*\\(?${loggedShape}`);

/** The names along an axis, as xarray prints them below the numbers: `  * token    (token) <U5 'a' 'b' 'c'`. */
const coordinates = /^ +\* \w+ +\(\w+\) (?:<U\d+|object)(?: \d+k?B)? ('.*')\r?$/gm;

function coordinatesBehind(source: SourceText, { end, shape }: Nest): ConstructorArguments {
	const behind = source.slice(end, Math.min(source.length, end + farReach));
	if (!/^\s*Coordinates:/.test(behind)) return {};
	const lists = Array.from(behind.matchAll(coordinates), ([, names]) => names!.slice(1, -1).split(/'\s+'/));
	const labels = lists.findLast(({ length }) => length === shape.at(-1));
	return labels === undefined ? {} : { labels };
}

const farReach = 2048;

/** The shape, type and names that a print declares outside its brackets. Cost: a look at 160 characters on both sides. */
export function declaredNearby(source: SourceText, nest: Nest): ConstructorArguments {
	const before = source.slice(Math.max(0, nest.start - reach), nest.start);
	const behind = source.slice(nest.end, Math.min(source.length, nest.end + reach));
	const isElided = nest.ellipses.length > 0;
	for (const groups of [
		...(isElided ? [...heads, elidedHead] : heads).map(form => form.exec(before)?.groups),
		...(isElided ? [...tails, elidedTail] : tails).map(form => form.exec(behind)?.groups),
	]) {
		if (groups === undefined) continue;
		const { shape, dtype } = groups;
		const axes = (shape?.match(/\d+/g) ?? []).map(Number);
		return { ...(shape !== undefined && { shape: axes }), ...(dtype !== undefined && { dtype }) };
	}
	return coordinatesBehind(source, nest);
}
