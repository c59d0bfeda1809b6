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
	'missing',
	'NaT',
]);

const bareNames = new Map<string, number>([
	...['inf', 'Inf', 'INF', 'infinity', 'Infinity', 'INFINITY', 'infty', 'PINF', 'HUGE_VAL', 'HUGE_VALF'].map(
		(name): [string, number] => [name, Infinity],
	),
	...['NINF', 'neg_infinity', 'NEG_INFINITY', 'NEGATIVE_INFINITY'].map((name): [string, number] => [name, -Infinity]),
	...['nan', 'NaN', 'NAN', 'Nan', 'NaN32', 'NaN64'].map((name): [string, number] => [name, NaN]),
	...['Inf16', 'Inf32', 'Inf64'].map((name): [string, number] => [name, Infinity]),
	['M_PI', Math.PI],
	['M_E', Math.E],
	['FLT_MAX', floatTypeOf('float32', 'single')!.max],
	['DBL_MAX', Number.MAX_VALUE],
	['FLT_EPSILON', 2 ** -23],
	['DBL_EPSILON', Number.EPSILON],
]);

/** Modules, classes and types whose members the table below knows. */
const owners = new Set(
	(
		'np numpy jnp onp math Math torch tf mx cp cupy sp scipy numeric Number Double Float double float half Half ' +
		'f16 f32 f64 bf16 std consts Float16 Float32 Float64 CGFloat cmath'
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
	].map((name): [string, number] => [name, Infinity]),
	...['NINF', 'NEG_INFINITY', 'NEGATIVE_INFINITY', 'NegativeInfinity', 'neg_infinity'].map((name): [string, number] => [
		name,
		-Infinity,
	]),
	...['nan', 'NaN', 'NAN', 'Nan', 'quiet_NaN', 'signaling_NaN'].map((name): [string, number] => [name, NaN]),
	...['pi', 'PI', 'Pi'].map((name): [string, number] => [name, Math.PI]),
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

/** `f32::MIN`, `Float.MAX_VALUE`, `float.MinValue`, `Double.greatestFiniteMagnitude`. */
function extremeOf(owner: string, name: string): number | undefined {
	const float = floatTypeOf(owner, 'single');
	if (float === undefined) return undefined;
	switch (name) {
		case 'MAX':
		case 'MAX_VALUE':
		case 'MaxValue':
		case 'greatestFiniteMagnitude':
			return float.max;
		case 'MIN':
		case 'MinValue':
			return -float.max;
		case 'EPSILON':
			return float.epsilon;
		default:
			return undefined;
	}
}

/** `finfo(type).name` of NumPy, PyTorch and JAX. */
export function finfoMember(typePath: string, name: string): number | undefined {
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
		default:
			return undefined;
	}
}
