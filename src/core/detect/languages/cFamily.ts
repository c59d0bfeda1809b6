import { constructors, type LanguageRows, traits, words } from '../languageTraits.ts';

/** Suffixes of numbers in C and what came from it. */
export const cSuffixes =
	'f F l L u U ul UL uL Ul ll LL ull ULL llu LLU uz UZ z Z f16 F16 f32 F32 f64 F64 f128 F128 bf16 BF16 lf LF h H hf HF';

/** Suffixes of numbers in Rust. */
export const rustSuffixes = 'f16 f32 f64 f128 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize';

/** Vectors of so many numbers in GLSL, HLSL, WGSL, Metal and CUDA. */
const vectors =
	'vec2 vec3 vec4 dvec2 dvec3 dvec4 ivec2 ivec3 ivec4 uvec2 uvec3 uvec4 float2 float3 float4 double2 double3 double4';

const c = traits({
	characterQuote: true,
	integerDivision: 'truncated',
	rawStrings: 'parenthesized',
	pairSigns: ['='],
	atoms: 'scoped',
	keyBrackets: true,
	casts: true,
	digitSeparators: "'",
	suffixes: words(cSuffixes),
	octalZero: true,
	constructors: constructors({
		items:
			`${vectors} Vector2f Vector3f Vector4f Vector2d Vector3d Vector4d Vec2f Vec3f Vec4f Vec2d Vec3d Vec4d ` +
			'QVector2D QVector3D QVector4D ElementsAre UnorderedElementsAre make_pair std.make_pair make_float2 make_float3 ' +
			'make_float4 make_double2 make_double4 to_array std.to_array',
		nest: 'torch.tensor at.tensor valarray initializer_list xarray xtensor',
	}),
});

const objectiveC = traits({
	...c,
	pairSigns: [':', '='],
	boxes: '@',
	bracketMarks: ['NSArray arrayWithObjects:', 'NSMutableArray arrayWithObjects:', 'nil'],
	constructors: constructors({ nest: 'arrayWithObjects' }),
});

/** `vec4(…)`, `mat2(…)`, `float4(…)`, `vec3f(…)`: the types of shaders make vectors of their arguments. */
const shaderTypes = constructors({
	items:
		`${vectors} vec2f vec3f vec4f vec2h vec3h vec4h vec2i vec3i vec4i vec2u vec3u vec4u half2 half3 half4 ` +
		'min16float4 int2 int3 int4 uint2 uint3 uint4 mat2 mat3 mat4 mat2x2 mat2x3 mat2x4 mat3x2 mat3x3 mat3x4 mat4x2 ' +
		'mat4x3 mat4x4 mat2x2f mat3x3f mat4x4f mat2f mat3f mat4f float2x2 float2x3 float2x4 float3x2 float3x3 float3x4 float4x2 float4x3 float4x4 array ' +
		'float half double int uint',
});

const shader = traits({ ...c, quotes: '"', digitSeparators: '', constructors: shaderTypes });

/** C, C++, CUDA, Objective-C, the languages of shaders, D, Nim, Zig, Go, Rust, Swift. */
export const cFamily: LanguageRows = {
	'c cpp cuda cuda-cpp opencl arduino': c,
	'objective-c objective-cpp': objectiveC,
	'glsl hlsl wgsl metal shaderlab slang': shader,
	d: traits({
		blockComments: [
			['/*', '*/'],
			['/+', '+/'],
		],
		quotes: '"`\'',
		multilineQuotes: '`"',
		characterQuote: true,
		lists: '[',
		integerDivision: 'truncated',
		power: '^^',
		casts: true,
		suffixes: words('f F L u U uL UL Lu LU'),
		constructors: constructors({ nest: 'assocArray sliced', items: 'tuple only' }),
	}),
	nim: traits({
		lineComments: ['#'],
		blockComments: [['#[', ']#']],
		characterQuote: true,
		tripleQuotes: true,
		lists: '[({',
		power: '^',
		suffixMarks: "'",
		suffixes: words('f F d D f32 f64 i8 i16 i32 i64 u8 u16 u32 u64'),
	}),
	zig: traits({
		quotes: '"\'',
		characterQuote: true,
		integerDivision: 'truncated',
		pairSigns: ['='],
		boxes: '@',
		blockComments: [],
		multipliedLists: true,
	}),
	go: traits({
		multilineQuotes: '`',
		quotes: '"`\'',
		characterQuote: true,
		integerDivision: 'truncated',
		octalZero: true,
		constructors: constructors({ nest: 'NewDense NewVecDense' }),
	}),
	rust: traits({
		quotes: '"',
		multilineQuotes: '"',
		characterQuote: true,
		integerDivision: 'truncated',
		rawStrings: 'hashed',
		lists: '[(',
		semicolon: 'repeat',
		macros: true,
		suffixes: words(rustSuffixes),
		pairSigns: ['=>'],
		constructors: constructors({ nest: 'from_shape_vec from_row_slice from_column_slice from_floats from_data' }),
	}),
	swift: traits({
		quotes: '"',
		tripleQuotes: true,
		lists: '[(',
		constructors: constructors({
			items: 'SIMD2 SIMD3 SIMD4 SIMD8 SIMD16 simd_float2 simd_float3 simd_float4 simd_double4',
			nest: 'Array ContiguousArray Set Tensor MLMultiArray MLShapedArray',
		}),
	}),
};
