/** The closed list of functions whose value is folded, by the last part of their name; arguments are doubles. */
const unary = new Map<string, (x: number) => number>([
	['log', Math.log],
	['ln', Math.log],
	['Log', Math.log],
	['logf', Math.log],
	['log2', Math.log2],
	['log10', Math.log10],
	['log1p', Math.log1p],
	['exp', Math.exp],
	['Exp', Math.exp],
	['expf', Math.exp],
	['expm1', Math.expm1],
	['sqrt', Math.sqrt],
	['Sqrt', Math.sqrt],
	['sqrtf', Math.sqrt],
	['abs', Math.abs],
	['fabs', Math.abs],
]);

const casts = new Set(
	(
		'float double Float Double Float16 Float32 Float64 float16 float32 float64 bfloat16 half single longdouble ' +
		'int int8 int16 int32 int64 uint8 uint16 uint32 uint64 Number Decimal'
	).split(' '),
);

const integerCasts = /^u?int\d*$/;

/** True where a name is a conversion to a number: `float('-inf')`, `np.float32(0.5)`. */
export function isCast(path: string): boolean {
	return casts.has(lastPart(path));
}

/** True where `foldCall` knows the name. */
export function isFoldedCall(path: string): boolean {
	const name = lastPart(path);
	return unary.has(name) || casts.has(name) || name === 'pow' || path === 'math.Inf' || path === 'math.NaN';
}

/** The value of a call on constants, or undefined where the function or the number of arguments is not known. */
export function foldCall(path: string, args: readonly number[]): number | undefined {
	const name = lastPart(path);
	const [first, second] = args;
	if (path === 'math.Inf') return first === undefined ? undefined : first < 0 ? -Infinity : Infinity;
	if (path === 'math.NaN') return args.length === 0 ? NaN : undefined;
	if (name === 'pow') return first === undefined || second === undefined ? undefined : first ** second;
	if (first === undefined || args.length > 1) return undefined;
	if (casts.has(name)) return integerCasts.test(name) ? Math.trunc(first) : first;
	return unary.get(name)?.(first);
}

function lastPart(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}
