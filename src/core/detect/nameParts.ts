/**
 * The words of names in camelCase, PascalCase, snake_case and kebab-case, and of prose, in lower case; of Japanese the
 * runs of one script (`次単語`, `ロジット`). Cost: linear.
 */
export function wordsOf(text: string): readonly string[] {
	return (text.match(words) ?? []).map(word => word.toLowerCase());
}

const words = /[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\p{Script=Han}+|[\p{Script=Katakana}ー]+/gu;
