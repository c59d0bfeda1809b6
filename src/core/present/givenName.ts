import { stringText } from '../detect/stringText.ts';

/** How many characters before an array its name is looked for in. */
export const NAME_REACH = 200;

/** `x`, `$x`, `top-k`, `self.head.bias`, `Model::bias`, from their beginning. */
const PATH = String.raw`(?<![\p{L}\p{N}_$.:])[\p{L}_$@%][\p{L}\p{N}_$]*(?:(?:\.|->|::|\?\.|-)[\p{L}_$][\p{L}\p{N}_$]*)*`;
/** What may stand between the sign that gives a name and the array: `new`, `&`, the quote of a text that holds it. */
const HEAD = String.raw`\s*(?:(?:new|const|await)\s+)?[&@]?["'\x60]?$`;
/** A type of an annotation; a comma only within its brackets, else it would be another entry. */
const TYPE = String.raw`(?:[\p{L}\p{N}_. \t*&?|$-]|<[^<>]*(?:<[^<>]*>[^<>]*)*>|\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]|\([^()]*\))`;

/** `"cat": `, `'a' => `. */
const KEY = new RegExp(String.raw`(?<!\\)(["'\x60])((?:(?!\1)[^\\\r\n]|\\[^\r\n]){1,64})\1\s*(?:=>|:|=)${HEAD}`, 'u');
/** `scores["cat"] = `. */
const SUBSCRIPT = new RegExp(String.raw`(?<name>${PATH}\[(?:"[^"\r\n]{1,64}"|'[^'\r\n]{1,64}')\])\s*=${HEAD}`, 'u');
/** `x: list[float] = `. */
const ANNOTATED = new RegExp(String.raw`(?<name>${PATH})\s*[?!]?\s*(?<!:):(?!:)${TYPE}{1,80}=${HEAD}`, 'u');
/** `x = `, `x := `, `x <- `, `x: `, and over the sizes of `double x[2] = ` and `x(2) = `. */
const ASSIGNED = new RegExp(
	String.raw`(?<before>[?]\s*|\blambda\s+)?(?<name>${PATH})\s*(?:\[[^\[\]]*\]|\([^()]*\))*\s*(?<sign>:=|=>|<{1,2}-|=|:)${HEAD}`,
	'u',
);
/** The names before it on its line, in `a, b = [1, 2], [3, 4]`: which one the array gets is not said here. */
const SEVERAL = /(?:^|[\n;])[ \t]*(?:\w+[ \t]+)?[([{]?(?:[ \t]*[\w.$]+[ \t]*,)+[ \t]*$/;
/** A block of Python, whose head ends in a colon. */
const BLOCK = /:[ \t]*\r?\n\s*$/;
/** `(def x `, `(define x `, `(setq x `. */
const DEFINED = /\((?:def\w*|set\w*)\s+(?<name>[^\s()]+)\s+['#`]*$/u;
/** `std::vector<double> x`, before a brace. */
const DECLARED = /[\w>\]]\s+(?<name>[\p{L}_][\p{L}\p{N}_]*)\s*$/u;

/** Words that stand before such a sign and name nothing. */
const WORDS = new Set(
	'and await case const debug default do else error except false finally for from func if in info is lambda let new nil none not null of or private protected public return then trace true try var warn warning while yield'.split(
		' ',
	),
);
/** Text without declarations, where "INFO: x = [1, 2]" is no annotation, as in a comment. */
const PLAIN = new Set(['log', 'markdown', 'plaintext', 'terminal']);
const COMMENT = /^[ \t]*(?:#|\/[/*]|--|[;%*])/;
/** Languages in which `x => ` begins no function. */
const ARROW_PAIRS = new Set(['elixir', 'perl', 'php', 'raku', 'ruby', ...PLAIN]);
const BRACED = new Set(['c', 'cpp', 'cuda-cpp', 'objective-c', 'objective-cpp']);

/**
 * The name that a text gives the array that begins right behind it: the variable that it is assigned to, with the
 * objects that hold it, or its key. `undefined` where it has none: the argument of a call, an operand, a row of a table.
 * The last 200 characters are read. Untrusted text. O(1).
 */
export function givenName(before: string, opening: string, languageId: string): string | undefined {
	const text = before.slice(-NAME_REACH);
	const key = KEY.exec(text)?.[2];
	if (key !== undefined) return stringText(key);
	const forms = [
		SUBSCRIPT,
		...(PLAIN.has(languageId) || COMMENT.test(text.slice(text.lastIndexOf('\n') + 1)) ? [] : [ANNOTATED]),
		ASSIGNED,
		DEFINED,
		...(opening === '{' && BRACED.has(languageId) ? [DECLARED] : []),
	];
	if (languageId === 'python' && BLOCK.test(text)) return undefined;
	for (const form of forms) {
		const found = form.exec(text);
		const { name, before: foreign, sign } = found?.groups ?? {};
		if (found === null || name === undefined) continue;
		const isOther =
			foreign !== undefined ||
			(sign === '=>' && !ARROW_PAIRS.has(languageId)) ||
			WORDS.has(name.toLowerCase()) ||
			SEVERAL.test(text.slice(0, found.index));
		return isOther ? undefined : name;
	}
	return undefined;
}
