import type { ConstructorForm } from './constructors.ts';

/**
 * How a language writes lists of numbers: everything the scanner and the reader must know, as data. A language is a
 * row of one of the tables in `languages/`; a new kind of trait is a new field here and one place that reads it.
 */
export interface LanguageTraits {
	/** What opens a comment up to the end of the line. */
	readonly lineComments: readonly string[];
	readonly blockComments: readonly (readonly [open: string, close: string])[];
	/** A line comment opens behind whitespace only: `$#`, `a#b` hold none. */
	readonly commentsAfterSpace: boolean;
	/** Marks that let the line go on on the next one; the rest of their line is a comment. */
	readonly continuations: readonly string[];

	/** Characters that open and close a string. */
	readonly quotes: string;
	/** Those of `quotes` whose string may go over line ends. */
	readonly multilineQuotes: string;
	/** `"""` and `'''` open strings over lines. */
	readonly tripleQuotes: boolean;
	/** A single quote holds one character (`'x'`, `'\n'`), or is no quote at all (a lifetime). */
	readonly characterQuote: boolean;
	/** A single quote that touches what stands before it transposes that: `[1 2]'`. */
	readonly transposes: boolean;
	/** `R"(…)"` of C++, `r#"…"#` of Rust. */
	readonly rawStrings: 'none' | 'parenthesized' | 'hashed';
	/** `/[1,2]/` is a regular expression. */
	readonly regexLiterals: boolean;

	/** Opening brackets that make a list without a name before them; braces with labels in them always do. */
	readonly lists: string;
	/** Names before a parenthesis that make an array of what is inside, beside those of all languages. */
	readonly constructors: ReadonlyMap<string, ConstructorForm>;
	/** `vec![…]`: a name and `!` before a bracket call a macro; elsewhere they are something else. */
	readonly macros: boolean;
	/** `(list 1.5 2.5)`: the name of what is called stands inside the parenthesis, and never before it. */
	readonly prefixCalls: boolean;
	/** Words and marks that belong to the bracket which they touch from inside: `[| |]`, `(/ /)`, `(list`. */
	readonly bracketMarks: readonly string[];
	/** `[double]0.5` is a cast, `[double]::NaN` a member of a type. */
	readonly bracketedTypes: boolean;

	/** Whitespace alone separates numbers, and a sign that touches the number belongs to it. */
	readonly spaceSeparates: boolean;
	/** What `;` does in a list: ends a row, stands for a comma, repeats the item before it, or is no separator. */
	readonly semicolon: 'row' | 'item' | 'repeat' | 'none';
	/** What a line break does behind an item: ends a row, stands for a comma, or nothing. */
	readonly lineBreak: 'row' | 'item' | 'none';
	/** `[1; 2; 3]` has the shape [3, 1], `[1 2 3]` the shape [1, 3]: vectors are matrices. */
	readonly matrixOf: 'nothing' | 'columns' | 'rows';

	/** What stands between a label and its number. */
	readonly pairSigns: readonly string[];
	/** A label and its number follow each other: `{:cat 1.5 :dog -0.5}`. */
	readonly spacePairs: boolean;
	/** Names that stand for themselves, and so name a number in a pair: `{cat, 1.5}`, `(:cat, 1.5)`, `(Cat, 1.5)`. */
	readonly atoms: 'none' | 'colon' | 'scoped' | 'capitals' | 'words';
	/** Braces hold a tuple, `{2, 3}`, as parentheses do elsewhere; with a mark before them a map. */
	readonly tupleBraces: boolean;
	/** `["cat"] = 1.5` and `[0] = 1.5` name an entry. */
	readonly keyBrackets: boolean;
	/** A label may hold blanks and marks without being quoted: `{sea lion: 1.5}`. */
	readonly looseKeys: boolean;

	/** Arithmetic of constants is part of the language. */
	readonly arithmetic: boolean;
	/** `[1.5] * 3` is a list of three. */
	readonly multipliedLists: boolean;
	/** `1/3` is 0, and `-1/3` is 0 or −1. */
	readonly integerDivision: 'none' | 'truncated' | 'floored';
	/** What makes a ratio of two numbers beside `/`: `1//3` of Julia, `1 % 3` of Haskell. */
	readonly ratio: '' | '//' | '%';
	/** `**` or `^` is the power. */
	readonly power: '' | '**' | '^' | '^^';
	/** `/.`, `.*`: an operator may have a dot beside it. */
	readonly dottedOperators: boolean;
	/** `log 0.5`, `Log[0.5]`: how a function is applied beside `log(0.5)`. */
	readonly application: 'parentheses' | 'blank' | 'brackets';
	/** `(float)1`: a type in parentheses before a number is a cast. */
	readonly casts: boolean;
	/** Marks before a number or string that make an object of it: `@1.5`, `<<"cat">>`. */
	readonly boxes: string;

	/** Characters that may stand between two digits. */
	readonly digitSeparators: string;
	/** What begins an exponent beside `e` and `E`. */
	readonly exponentMarks: readonly string[];
	/** Suffixes that may stand on a number without changing its value. */
	readonly suffixes: ReadonlySet<string>;
	/** Marks that a number may end with, a name or digits behind them: `1.5_dp`, `1.5'f32`, `` 1.5`20 ``, `1.5#`. */
	readonly suffixMarks: string;
	/** `1.5<m/s>`: a unit in angle brackets belongs to its number. */
	readonly unitsOfMeasure: boolean;
	/** `017` is 15. */
	readonly octalZero: boolean;
	/** What stands between a base and its digits: `16#1F`, `16^^1F`, `16r1F`. */
	readonly baseMark: string;
	/** The mark before the letter of a base: `&H1F`, `#x1F`. */
	readonly baseSign: '' | '&' | '#';

	/** What may stand at the start of a line as decoration only: the marks of the comment that is being read. */
	readonly lineMarks: readonly string[];
	/** `\n`, `\t` and `\"` in the text stand for the characters they name: the inside of a string literal. */
	readonly escapedSpace: boolean;
	/** Code of other languages stands in it: between the fences of Markdown, in the hunks of a diff, behind `<<EOF`. */
	readonly embeds: 'nothing' | 'fences' | 'hunks' | 'heredocs';
	/**
	 * Which numbers without brackets the text may hold: none (code), what programs print, the cells of CSV, YAML's
	 * blocks, …
	 */
	readonly bareForms:
		| 'none'
		| 'printed'
		| 'delimited'
		| 'records'
		| 'yaml'
		| 'toml'
		| 'fields'
		| 'slashes'
		| 'latex'
		| 'shell';
}

/** A table of languages: VS Code's identifiers of one row, apart by blanks, and its traits. */
export type LanguageRows = Readonly<Record<string, LanguageTraits>>;

/** What most languages share. */
const common: LanguageTraits = {
	lineComments: ['//'],
	blockComments: [['/*', '*/']],
	commentsAfterSpace: false,
	continuations: [],
	quotes: '"\'',
	multilineQuotes: '',
	tripleQuotes: false,
	characterQuote: false,
	transposes: false,
	rawStrings: 'none',
	regexLiterals: false,
	lists: '[{',
	constructors: new Map(),
	macros: false,
	prefixCalls: false,
	bracketMarks: [],
	bracketedTypes: false,
	spaceSeparates: false,
	semicolon: 'none',
	lineBreak: 'none',
	matrixOf: 'nothing',
	pairSigns: [':'],
	spacePairs: false,
	atoms: 'none',
	tupleBraces: false,
	keyBrackets: false,
	looseKeys: false,
	arithmetic: true,
	multipliedLists: false,
	integerDivision: 'none',
	ratio: '',
	power: '',
	dottedOperators: false,
	application: 'parentheses',
	casts: false,
	boxes: '',
	digitSeparators: '_',
	exponentMarks: [],
	suffixes: new Set(),
	suffixMarks: '',
	unitsOfMeasure: false,
	octalZero: false,
	baseMark: '',
	baseSign: '',
	lineMarks: [],
	escapedSpace: false,
	embeds: 'nothing',
	bareForms: 'none',
};

/** The traits of a language: its differences from what most languages share. */
export function traits(differences: Partial<LanguageTraits>): LanguageTraits {
	return { ...common, ...differences };
}

/** A set of words, written apart by blanks. */
export function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

/** Constructors of a language by their form, beside those of a related one. */
export function constructors(
	names: { readonly items?: string; readonly nest?: string; readonly entries?: string },
	related: LanguageTraits = common,
): ReadonlyMap<string, ConstructorForm> {
	const forms = new Map(related.constructors);
	for (const name of names.items?.split(' ') ?? []) forms.set(name, 'items');
	for (const name of names.nest?.split(' ') ?? []) forms.set(name, 'nest');
	for (const name of names.entries?.split(' ') ?? []) forms.set(name, 'entries');
	return forms;
}

/** Comments with `#` only. */
export const hashComments = { lineComments: ['#'], blockComments: [] } as const;
