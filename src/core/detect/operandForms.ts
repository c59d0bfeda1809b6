import { code } from './characters.ts';
import { exponential, logarithm, logarithm2, logarithm10 } from './roundedFunctions.ts';
import type { SourceText } from './sourceText.ts';
import type { LanguageTraits } from './languageTraits.ts';

const reach = 48;

function ahead(source: SourceText, position: number): string {
	return source.slice(position, Math.min(source.length, position + reach));
}

/** What stands before or behind a constant and says its type: where it ends, and whether the type holds integers. */
export interface TypeMark {
	readonly end: number;
	readonly integer: boolean;
}

const cast =
	/^\(\s*(?:const\s+)?(?:(?:float|double|[hH]alf|single|decimal|float\d+_t|_Float16|__half|__bfloat16|bfloat16|real|CGFloat)|((?:unsigned\s+|signed\s+)?(?:int|long|short|char|byte|u?int\d+_t|size_t)(?:\s+long|\s+int)?))\s*\)/;
const bracketedCast = /^\[(?:(?:System\.)?(?:float|double|single|decimal)|(int\d*|long|byte|uint\d*))\]/i;

/** The cast at `position`: `(float)`, `(unsigned int)`; `[double]` where types stand in brackets. */
export function castAt(source: SourceText, position: number, traits: LanguageTraits): TypeMark | undefined {
	const form = traits.casts ? cast : traits.bracketedTypes ? bracketedCast : undefined;
	const match = form?.exec(ahead(source, position));
	return match ? { end: position + match[0].length, integer: match[1] !== undefined } : undefined;
}

const namedCast =
	/^(?:static_cast<\s*(?:(float|double)|int)\s*>\(|(?:as|floatCast|floatFromInt)\(\s*(f\d+|comptime_float)\s*,)/;

/** `static_cast<float>(` of C++, `as(f32,` of Zig: the cast up to its argument. */
export function namedCastAt(source: SourceText, position: number): TypeMark | undefined {
	const c = source.at(position);
	if (c !== 0x73 && c !== 0x61 && c !== 0x66) return undefined;
	const match = namedCast.exec(ahead(source, position));
	if (match === null) return undefined;
	return { end: position + match[0].length, integer: match[1] === undefined && match[2] === undefined };
}

const bracketedMember = /^\[(?:System\.)?(math|double|single|float|decimal)\]::(\w+)/i;

/** `[double]::NaN`, `[math]::Log`: the path `double.NaN` and where it ends. */
export function bracketedMemberAt(
	source: SourceText,
	position: number,
): { readonly path: string; readonly end: number } | undefined {
	const match = bracketedMember.exec(ahead(source, position));
	return match ? { path: `${match[1]!.toLowerCase()}.${match[2]!}`, end: position + match[0].length } : undefined;
}

const annotation =
	/^(?:as[!?]?\s+|::\s*)(?:f(?:16|32|64)|float\d*|double(?: precision)?|CGFloat|number|real|numeric|decimal|rational)(?!\w)(?:\(\d+(?:,\s*\d+)?\))?/i;

/** The end of `as f32`, `AS FLOAT64`, `::float8` behind a number, which a double holds as it is; or `position`. */
export function annotationEnd(source: SourceText, position: number): number {
	const match = annotation.exec(ahead(source, position));
	return match ? position + match[0].length : position;
}

/** Members without arguments that give a number for a number. */
const conversions = new Map<string, (value: number) => number>([
	...[
		'toFloat',
		'toDouble',
		'to_f',
		'to_r',
		'to_d',
		'f',
		'float32',
		'float64',
		'float',
		'floatValue',
		'doubleValue',
	].map((name): [string, (value: number) => number] => [name, value => value]),
	['ln', logarithm],
	['log', logarithm],
	['exp', exponential],
	['sqrt', Math.sqrt],
	['abs', Math.abs],
	['log2', logarithm2],
	['log10', logarithm10],
]);

/** True for a member that gives a number for a number. */
export function isConversion(name: string): boolean {
	return conversions.has(name);
}

const member = /^\.([A-Za-z_]\w*)(\(\s*\))?/;

/** What the member at `position` makes of the number before it: `.toFloat()`, `.ln()`, `.to_f`. */
export function conversionAt(
	source: SourceText,
	position: number,
): { readonly end: number; readonly apply: (value: number) => number } | undefined {
	const match = member.exec(ahead(source, position));
	const apply = match ? conversions.get(match[1]!) : undefined;
	if (match === null || apply === undefined) return undefined;
	return { end: position + match[0].length, apply };
}

const stringCall = /^(?:String::from|(?:std::)?string|Symbol)\((?=")/;

/**
 * Where the string begins that another type is made of: in `String::from("cat")`, whose first word ends at `wordEnd`;
 * or `wordEnd`.
 */
export function stringCallEnd(source: SourceText, position: number, wordEnd: number): number {
	if (source.at(wordEnd) !== code.openParen && source.at(wordEnd) !== code.colon) return wordEnd;
	const match = stringCall.exec(ahead(source, position));
	return match ? position + match[0].length : wordEnd;
}

const stringMember = /^(?:\.(?:to_string|to_owned|into|to_sym|intern)\(\)|(?:\/utf8)?>>)/;

/** The end of what gives the string before `position` another type, `.to_string()`, `>>` of Erlang; or `position`. */
export function stringMemberEnd(source: SourceText, position: number): number {
	const c = source.at(position);
	const mayFollow = c === code.dot || c === code.slash || c === code.greater;
	const match = mayFollow ? stringMember.exec(ahead(source, position)) : null;
	return match ? position + match[0].length : position;
}
