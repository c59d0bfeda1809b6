import { floatTypeOf } from './floatTypes.ts';

/** Names of values that the text leaves out. They are NaN, with a note. */
const missingNames = new Set([
	'None',
	'null',
	'nil',
	'NA',
	'N/A',
	'NULL',
	'Null',
	'undefined',
	'nullptr',
	'$null',
	'missing',
	'NaT',
	'NA_real_',
	'NA_integer_',
	'Nothing',
	'nothing',
	'undef',
	'<NA>',
	'pd.NA',
	'pd.NaT',
	'std::nullopt',
]);

const bareNames = new Map<string, number>([
	...[
		'inf',
		'Inf',
		'INF',
		'infinity',
		'Infinity',
		'INFINITY',
		'infty',
		'infinityf',
		'PINF',
		'HUGE_VAL',
		'HUGE_VALF',
		'CUDART_INF_F',
		'CUDART_INF',
		'positive_infinity',
		'ieee_positive_inf',
		'ComplexInfinity',
		'\u221e',
	].map((name): [string, number] => [name, Infinity]),
	...[
		'NINF',
		'neg_infinity',
		'negative_infinity',
		'NEG_INFINITY',
		'NEGATIVE_INFINITY',
		'NegInf',
		'NegInfinity',
		'ieee_negative_inf',
	].map((name): [string, number] => [name, -Infinity]),
	...[
		'nan',
		'NaN',
		'NAN',
		'Nan',
		'nanf',
		'CUDART_NAN_F',
		'CUDART_NAN',
		'NaN16',
		'NaN32',
		'NaN64',
		'not_a_number',
		'ieee_quiet_nan',
		'Indeterminate',
	].map((name): [string, number] => [name, NaN]),
	...['Inf16', 'Inf32', 'Inf64'].map((name): [string, number] => [name, Infinity]),
	...['short', 'single', 'double', 'long'].flatMap((type): [string, number][] => {
		const { max } = floatTypeOf(type === 'short' ? 'single' : type === 'long' ? 'double' : type, 'single')!;
		return [
			[`${type}-float-positive-infinity`, Infinity],
			[`${type}-float-negative-infinity`, -Infinity],
			[`most-positive-${type}-float`, max],
			[`most-negative-${type}-float`, -max],
		];
	}),
	['M_PI', Math.PI],
	['M_E', Math.E],
	['\u212f', Math.E],
	...['pi', 'Pi', 'PI', '\u03c0'].map((name): [string, number] => [name, Math.PI]),
	['M_LN2', Math.LN2],
	['M_LN10', Math.LN10],
	['M_SQRT2', Math.SQRT2],
	['M_SQRT1_2', Math.SQRT1_2],
	['max_float', Number.MAX_VALUE],
	['min_float', 2 ** -1022],
	['epsilon_float', Number.EPSILON],
	['realmax', Number.MAX_VALUE],
	['realmin', 2 ** -1022],
	['FLT_MIN', 2 ** -126],
	['DBL_MIN', 2 ** -1022],
	['PHP_FLOAT_MAX', Number.MAX_VALUE],
	['PHP_FLOAT_MIN', 2 ** -1022],
	['PHP_FLOAT_EPSILON', Number.EPSILON],
	['FLT_MAX', floatTypeOf('float32', 'single')!.max],
	['DBL_MAX', Number.MAX_VALUE],
	['FLT_EPSILON', 2 ** -23],
	['DBL_EPSILON', Number.EPSILON],
]);

/** Modules, classes and types whose members the table below knows. */
const owners = new Set(
	(
		'np numpy jnp onp math Math torch tf mx cp cupy sp scipy numeric Number Double Float double float half Half ' +
		'f16 f32 f64 bf16 std consts Float16 Float32 Float64 CGFloat cmath single Single MathF numbers float16 float32 float64 ' +
		'bfloat16 float_info tl real'
	).split(' '),
);

const members = new Map<string, number>([
	...[
		'inf',
		'Inf',
		'infty',
		'infinity',
		'Infinity',
		'INFINITY',
		'PINF',
		'huge',
		'POSITIVE_INFINITY',
		'PositiveInfinity',
		'positiveInfinity',
	].map((name): [string, number] => [name, Infinity]),
	...['NINF', 'NEG_INFINITY', 'NEGATIVE_INFINITY', 'NegativeInfinity', 'negativeInfinity', 'neg_infinity'].map(
		(name): [string, number] => [name, -Infinity],
	),
	...['nan', 'nanf', 'NaN', 'NAN', 'Nan', 'quiet_NaN', 'signaling_NaN', 'signalingNaN'].map(
		(name): [string, number] => [name, NaN],
	),
	...['pi', 'PI', 'Pi'].map((name): [string, number] => [name, Math.PI]),
	['zero', 0],
	['tau', 2 * Math.PI],
	...['LN2', 'LN_2', 'Ln2'].map((name): [string, number] => [name, Math.LN2]),
	...['LN10', 'LN_10', 'Ln10'].map((name): [string, number] => [name, Math.LN10]),
	...['LOG2E', 'LOG2_E', 'Log2E'].map((name): [string, number] => [name, Math.LOG2E]),
	...['LOG10E', 'LOG10_E', 'Log10E'].map((name): [string, number] => [name, Math.LOG10E]),
	...['SQRT2', 'SQRT_2', 'Sqrt2'].map((name): [string, number] => [name, Math.SQRT2]),
	...['SQRT1_2', 'FRAC_1_SQRT_2'].map((name): [string, number] => [name, Math.SQRT1_2]),
	['SmallestNonzeroFloat32', 2 ** -149],
	['SmallestNonzeroFloat64', Number.MIN_VALUE],
	['e', Math.E],
	['E', Math.E],
	['MaxFloat32', floatTypeOf('float32', 'single')!.max],
	['MaxFloat64', Number.MAX_VALUE],
]);

/** True for a name that stands for a value left out. */
export function isMissingName(path: string): boolean {
	return missingNames.has(path);
}

/**
 * The value of a named constant, or undefined. `path` is the name with `.` between its parts and no spaces; a leading
 * dot (`.infinity` of Swift, `.nan` of YAML) and a leading colon (`:neg_infinity` of Elixir) are already off.
 */
export function namedConstant(path: string): number | undefined {
	const cut = path.lastIndexOf('.');
	if (cut < 0) return bareNames.get(path);
	const name = path.slice(cut + 1);
	const ownerPath = path.slice(0, cut);
	const limits = /^(?:std\.)?numeric_limits<(\w+)>$/.exec(ownerPath);
	if (limits !== null) return limitOf(limits[1]!, name);
	const owner = ownerPath.slice(ownerPath.lastIndexOf('.') + 1);
	return owners.has(owner) ? (members.get(name) ?? extremeOf(owner, name)) : undefined;
}

/** `numeric_limits<T>::name`; `min` is the smallest positive normal number there. */
function limitOf(type: string, name: string): number | undefined {
	const float = floatTypeOf(type, 'single');
	switch (name) {
		case 'min':
			return float?.tiny;
		case 'max':
			return float?.max;
		case 'lowest':
			return float && -float.max;
		case 'epsilon':
			return float?.epsilon;
		default:
			return members.get(name);
	}
}

const rubyNames = new Set(['MAX', 'MIN', 'EPSILON']);

/** `f32::MIN`, `Float.MAX_VALUE`, `float.MinValue`, `Double.greatestFiniteMagnitude`. */
function extremeOf(owner: string, name: string): number | undefined {
	// Ruby's own float is double; other languages with this spelling have none of these names.
	const float =
		owner === 'Float' && rubyNames.has(name) ? floatTypeOf('double', 'single') : floatTypeOf(owner, 'single');
	if (float === undefined) return undefined;
	switch (name) {
		case 'MAX':
		case 'max':
		case 'MAX_VALUE':
		case 'MaxValue':
		case 'maxFinite':
		case 'greatestFiniteMagnitude':
			return float.max;
		case 'MIN':
			return owner === 'Float' ? float.tiny : -float.max;
		case 'min':
		case 'MinValue':
		case 'lowest':
			return -float.max;
		case 'MIN_POSITIVE':
		case 'min_normal':
		case 'leastNormalMagnitude':
			return float.tiny;
		case 'MIN_VALUE':
		case 'Epsilon':
		case 'MinPositiveValue':
		case 'minPositive':
		case 'leastNonzeroMagnitude':
			// The smallest of all: the smallest normal number times the epsilon.
			return float.tiny * float.epsilon;
		case 'EPSILON':
		case 'epsilon':
		case 'ulpOfOne':
			return float.epsilon;
		default:
			return undefined;
	}
}

/** `finfo(type).name` and `iinfo(type).name` of NumPy, PyTorch and JAX. */
export function finfoMember(typePath: string, name: string): number | undefined {
	const [, unsigned, bits] = integerType.exec(typePath) ?? [];
	if (bits !== undefined) {
		const values = 2 ** Number(bits);
		const max = unsigned === undefined ? values / 2 - 1 : values - 1;
		return name === 'max' ? max : name === 'min' ? max + 1 - values : undefined;
	}
	const type = typePath === '' ? floatTypeOf('float32', 'single') : floatTypeOf(typePath, 'double');
	switch (name) {
		case 'min':
			return type && -type.max;
		case 'max':
			return type?.max;
		case 'eps':
			return type?.epsilon;
		case 'tiny':
		case 'smallest_normal':
			return type?.tiny;
		case 'least':
			return type && -Infinity;
		case 'greatest':
			return type && Infinity;
		default:
			return undefined;
	}
}

const integerType = /\b(u)?int(8|16|32|64)$/;
