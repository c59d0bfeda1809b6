import { constructors, hashComments, type LanguageRows, traits, words } from '../languageTraits.ts';

/** Lists in parentheses or square brackets, items apart by blanks, the called name inside. */
const lisp = traits({
	lineComments: [';'],
	blockComments: [['#|', '|#']],
	quotes: '"',
	multilineQuotes: '"',
	lists: '([',
	prefixCalls: true,
	bracketMarks: ['list', 'vector', 'flvector', 'f64vector', 'f32vector', 'vec', 'hash', 'values', 'cl-list', 'Vector'],
	spaceSeparates: true,
	spacePairs: true,
	pairSigns: ['.'],
	atoms: 'words',
	exponentMarks: ['d', 'D', 'f', 'F', 's', 'S', 'l', 'L'],
	digitSeparators: '',
	suffixes: words('M N'),
});

const ml = traits({
	lineComments: [],
	blockComments: [['(*', '*)']],
	quotes: '"\'',
	multilineQuotes: '"',
	characterQuote: true,
	lists: '[(',
	bracketMarks: ['|'],
	semicolon: 'item',
	pairSigns: ['=', '->'],
	integerDivision: 'truncated',
	power: '**',
	dottedOperators: true,
	application: 'blank',
	constructors: constructors({ nest: 'of_array of_list Mat.of_array' }),
});

/** Haskell and the ML family, Erlang's and Lisp's families, Prolog, APL and J. */
export const functional: LanguageRows = {
	'haskell purescript elm idris lean lean4 agda': traits({
		lineComments: ['--'],
		blockComments: [['{-', '-}']],
		characterQuote: true,
		lists: '[(',
		pairSigns: ['='],
		power: '**',
		application: 'blank',
		constructors: constructors({ nest: 'fromList listArray' }),
	}),
	'ocaml ocaml.interface reason rescript sml coq': ml,
	elixir: traits({
		...hashComments,
		tripleQuotes: true,
		multilineQuotes: '"',
		lists: '[({',
		pairSigns: [':', '=>'],
		atoms: 'colon',
		power: '**',
	}),
	erlang: traits({
		lineComments: ['%'],
		blockComments: [],
		multilineQuotes: '"',
		lists: '[{',
		pairSigns: ['=>', ':='],
		atoms: 'words',
	}),
	'prolog logtalk': traits({
		lineComments: ['%'],
		multilineQuotes: '"',
		lists: '[',
		pairSigns: ['-', '=', ':'],
		atoms: 'words',
		power: '**',
	}),
	clojure: traits({ ...lisp, lists: '([{', lineComments: [';'], blockComments: [] }),
	'lisp commonlisp common-lisp emacs-lisp elisp scheme racket': lisp,
};
