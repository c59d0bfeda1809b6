import { code, isDigit, isForeignMinus, isForeignSpace, isNameStart, isWordCode } from './characters.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { lexicalClass, lexicalClassesOf } from './lexicalClasses.ts';
import { quotingEnd } from './lispMarks.ts';
import { type NumberText, readLettered, readNumber } from './numberText.ts';
import { promptContinuationEnd } from './promptContinuation.ts';
import { bracketMarkEnd, lineMarkEnd } from './skippedMarks.ts';
import type { SourceText } from './sourceText.ts';
import { commentEnd, continuationEnd, readString, startsWith, type StringExtent } from './trivia.ts';

/** What a token is. `operator` holds every mark that is none of the others; `other` is what no list of numbers has. */
export type TokenType =
	| 'number'
	| 'string'
	| 'word'
	| 'open'
	| 'close'
	| 'comma'
	| 'semicolon'
	| 'ellipsis'
	| 'operator'
	| 'other'
	| 'end';

const twoCharacterOperators = ['**', '^^', '//', '::', '=>', '->', ':=', ':>', '%%', '..', '&&', '||', '<-', '<<'];

/**
 * Reads one token after the other. The token is the scanner's own state, overwritten by `next`, so that nothing is
 * allocated per token; positions are those of the `SourceText`. Whitespace and comments are skipped; a comment is
 * told to `onComment`, for it may hold a label.
 */
export class TokenScanner implements NumberText, StringExtent {
	readonly source: SourceText;
	readonly traits: LanguageTraits;
	/** Called with the extent of each comment that is skipped. */
	onComment: (start: number, end: number) => void = () => {};

	type: TokenType = 'end';
	start = 0;
	/** Behind the token: where `next` goes on. */
	end = 0;
	/** Whitespace or a comment stands before the token. */
	spaced = false;
	/** A line break stands before the token, and no mark that lets the line go on. */
	broken = false;
	/** The code of a bracket or the text of an operator. */
	bracket = 0;
	operator = '';
	/** Of a number. */
	value = 0;
	integer = false;
	oddity: NumberText['oddity'];
	/** Of a string: what stands between the quotes. */
	innerStart = 0;
	innerEnd = 0;
	/** How many units the tokens so far took, those read twice counted twice: a measure of the work. */
	passed = 0;

	private readonly classes: Uint8Array;
	private readonly marked: boolean;

	constructor(source: SourceText, traits: LanguageTraits) {
		this.source = source;
		this.traits = traits;
		this.classes = lexicalClassesOf(traits);
		this.marked = traits.bracketMarks.length > 0 || traits.continuations.length > 0 || traits.prefixCalls;
	}

	/** Reads the token at or after `position`. */
	nextAt(position: number): TokenType {
		this.end = position;
		return this.next();
	}

	/** Reads the token after the present one. */
	next(): TokenType {
		const from = this.end;
		this.broken = false;
		const start = this.skipTrivia(from);
		this.spaced = start > from;
		this.start = start;
		this.type = this.read(start);
		this.passed += this.end - from;
		return this.type;
	}

	/** The first position from `position` on that is neither whitespace nor comment nor decoration of a line. */
	skipTrivia(position: number): number {
		const { source, traits } = this;
		let i = position;
		for (;;) {
			const c = source.at(i);
			if (c === code.space || c === code.lineFeed || c === code.carriageReturn || c === code.tab) {
				if (c < code.carriageReturn + 1 && c !== code.tab) this.broken = true;
				i++;
				continue;
			}
			if (c === 11 || c === 12 || (c === code.foreign && isForeignSpace(source.unit(i)))) {
				i++;
				continue;
			}
			if (c === code.backslash && this.isEscapedSpace(i)) {
				i += 2;
				continue;
			}
			if (this.marked) {
				const mark = this.markEnd(i);
				if (mark > i) {
					i = mark;
					continue;
				}
			}
			if (c === code.dot) {
				const prompt = promptContinuationEnd(source, i);
				if (prompt === i) return i;
				i = prompt;
				continue;
			}
			const mark = traits.lineMarks.length > 0 ? lineMarkEnd(source, i, traits) : i;
			if (mark > i) {
				i = mark;
				continue;
			}
			if (isWordCode(c) || c === -1) return i;
			if (this.classes[c]! < lexicalClass.comment) return i;
			const end = commentEnd(source, i, traits);
			if (end === i) return i;
			this.onComment(i, end);
			i = end;
		}
	}

	/** Behind what belongs to the bracket beside it, quotes the list behind it, or lets the line go on; or `position`. */
	private markEnd(position: number): number {
		const { source, traits } = this;
		const mark = bracketMarkEnd(source, position, traits);
		if (mark > position) return mark;
		if (traits.prefixCalls) {
			const quoted = quotingEnd(source, position);
			if (quoted > position) return quoted;
		}
		const next = continuationEnd(source, position, traits);
		let i = position;
		while (i < next && commentEnd(source, i, traits) === i) i++;
		if (i < next) this.onComment(i, commentEnd(source, i, traits));
		return next;
	}

	private isEscapedSpace(position: number): boolean {
		if (!this.traits.escapedSpace) return false;
		const next = this.source.at(position + 1);
		return next === 0x6e || next === 0x72 || next === 0x74;
	}

	private read(start: number): TokenType {
		const { source, traits } = this;
		const c = source.at(start);
		if (isDigit(c) || (c === code.dot && isDigit(source.at(start + 1)))) {
			return readNumber(source, start, traits, this) ? 'number' : 'other';
		}
		if (isNameStart(c) || c === 36) return this.readWord(start);
		this.end = start + 1;
		switch (c) {
			case -1:
				this.end = start;
				return 'end';
			case code.comma:
				return 'comma';
			case code.semicolon:
				return 'semicolon';
			case code.less:
			case code.greater:
				if (!this.isAngle(start, c)) break;
				this.bracket = c;
				return c === code.less ? 'open' : 'close';
			case code.openParen:
			case code.openBracket:
			case code.openBrace:
				this.bracket = c;
				return 'open';
			case code.closeParen:
			case code.closeBracket:
			case code.closeBrace:
				this.bracket = c;
				return 'close';
			case code.foreign:
				return this.readForeign(start);
			case code.doubleQuote:
			case code.quote:
			case code.backtick:
				return traits.quotes.includes(String.fromCharCode(c)) && readString(source, start, traits, this)
					? 'string'
					: 'other';
			case code.dot:
				if (startsWith(source, start, '...')) {
					this.end = start + 3;
					return 'ellipsis';
				}
				break;
			case code.bar:
				// Prolog's shell cuts long lists: `[0.5, 0.25|...]`.
				if (startsWith(source, start, '|...')) {
					this.end = start + 4;
					return 'ellipsis';
				}
				break;
			default:
				break;
		}
		return this.readOperator(start, c);
	}

	/** `<|` and `|>` of Mathematica are brackets. */
	private isAngle(start: number, c: number): boolean {
		const beside = this.source.at(c === code.less ? start + 1 : start - 1);
		return beside === code.bar && this.traits.lists.includes('<');
	}

	private readOperator(start: number, c: number): TokenType {
		if (c < 33 || c === 127) return 'other';
		const { baseSign } = this.traits;
		if (baseSign !== '' && baseSign.charCodeAt(0) === c) {
			if (readLettered(this.source, start, this.traits, this)) return 'number';
			this.end = start + 1;
		}
		if (this.traits.dottedOperators && this.readDotted(start, c)) return 'operator';
		for (const operator of twoCharacterOperators) {
			if (operator.charCodeAt(0) === c && operator.charCodeAt(1) === this.source.at(start + 1)) {
				this.operator = operator;
				this.end = start + 2;
				return 'operator';
			}
		}
		this.operator = String.fromCharCode(c);
		return 'operator';
	}

	/** `.*` and `./` of MATLAB, `*.` and `/.` of OCaml: the operator beside the dot, which is not that of `-.25`. */
	private readDotted(start: number, c: number): boolean {
		const next = this.source.at(start + 1);
		const operator = c === code.dot ? next : next === code.dot ? c : 0;
		if (operator <= 0 || !'+-*/^'.includes(String.fromCharCode(operator))) return false;
		if (next === code.dot && this.isFraction(this.source.slice(start + 2, start + longestFraction))) return false;
		if (c === code.dot ? '+-'.includes(String.fromCharCode(next)) : this.traits.transposes) return false;
		this.operator = String.fromCharCode(operator);
		this.end = start + 2;
		return true;
	}

	/** `-.25` of C#; with an exponent the dot is that of the operator where numbers must have one before it. */
	private isFraction(digits: string): boolean {
		return fraction.test(digits) && (this.traits.transposes || !exponent.test(digits));
	}

	/** A name; a string may follow its prefix without a gap (`b'…'`). */
	private readWord(start: number): TokenType {
		const { source } = this;
		let i = start + 1;
		while (isWordCode(source.at(i)) || source.at(i) === 36 || this.isForeignLetter(i)) i++;
		this.end = i;
		if (i - start > 3 || !this.traits.quotes.includes(String.fromCharCode(source.at(i)))) return 'word';
		const prefixed = source.at(i) > 0 && readString(source, i, this.traits, this);
		this.start = start;
		return prefixed ? 'string' : 'word';
	}

	private isForeignLetter(position: number): boolean {
		return this.source.at(position) === code.foreign && isLetterUnit(this.source.unit(position));
	}

	private readForeign(start: number): TokenType {
		const unit = this.source.unit(start);
		if (isForeignMinus(unit)) {
			this.operator = '-';
			return 'operator';
		}
		if (unit === 0x2026) return 'ellipsis';
		if (unit === infinitySign || unit === rootSign) return 'word';
		return isLetterUnit(unit) ? this.readWord(start) : 'other';
	}
}

const infinitySign = 0x221e;
const rootSign = 0x221a;
/** Digits with no point behind them. */
const fraction = /^\d+(?![\d.])/;
const exponent = /^\d+e/i;
const longestFraction = 64;

/** A letter, or half of a pair of surrogates, outside ASCII. */
function isLetterUnit(unit: number): boolean {
	return (unit >= 0xd800 && unit <= 0xdfff) || /[\p{L}\p{M}]/u.test(String.fromCharCode(unit));
}
