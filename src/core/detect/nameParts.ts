/** The words of names in camelCase, PascalCase, snake_case and kebab-case, and of prose, in lower case. Cost: linear. */
export function wordsOf(text: string): readonly string[] {
	return (text.match(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]/g) ?? []).map(word => word.toLowerCase());
}
