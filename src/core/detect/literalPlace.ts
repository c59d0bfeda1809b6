import { isLoopHead } from './loops.ts';

/** What the text around a literal says by its form alone. */
export interface LiteralPlace {
	/** Declared or printed as whole numbers: `uint8_t x[]`, `[]int{…}`, `dtype=int64`, `tensor([0, 3])`. */
	readonly integerType: boolean;
	/** The values of `enum { … }`. */
	readonly enumeration: boolean;
	/** What a loop goes through or a value is looked for in: `for T in […]`, `not in [16, 24]`. */
	readonly loop: boolean;
	/** Parentheses that are no list of the language: `f((2, 3))`, `size=(2, 3)`; `@x = (2, 3)` of Perl is one. */
	readonly tuple: boolean;
	/** How often a regular expression repeats: `[0-7]{1,3}`. */
	readonly quantifier: boolean;
	/** The value is taken apart into names: `let (lo, hi) = (-1.0, 1.0)`, `const [a, b] = [0, 1]`. */
	readonly unpacked: boolean;
	/** Sources that prose cites: `see [12, 31]`. */
	readonly citation: boolean;
	/** Structures, of whose fields each is something else: `struct token t[] = {{15, 1.25f, 0.0f}}`, a value and its index. */
	readonly structures: boolean;
	/** How a number is printed: `"{x:.3}"`, `f"{100 * p:.1f}"`; and what is: `"%.2f %d" % (0.5, 2)`. */
	readonly format: boolean;
	/** A type of literals: `type Pair = [1, 2]`. */
	readonly type: boolean;
	/** The numbers stand in a subscript: `x[:, [0, 2]]`, `df[1:5, c(2, 4)]`. */
	readonly subscript: boolean;
	/** A unit stands behind: `[4521.5, 24564.0] MiB`. */
	readonly measured?: boolean;
	/** `vec4(…)`, `Vector3(…)`: coordinates or a color. */
	readonly vector: boolean;
}

const integerTypes =
	/\b(?:u?int(?:8|16|32|64|128|ptr)?(?:_t)?|[iu](?:8|16|32|64|128|size)|s?size_t|u?long|u?short|s?byte|char|rune|Int(?:8|16|32|64)?|UInt(?:8|16|32|64)?|Long|Short|Byte|[Ii]nteger|Duration)\b/;
const integerConstructors =
	/\b(?:(?:Long|Int|Short|Byte|Char)(?:Tensor|Buffer|Stream)|u?(?:int|long|short|byte)ArrayOf|IntArrayRef|(?:Big)?(?:Ui|I)nt\d+(?:Clamped)?Array)\b/;
/** PyTorch and NumPy print a real number with its point: without one the numbers are of an integer type. */
const printedIntegers = /^(?:tensor|array)\(\[+\s*-?\d/;
/** Reals print their point: whole numbers behind the type of a tensor are its shape, `logits torch.float32 [2, 3]`. */
const dtypeBefore = /\b(?:b?float|bf|fp|f)(?:8|16|32|64)\)?\s+$/i;
/** In a table of layers, before the count of parameters. */
const cellBefore = /\S\s{3,}$/;
const cellBehind = /^\s{3,}(?:[\d,]+|--)(?:\s|$)/;
const vectors =
	/\b(?:[biud]?vec[234][fhiu]?|make_(?:float|double|half|u?int)[234]|(?:simd_)?(?:float|half|double)[234]|Vec(?:tor)?[234][dfi]?|SIMD[234]|DOMMatrix\w*)(?:<[^<>]*>)?(?:\s+\w+)?\s*[({]+[\s([{]*$|\bv\d+_\w+ = +\{$|\bGL(?:float|double)\b|\\(?:draw|path|fill|shade|clip|node|coordinate|put|addplot)\b[^;]*$|\{(?:rgb|cmyk|hsb)\}\s*\{?$/;
/** Perl's and PHP's variables, quoted and marked lists of Lisp, results. */
const listSigns = /(?:[@$%]\w+\s*=|[#'`]|\breturn|\bdef(?!ault)\w*\s[^()]*)\s*$/;
const names = String.raw`\s*(?:(?:ref|mut|&)\s*)*[A-Za-z_$][\w$]*(?:\s*:\s*\w+)?`;
const unpacking = new RegExp(
	String.raw`^\s*(?:(?:let|const|var|val|local|my|auto)\b)?\s*(?:[([{]${names}(?:,${names})+\s*[)\]}]|${names}(?:,${names})+)\s*(?::=|=)\s*$`,
);
const prose = /[a-z)\]][.,;:]? $/;
/** `the scores in [1.5, -0.5, 2.0]`; two numbers are an interval. */
const ofSomething = /\bth(?:e|ese|ose) \w+ in $/i;
const severalItems = /^\[[^,[\]]*,[^,[\]]*,/;
const citing = /\b(?:see\b[^[\]]{0,48} and|see|cf|in|by|from|refs?|also|al|work|works|studies|prob\w*)[.,;:]? $/i;
const numbersOfSources = /^\[\d{1,3}(?:,\s*\d{1,3})+\]/;
const formats = /^\{[^{}:"']*:[<>^]?[-+]?\d*,?\.\d+[a-z%]?\}$/;
const formatted = /%[\d.]*[dfgs][^%]*["'] % $/;
const structures = /\bstruct\s+\w+\s+\w+\s*(?:\[[^\]]*\])?\s*=\s*[{\s]*$|\]struct\s*\{[^{}]*\}[{\s]*$/;
/** `parametrize("k, p", [(1, 0.5), …])`, `for k, p in [(1, 0.5), …]`, `for &(k, p) in &[(1, 0.5), …]`. */
const namesOfColumns = /\(\s*["']\w+(?:\s*,\s*\w+)+["']\s*,\s*$|\bfor\s+&?\(?\s*\w+(?:\s*,\s*\w+)+\s*\)?\s+in\s+&?$/;
const rowsOfNumbers = /^\[\s*\(\s*[-+.\d]/;
/** `it.each([[1, 2, 3], …])`: what is given and what is expected. */
const rowsOfTests = /\b(?:it|test|describe)\.each\(\s*$/;
/** What `max` gives, as PyTorch and NumPy print it, reals with their point: `(tensor(2.75), tensor(4))`. */
const valueAndIndex = /^\((?:tensor|[\w.]*float\d+)\(-?\d+\.[^()]*\),\s*(?:tensor|[\w.]*int\d+)\(\d+(?:,[^()]*)?\)\)/;
const integerSuffix = /\d_?(?:[iu](?:8|16|32|64|128|size))\b/;
/** Lists of a type of the program's own: `std::vector<token_data> cur = {{…}, …}`. */
const typedStructures =
	/\b(?:vector|array|list|deque|span)<\s*(?:const\s+)?(?!\w*(?:float|double|half|real|scalar|int|long|short|char|num|f\d\d|auto|vec|mat|array|tensor|pair|tuple|map)\w*\b)(?:\w+::)*\w{2,}\s*(?:,\s*\w+\s*)?>\s*\w+\s*=?\s*[{\s]*$/i;
const typeAlias = /\btype\s+\w+\s*(?:<[^<>]*>)?\s*=\s*$/;
const subscripts = /[\w)\]]\[(?:[^[\](){}'"]*[,:]\s*)?$/;
/** `x(:, [1 3])` and `x([1 3], :)` of MATLAB. */
const wholeAxisBefore = /\w\((?:[^()[\]]*,)?\s*:\s*,\s*$/;
const wholeAxisBehind = /^\s*,\s*:\s*[,)]/;
const parenthesis = /^(?:Pair|Triple)?\(/;
const quantifiers = /^(\[[^\]]*\])*\{\d*(?:,\d*)?\}$/;

/**
 * Reads the form: `before` is the line before the literal, `literal` its text, which may be cut, `head` what it says before
 * its first number, `inside` its further arguments, `behind` the rest of the line.
 */
export function literalPlace(
	before: string,
	literal: string,
	head: string,
	inside: string,
	behind: string,
): LiteralPlace {
	const declaration = `${before} ${head}`;
	return {
		integerType:
			integerTypes.test(declaration) ||
			integerConstructors.test(declaration) ||
			integerSuffix.test(literal) ||
			/\bd?type\s*=.*\bu?(?:int\d*|long)\b/.test(inside) ||
			(printedIntegers.test(literal) && !/[\w.]$/.test(before)) ||
			dtypeBefore.test(before) ||
			(cellBefore.test(before) && cellBehind.test(behind)),
		enumeration: /\benum\b[^;{}=]*$/.test(before),
		loop: isLoopHead(before) && !(ofSomething.test(before) && severalItems.test(literal)),
		// `values, indices = […], […]` gives each name its own.
		unpacked: unpacking.test(before) && !/^\s*,/.test(behind),
		citation: prose.test(before) && citesSources(literal, citing.test(before)),
		structures:
			structures.test(declaration) ||
			(typedStructures.test(declaration) && /^\{\s*\{[^{}]*,/.test(literal)) ||
			(namesOfColumns.test(before) && rowsOfNumbers.test(literal)) ||
			(rowsOfTests.test(before) && /^\[\s*\[/.test(literal)) ||
			valueAndIndex.test(literal),
		format: formats.test(literal) || formatted.test(before),
		type: typeAlias.test(before),
		subscript: subscripts.test(before) || wholeAxisBefore.test(before) || wholeAxisBehind.test(behind),
		vector: vectors.test(declaration),
		tuple: parenthesis.test(literal) && !/[\w$\])]$/.test(before) && !listSigns.test(before),
		quantifier: quantifiers.test(literal) && (literal.startsWith('[') || /[^\s=([{,]$/.test(before)),
	};
}

/** Whole numbers that grow, of which one has two digits or more where no word says that sources are cited. */
function citesSources(literal: string, isSaid: boolean): boolean {
	const numbers = (numbersOfSources.exec(literal)?.[0].match(/\d+/g) ?? []).map(Number);
	if (numbers.length < 2 || (!isSaid && numbers.at(-1)! < 10)) return false;
	return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}
