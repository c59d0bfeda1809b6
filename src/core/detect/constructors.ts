import type { LanguageTraits } from './languageTraits.ts';

/**
 * Names before a parenthesis that make an array of what is inside. `nest`: the first argument is the array, the others
 * say how (`np.array([…], dtype=…)`); a number there is a size. `items`: the arguments are the array (`List.of(1, 2)`),
 * or its only argument is. `entries`: a label, its number, a label … (`Map.of("a", 1)`). Any other name is a call, and
 * a call's arguments are no array.
 */
export type ConstructorForm = 'nest' | 'items' | 'entries';

const nestNames = new Set(
	(
		'array asarray asanyarray ascontiguousarray asfarray fromiter tensor as_tensor to_tensor convert_to_tensor constant ' +
		'Variable Parameter tensor1d tensor2d tensor3d tensor4d tensor5d variable Series DataFrame Index tuple list set ' +
		'sorted deque vstack hstack stack new from from_slice from_vec to_vec toTensor create fromArray float_tensor ' +
		'torch_tensor as.tensor matrix row col'
	).split(' '),
);

const itemNames = new Set(
	(
		'of ofEntries listOf setOf arrayOf mutableListOf arrayListOf doubleArrayOf floatArrayOf intArrayOf longArrayOf asList List ' +
		'Seq IndexedSeq Vector DenseVector DenseMatrix Array Tuple SVector MVector'
	).split(' '),
);

/** Classes whose `of` and `from` make arrays, and endings of class names that do. */
const typeEnding = /(?:Array|Tensor|Vector|Matrix|List|NDArray)$/;

/** Functions whose last name alone says too little: their owner must be one of these, or a class of arrays. */
const narrowNames = new Set([
	'new',
	'from',
	'fromArray',
	'create',
	'of',
	'stack',
	'list',
	'set',
	'row',
	'col',
	'constant',
]);
const narrowOwners =
	/(?:^|\.)(?:Tensor|TensorData|List|Set|Arrays|\w*Stream|Vec|VecDeque|Nx|tf|np|numpy|torch|jnp|mx|Buffer|Nd4j|manager|factory)$/;

/** What a called name, its parts joined by `.`, makes of its arguments; undefined for any other function. */
export function constructorForm(path: string, traits: LanguageTraits): ConstructorForm | undefined {
	const cut = path.lastIndexOf('.');
	const name = path.slice(cut + 1);
	const owner = path.slice(0, Math.max(cut, 0));
	const ofLanguage = traits.constructors.get(path) ?? (name.length > 1 ? traits.constructors.get(name) : undefined);
	if (ofLanguage !== undefined) return ofLanguage;
	if (narrowNames.has(name)) {
		if (owner === '') return name === 'list' || name === 'set' ? 'nest' : undefined;
		if (!narrowOwners.test(owner) && !typeEnding.test(owner)) return undefined;
	}
	if (itemNames.has(name)) return 'items';
	if (nestNames.has(name)) return 'nest';
	return typeEnding.test(name) ? 'nest' : undefined;
}

const elementTypes =
	/^(?:B?Float(?:8|16|32|64)|BigFloat|U?Int(?:8|16|32|64|128)?|Real|Number|Any|SA(?:_F32|_F64)?|(?:Numo\.)?(?:[DS]Float|U?Int(?:8|16|32|64))|N?Vector|N?Matrix|Set|Hash|NArray|N|(?:np\.)?[rc]_|mk|ARRAY|array)$/;

/**
 * True for a type or name that makes a list of the square bracket behind it: `Float32[1 2]`, `ARRAY[1, 2]`,
 * `np.r_[1, 2]`.
 */
export function isElementType(path: string, traits: LanguageTraits): boolean {
	const isPrinted = traits.spaceSeparates && !traits.arithmetic;
	// `N[1/3]` of Mathematica is a function.
	const isOfLanguage =
		traits.application === 'brackets' ? /^(?:Association|List)$/.test(path) : elementTypes.test(path);
	return isOfLanguage || (isPrinted && printedTypes.has(path));
}

/** A map as Go prints it, `map[cat:1.5 dog:-0.5]`, and classes of arrays. */
const printedTypes = new Set(['map', 'Array', 'Vec']);

const itemTypes =
	/(?:^|\.)(?:float|double|half|int|uint|real|f16|f32|f64|[biud]?vec[234][fhiu]?|d?mat[234](?:x[234])?[fh]?|Array|List|Seq|Vector|Vec|IndexedSeq|ArrayBuffer|Set|Map|DenseVector|DenseMatrix|ListMap)$/;

/** True for the type before `[…](`, whose arguments are the array: `float[4](…)`, `Array[Double](…)`. */
export function isItemType(path: string): boolean {
	return itemTypes.test(path);
}

/** True for a type of so many numbers, of which a variable may be made in a declaration: `Eigen::Vector3f`, `vec4`. */
export function isVectorType(path: string, traits: LanguageTraits): boolean {
	return /[234]\w?$/.test(path) && constructorForm(path, traits) === 'items';
}

/** Words of a language that may stand before a bracket without calling anything. */
const keywords = new Set(
	(
		'return in not and or if elif else while yield await assert del is lambda case of when match then do begin print echo ' +
		'throw typeof void delete default let const var val mut ref puts echo raise export unless until where end'
	).split(' '),
);

/** True for a word after which a bracket opens a literal. */
export function isKeyword(word: string): boolean {
	return keywords.has(word);
}

/**
 * True for a word of prose after which parentheses hold what something is: `the probabilities are (0.7, 0.3)`,
 * `for logits (2, 1)`.
 */
export function isCopula(word: string): boolean {
	return copulas.has(word);
}

const copulas = new Set(
	'is are was were be become becomes equal equals give gives yield yields logits scores probabilities'.split(' '),
);

/** True for a word whose parentheses are those of a call, though brackets behind it are a literal: `print(1.5, 2.5)`. */
export function isStatementFunction(word: string): boolean {
	return statementFunctions.has(word);
}

const statementFunctions = new Set(['print', 'puts', 'echo', 'assert', 'raise', 'throw', 'del', 'typeof', 'delete']);

/** True for the path of a Rust macro that makes an array of its arguments: `vec!(1.0, 2.0)`, `ndarray::array!(…)`. */
export function isArrayMacro(path: string): boolean {
	return /(?:^|:)(?:vec|smallvec|array|arr\d?|tensor|[dm]?vector|matrix|dmatrix|arrayvec|(?:hash|btree|index)map)$/.test(
		path,
	);
}
