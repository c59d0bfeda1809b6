import { constructors, type LanguageTraits, traits, words } from '../languageTraits.ts';
import { cSuffixes, rustSuffixes } from './cFamily.ts';

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
	pairSigns: [':', '=>', '=', '->', '.'],
	atoms: 'words',
	spacePairs: true,
	keyBrackets: true,
	looseKeys: true,
	bracketMarks: ['|'],
	// `1.5f0` is Julia's.
	suffixes: words('f F f0 f32 f64 _f32 _f64 L'),
	arithmetic: false,
	macros: true,
	// What pytest puts before the lines of a failure.
	lineMarks: ['E   '],
	constructors: constructors({
		items:
			'c dict OrderedDict Counter mappingproxy Dict Map ListMap HashMap ArrayBuffer ArraySeq WrappedArray ListBuffer LazyList Queue Set Vec',
		nest: 'Some Ok Just Right structure',
	}),
	bareForms: 'printed',
});

/** A language that the table does not know, or a piece of another one: whatever can be a list of numbers is one. */
export const lenientTraits: LanguageTraits = traits({
	lineComments: ['//', '#', '--', '%', ';;', 'NB.', '⍝'],
	lists: '[({',
	constructors: constructors({
		items:
			'c dict array list vec2 vec3 vec4 float2 float3 float4 qw Dict Map TreeMap HashMap ListMap mapOf mutableMapOf Pair',
		nest: 'torch_tensor reshape',
		entries: 'Map.of',
	}),
	macros: true,
	spaceSeparates: true,
	semicolon: 'row',
	pairSigns: [':', '=>', '=', '->', '.'],
	keyBrackets: true,
	casts: true,
	boxes: '@',
	power: '**',
	digitSeparators: "_'",
	suffixes: words(`${cSuffixes} ${rustSuffixes} d D n m M r R g G`),
	exponentMarks: ['d', 'D'],
	bareForms: 'printed',
});

/**
 * A piece of a language other than the file's own: a snippet in a file of notes, a template, an identifier that names the
 * wrong language. Comments need a blank behind their mark, for so many marks have other meanings elsewhere.
 */
export const foreignTraits: LanguageTraits = traits({
	...lenientTraits,
	lineComments: ['// ', '# ', '-- ', '% ', ';;', 'NB.'],
	macros: false,
	bracketMarks: ['|', '/', 'list', 'vector'],
	suffixMarks: "'`",
	atoms: 'colon',
	dottedOperators: true,
	exponentMarks: ['d', 'D', 'e~', 'E~'],
});

/** Prose with code of other languages between fences. */
export const fencedTraits: LanguageTraits = traits({ ...printedTraits, embeds: 'fences' });

/** Lines of old and new code. */
export const diffTraits: LanguageTraits = traits({ ...printedTraits, embeds: 'hunks' });

const stringInside = traits({ ...printedTraits, escapedSpace: true });
const commentInside = traits({
	...printedTraits,
	lineMarks: ['///', '//!', '//', '#', '--', '%!', '%', ';', '!', '*'],
});

/** The inside of a string or comment of another language: printed text with the decoration of its surroundings. */
export function insideTraits(kind: 'string' | 'comment'): LanguageTraits {
	return kind === 'string' ? stringInside : commentInside;
}
