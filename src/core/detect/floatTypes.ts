/** The limits of a floating-point format, as doubles. */
export interface FloatType {
	readonly max: number;
	/** Smallest positive normal number. */
	readonly tiny: number;
	readonly epsilon: number;
}

const half: FloatType = { max: 65504, tiny: 2 ** -14, epsilon: 2 ** -10 };
const brain: FloatType = { max: (2 - 2 ** -7) * 2 ** 127, tiny: 2 ** -126, epsilon: 2 ** -7 };
const single: FloatType = { max: (2 - 2 ** -23) * 2 ** 127, tiny: 2 ** -126, epsilon: 2 ** -23 };
const double: FloatType = { max: Number.MAX_VALUE, tiny: 2 ** -1022, epsilon: Number.EPSILON };

const types = new Map<string, FloatType>([
	['float16', half],
	['half', half],
	['Half', half],
	['Float16', half],
	['f16', half],
	['bfloat16', brain],
	['BFloat16', brain],
	['bf16', brain],
	['float32', single],
	['Float32', single],
	['f32', single],
	['single', single],
	['Single', single],
	['Float', single],
	['FLT', single],
	['float64', double],
	['Float64', double],
	['f64', double],
	['double', double],
	['Double', double],
	['Number', double],
	['DBL', double],
	['float_info', double],
	['CGFloat', double],
]);

/**
 * The format that a name stands for (IEEE 754 binary16, 32, 64; bfloat16). `float` is single precision where a
 * qualifier says so (`torch.float`, C), double where it is Python's own.
 */
export function floatTypeOf(path: string, bareFloat: 'single' | 'double'): FloatType | undefined {
	if (path === 'float') return bareFloat === 'single' ? single : double;
	const name = path.slice(path.lastIndexOf('.') + 1);
	return name === 'float' ? single : types.get(name);
}
