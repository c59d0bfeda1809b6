/**
 * Names before a parenthesis that make an array of what is inside. `nest`: the first argument is the array, the others
 * say how (`np.array([…], dtype=…)`); a number there is a size. `items`: the arguments are the array (`List.of(1, 2)`),
 * or its only argument is. Any other name is a call, and a call's arguments are no array.
 */
export type ConstructorForm = 'nest' | 'items';

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
		'Seq IndexedSeq Vector DenseVector Array c Tuple SVector'
	).split(' '),
);

/** Classes whose `of` and `from` make arrays, and endings of class names that do. */
const typeEnding = /(?:Array|Tensor|Vector|Matrix|List|NDArray)$/;

/** Functions whose last name alone says too little: their owner must be one of these, or a class of arrays. */
const narrowNames = new Set(['new', 'from', 'create', 'of', 'stack', 'list', 'set', 'row', 'col', 'constant', 'c']);
const narrowOwners =
	/(?:^|\.)(?:Tensor|TensorData|List|Set|Arrays|Stream|Vec|VecDeque|Nx|tf|np|numpy|torch|jnp|mx|Buffer)$/;

/** What a called name, its parts joined by `.`, makes of its arguments; undefined for any other function. */
export function constructorForm(path: string): ConstructorForm | undefined {
	const cut = path.lastIndexOf('.');
	const name = path.slice(cut + 1);
	const owner = path.slice(0, Math.max(cut, 0));
	if (narrowNames.has(name)) {
		if (owner === '') return name === 'c' ? 'items' : name === 'list' || name === 'set' ? 'nest' : undefined;
		if (!narrowOwners.test(owner) && !typeEnding.test(owner)) return undefined;
	}
	if (itemNames.has(name)) return 'items';
	if (nestNames.has(name)) return 'nest';
	return typeEnding.test(name) ? 'nest' : undefined;
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

/** True for a word whose parentheses are those of a call, though brackets behind it are a literal: `print(1.5, 2.5)`. */
export function isStatementFunction(word: string): boolean {
	return statementFunctions.has(word);
}

const statementFunctions = new Set(['print', 'puts', 'echo', 'assert', 'raise', 'throw', 'del', 'typeof', 'delete']);

/** True for the path of a Rust macro that makes an array of its arguments: `vec!(1.0, 2.0)`, `ndarray::array!(…)`. */
export function isArrayMacro(path: string): boolean {
	return /(?:^|:)(?:vec|smallvec|array|arr\d?|tensor|[dm]?vector|matrix|dmatrix|arrayvec)$/.test(path);
}
