import { exponential, logarithm, logarithm2, logarithm10, power } from './roundedFunctions.ts';

/** The closed list of functions whose value is folded, by the last part of their name; arguments are doubles. */
const unary = new Map<string, (x: number) => number>([
	['log', logarithm],
	['ln', logarithm],
	['Log', logarithm],
	['logf', logarithm],
	['log2', logarithm2],
	['log10', logarithm10],
	['log1p', Math.log1p],
	['exp', exponential],
	['Exp', exponential],
	['expf', exponential],
	['expm1', Math.expm1],
	['sqrt', Math.sqrt],
	['Sqrt', Math.sqrt],
	['sqrtf', Math.sqrt],
	['\u221a', Math.sqrt],
	['abs', Math.abs],
	['fabs', Math.abs],
	['fabsf', Math.abs],
	['Abs', Math.abs],
	['cbrt', Math.cbrt],
	['Cbrt', Math.cbrt],
	['exp2', x => 2 ** x],
	['sin', Math.sin],
	['cos', Math.cos],
	['tan', Math.tan],
	['tanh', Math.tanh],
	['floor', Math.floor],
	['ceil', Math.ceil],
	['fround', Math.fround],
	['Log2', logarithm2],
	['Log10', logarithm10],
	['Log1p', Math.log1p],
	['LOG', logarithm],
	['LN', logarithm],
	['EXP', exponential],
	['SQRT', Math.sqrt],
	['N', x => x],
	['negate', x => -x],
	// A value that might have been left out: `[Some(1.5), None]`, `[Just 1.5, Nothing]`.
	['Some', x => x],
	['Just', x => x],
	...['OrderedFloat', 'fromIntegral', 'realToFrac', 'float_of_int'].map((name): [string, (x: number) => number] => [
		name,
		x => x,
	]),
]);

const binary = new Map<string, (x: number, y: number) => number>([
	['pow', power],
	['Pow', power],
	['powf', power],
	['Power', power],
	['Fraction', (x, y) => x / y],
	['Rational', (x, y) => x / y],
	['ieee_value', (_, y) => y],
]);

function logarithmTo(x: number, base: number): number {
	return logarithm(x) / logarithm(base);
}

/** Functions that make a tensor of one number and options: as an element, `torch.tensor(0.5, device="cpu")` is 0.5. */
const scalars = new Set('tensor array asarray constant Tensor as_tensor scalar_tensor Array torch_tensor'.split(' '));

/** True where a name makes a tensor of one number. */
export function isScalarConstructor(path: string): boolean {
	return scalars.has(lastPart(path));
}

const casts = new Set(
	(
		'float double Float Double Float16 Float32 Float64 float16 float32 float64 bfloat16 half single longdouble ' +
		'int int8 int16 int32 int64 uint8 uint16 uint32 uint64 Number Decimal BigDecimal parseFloat real dble to_float ' +
		'cfloat num valueOf from_f32 from_f64 __float2half __float2half_rn __float2bfloat16 CAST CSng CDbl CDec floatCast floatFromInt'
	).split(' '),
);

const integerCasts = /^u?int\d*$/;

/** True where a name is a conversion to a number: `float('-inf')`, `np.float32(0.5)`. */
export function isCast(path: string): boolean {
	return casts.has(lastPart(path));
}

/** True where `foldCall` knows the name. */
export function isFoldedCall(path: string): boolean {
	// `numeric_limits<float>::max()` is a constant.
	if (path.includes('<')) return false;
	const name = lastPart(path);
	if (name === 'max' || name === 'min') return true;
	return unary.has(name) || casts.has(name) || binary.has(name) || path === 'math.Inf' || path === 'math.NaN';
}

/** The value of a call on constants, or undefined where the function or the number of arguments is not known. */
export function foldCall(path: string, args: readonly number[]): number | undefined {
	const name = lastPart(path);
	const [first, second] = args;
	if (path === 'math.Inf') return first === undefined ? undefined : first < 0 ? -Infinity : Infinity;
	if (path === 'math.NaN') return args.length === 0 ? NaN : undefined;
	// One argument is a list, or how many there are.
	if (name === 'max' || name === 'min')
		return args.length < 2 ? undefined : args.reduce((most, value) => Math[name](most, value));
	const fold = path === 'math.log' && second !== undefined ? logarithmTo : binary.get(name);
	if (fold !== undefined) {
		return first === undefined || second === undefined || args.length > 2 ? undefined : fold(first, second);
	}
	if (first === undefined || args.length > 1) return undefined;
	if (scalars.has(name)) return first;
	if (casts.has(name)) return integerCasts.test(name) ? Math.trunc(first) : first;
	return unary.get(name)?.(first);
}

function lastPart(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}
