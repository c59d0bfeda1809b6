import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';

const farthest = 2048;
const table = /^[ \t]*\[{1,2}[ \t]*([^\]\n\r]+?)[ \t]*\]/gm;
const key = /^([ \t]*(?:-[ \t]+)*)["']?([\w .-]+?)["']?[ \t]*:/;

/**
 * What the section is called in which the entry at `position` stands: the table of TOML (`[colors]`), the key of YAML over
 * the entry's own line and less indented. Empty where there is none within 2,048 characters.
 */
export function sectionName(source: SourceText, position: number, { bareForms }: LanguageTraits): string {
	if (bareForms !== 'toml' && bareForms !== 'yaml') return '';
	const before = source.slice(Math.max(0, position - farthest), position);
	if (bareForms === 'toml') return [...before.matchAll(table)].at(-1)?.[1] ?? '';
	const lines = before.split(/\r\n?|\n/);
	const own = key.exec(lines.pop()!)?.[1]?.length ?? 0;
	for (const line of lines.toReversed()) {
		const [, indent, name] = key.exec(line) ?? [];
		if (indent !== undefined && name !== undefined && indent.length < own) return name;
	}
	return '';
}
