/** Suffixes that may stand on a number without changing its value. */
const cSuffixes =
	'f F l L u U ul UL uL Ul ll LL ull ULL uz UZ z Z f16 F16 f32 F32 f64 F64 f128 F128 bf16 BF16 lf LF h H';
const rustSuffixes = 'f16 f32 f64 f128 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize';
const jvmSuffixes = 'f F d D l L u U uL UL g G';

/**
 * How a language writes lists of numbers: everything the scanner and the reader must know, as data. A new language is
 * a new row of `traitsByLanguage`; a new kind of trait is a new field here and one place that reads it.
 */
export interface LanguageTraits {
	/** What opens a comment up to the end of the line. */
	readonly lineComments: readonly string[];
	readonly blockComments: readonly (readonly [open: string, close: string])[];
	/** Characters that open and close a string. */
	readonly quotes: string;
	/** Those of `quotes` whose string may go over line ends. */
	readonly multilineQuotes: string;
	/** `"""` and `'''` open strings over lines. */
	readonly tripleQuotes: boolean;
	/** A single quote holds one character (`'x'`, `'\n'`), or is no quote at all (a lifetime). */
	readonly characterQuote: boolean;
	/** `R"(…)"` of C++, `r#"…"#` of Rust. */
	readonly rawStrings: 'none' | 'parenthesized' | 'hashed';
	/** Opening brackets that make a list without a name before them; braces with labels in them always do. */
	readonly lists: string;
	/** Whitespace alone separates numbers, and a sign that touches the number belongs to it. */
	readonly spaceSeparates: boolean;
	/** What `;` does in a list: ends a row, repeats the item before it, or is no separator. */
	readonly semicolon: 'row' | 'repeat' | 'none';
	/** What stands between a label and its number. */
	readonly pairSigns: readonly string[];
	/** Arithmetic of constants is part of the language. */
	readonly arithmetic: boolean;
	/** `1/3` is 0. */
	readonly integerDivision: boolean;
	/** `**` or `^` is the power. */
	readonly power: '' | '**' | '^';
	/** Characters that may stand between two digits. */
	readonly digitSeparators: string;
	readonly suffixes: ReadonlySet<string>;
	/** `vec![…]`: a name and `!` before a bracket call a macro; elsewhere they are something else. */
	readonly macros: boolean;
	/** `/[1,2]/` is a regular expression. */
	readonly regexLiterals: boolean;
	/** `017` is 15. */
	readonly octalZero: boolean;
	/** What may stand at the start of a line as decoration only: the marks of the comment that is being read. */
	readonly lineMarks: readonly string[];
	/** `\n`, `\t` and `\"` in the text stand for the characters they name: the inside of a string literal. */
	readonly escapedSpace: boolean;
}

/** What most languages share; each row below names the differences only. */
const common: LanguageTraits = {
	lineComments: ['//'],
	blockComments: [['/*', '*/']],
	quotes: '"\'',
	multilineQuotes: '',
	tripleQuotes: false,
	characterQuote: false,
	rawStrings: 'none',
	lists: '[{',
	spaceSeparates: false,
	semicolon: 'none',
	pairSigns: [':'],
	arithmetic: true,
	integerDivision: false,
	power: '',
	digitSeparators: '_',
	suffixes: new Set(),
	macros: false,
	regexLiterals: false,
	octalZero: false,
	lineMarks: [],
	escapedSpace: false,
};

function suffixes(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

function traits(differences: Partial<LanguageTraits>): LanguageTraits {
	return { ...common, ...differences };
}

const python = traits({
	lineComments: ['#'],
	blockComments: [],
	tripleQuotes: true,
	lists: '[({',
	pairSigns: [':', '='],
	power: '**',
});

const javascript = traits({
	lists: '[',
	quotes: '"\'`',
	multilineQuotes: '`',
	power: '**',
	suffixes: suffixes('n'),
	regexLiterals: true,
	octalZero: true,
});

const c = traits({
	characterQuote: true,
	integerDivision: true,
	rawStrings: 'parenthesized',
	pairSigns: [],
	digitSeparators: "'",
	suffixes: suffixes(cSuffixes),
	octalZero: true,
});

const jvm = traits({
	characterQuote: true,
	tripleQuotes: true,
	integerDivision: true,
	pairSigns: ['to', '->'],
	suffixes: suffixes(jvmSuffixes),
	octalZero: true,
});

const json = traits({ lists: '[', arithmetic: false, digitSeparators: '' });

const hashed = { lineComments: ['#'], blockComments: [] } as const;

/**
 * Text that people and programs print: no comments, whitespace may separate, no arithmetic (a date is no
 * subtraction). Also the inside of every string and comment.
 */
export const printedTraits: LanguageTraits = traits({
	lineComments: [],
	blockComments: [],
	lists: '[({',
	spaceSeparates: true,
	semicolon: 'row',
	pairSigns: [':', '=>', '='],
	arithmetic: false,
	macros: true,
});

/** A language that the table does not know: whatever can be a list of numbers is one. */
const lenientTraits: LanguageTraits = traits({
	lineComments: ['//', '#', '--', '%'],
	lists: '[({',
	spaceSeparates: true,
	semicolon: 'row',
	pairSigns: [':', '=>', '=', '->'],
	macros: true,
	power: '**',
	digitSeparators: "_'",
	suffixes: suffixes(`${cSuffixes} ${rustSuffixes} d D n m M`),
});

/** The table of languages, by VS Code's language identifiers. */
const traitsByLanguage = new Map<string, LanguageTraits>([
	['python', python],
	['javascript', javascript],
	['json', json],
	['c', c],
	[
		'go',
		traits({ multilineQuotes: '`', quotes: '"`\'', characterQuote: true, integerDivision: true, octalZero: true }),
	],
	[
		'rust',
		traits({
			quotes: '"',
			multilineQuotes: '"',
			characterQuote: true,
			integerDivision: true,
			rawStrings: 'hashed',
			lists: '[(',
			semicolon: 'repeat',
			macros: true,
			suffixes: suffixes(rustSuffixes),
			pairSigns: [],
		}),
	],
	['java', jvm],
	[
		'csharp',
		traits({ ...jvm, tripleQuotes: false, pairSigns: ['='], suffixes: suffixes('f F d D m M l L u U ul UL') }),
	],
	['swift', traits({ quotes: '"', tripleQuotes: true, lists: '[(', integerDivision: true })],
	['dart', traits({ lists: '[', tripleQuotes: true })],
	['php', traits({ lineComments: ['//', '#'], lists: '[', pairSigns: ['=>'], power: '**', octalZero: true })],
	['ruby', traits({ ...hashed, lists: '[', pairSigns: [':', '=>'], power: '**' })],
	['perl', traits({ ...hashed, lists: '[(', pairSigns: ['=>'], power: '**', octalZero: true })],
	['lua', traits({ lineComments: ['--'], blockComments: [], lists: '{', pairSigns: ['='], power: '^' })],
	['toml', traits({ ...hashed, lists: '[', tripleQuotes: true, arithmetic: false, pairSigns: ['='] })],
	['yaml', traits({ ...hashed, lists: '[', arithmetic: false })],
	['plaintext', printedTraits],
]);

/** Identifiers that are read like another one. */
const aliases = new Map<string, string>([
	['jupyter-python', 'python'],
	['starlark', 'python'],
	['typescript', 'javascript'],
	['javascriptreact', 'javascript'],
	['typescriptreact', 'javascript'],
	['vue', 'javascript'],
	['svelte', 'javascript'],
	['jsonc', 'json'],
	['json5', 'json'],
	['jsonl', 'json'],
	['cpp', 'c'],
	['cuda-cpp', 'c'],
	['cuda', 'c'],
	['objective-c', 'c'],
	['objective-cpp', 'c'],
	['kotlin', 'java'],
	['scala', 'java'],
	['groovy', 'java'],
	['dockercompose', 'yaml'],
	['log', 'plaintext'],
	['output', 'plaintext'],
	['search-result', 'plaintext'],
	['markdown', 'plaintext'],
	['csv', 'plaintext'],
	['tsv', 'plaintext'],
]);

/** The traits of a language by VS Code's identifier; unknown ones are read leniently, a missing one as printed text. */
export function traitsOf(languageId: string | undefined): LanguageTraits {
	if (languageId === undefined) return printedTraits;
	return traitsByLanguage.get(aliases.get(languageId) ?? languageId) ?? lenientTraits;
}

/** The inside of a string or comment of another language: printed text with the decoration of its surroundings. */
export function insideTraits(kind: 'string' | 'comment'): LanguageTraits {
	return kind === 'string' ? stringInside : commentInside;
}

const stringInside = traits({ ...printedTraits, escapedSpace: true });
const commentInside = traits({ ...printedTraits, lineMarks: ['//', '#', '--', '%', ';', '!', '*'] });
