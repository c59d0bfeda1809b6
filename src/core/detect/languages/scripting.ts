import { constructors, hashComments, type LanguageRows, traits, words } from '../languageTraits.ts';

const python = traits({
	...hashComments,
	continuations: ['\\'],
	tripleQuotes: true,
	lists: '[({',
	pairSigns: [':', '='],
	power: '**',
	constructors: constructors({ items: 'dict', nest: 'OrderedDict Counter array.array array matrix' }),
});

const javascript = traits({
	lists: '[',
	quotes: '"\'`',
	multilineQuotes: '`',
	power: '**',
	suffixes: words('n'),
	keyBrackets: true,
	regexLiterals: true,
	octalZero: true,
});

/** Python, JavaScript, and the languages of the shell and of the web's servers. */
export const scripting: LanguageRows = {
	'python jupyter-python starlark cython mojo': python,
	'javascript typescript javascriptreact typescriptreact vue svelte html': javascript,
	php: traits({
		lineComments: ['//', '#'],
		lists: '[',
		multilineQuotes: '"\'',
		pairSigns: ['=>'],
		power: '**',
		octalZero: true,
		constructors: constructors({ items: 'array list collect' }),
	}),
	'ruby crystal': traits({
		lineComments: ['#'],
		blockComments: [['=begin', '=end']],
		lists: '[',
		multilineQuotes: '"\'',
		pairSigns: [':', '=>'],
		atoms: 'colon',
		integerDivision: 'floored',
		power: '**',
		suffixes: words('r i f32 f64 _f32 _f64 i32 i64'),
		constructors: constructors({ nest: 'NArray NMatrix Set BigDecimal' }),
	}),
	'perl raku': traits({
		lineComments: ['#'],
		blockComments: [
			['=pod', '=cut'],
			['=head', '=cut'],
		],
		commentsAfterSpace: true,
		lists: '[(',
		multilineQuotes: '"\'',
		pairSigns: ['=>'],
		power: '**',
		octalZero: true,
		constructors: constructors({ items: 'qw pdl', nest: 'pdl' }),
	}),
	lua: traits({
		lineComments: ['--'],
		blockComments: [
			['--[[', ']]'],
			['--[=[', ']=]'],
		],
		lists: '{',
		semicolon: 'item',
		pairSigns: ['='],
		keyBrackets: true,
		power: '^',
	}),
	powershell: traits({
		lineComments: ['#'],
		blockComments: [['<#', '#>']],
		continuations: ['`'],
		multilineQuotes: '"\'',
		lists: '({',
		semicolon: 'item',
		lineBreak: 'item',
		bracketedTypes: true,
		pairSigns: ['='],
		suffixes: words('d D l L f F n u ul y s us'),
	}),
	'shellscript bash zsh': traits({
		...hashComments,
		commentsAfterSpace: true,
		continuations: ['\\'],
		multilineQuotes: '"\'',
		lists: '(',
		spaceSeparates: true,
		keyBrackets: true,
		pairSigns: ['='],
		arithmetic: false,
		digitSeparators: '',
	}),
};
