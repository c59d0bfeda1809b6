/** The longest label that is shown, in code points. */
const LONGEST_LABEL = 64;
/** More than enough UTF-16 units for 64 code points after composition. */
const LONGEST_READ = 1024;

/**
 * What must not be in shown text: controls, bidi marks, zero-width and other invisible characters, tag characters,
 * variation selectors (but an emoji's own), lone surrogates, noncharacters, line separators.
 */
const INVISIBLE =
	/(?<!\p{Extended_Pictographic})\uFE0F|(?!\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** What XML 1.0 forbids even as references, and the C1 controls. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const XML_ENTITIES: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;'],
]);

/** How line breaks and tabs are shown, which many tokens consist of. */
const WRITTEN: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

/**
 * Text of a document as one harmless line: NFC, at most 64 code points (a longer text ends in "…"), line breaks and
 * tabs as `\n`, `\r` and `\t`, blanks at its ends as "␣" (" sky" is another token than "sky"), everything else that is
 * invisible as U+FFFD.
 */
export function plainLabel(text: string): string {
	const visible = text
		.slice(0, LONGEST_READ)
		.normalize('NFC')
		.replace(/[\n\r\t]/g, character => WRITTEN[character]!)
		.replace(INVISIBLE, '\uFFFD')
		.replace(/^ +| +$/g, blanks => '␣'.repeat(blanks.length));
	const points = Array.from(visible);
	return points.length > LONGEST_LABEL || text.length > LONGEST_READ
		? `${points.slice(0, LONGEST_LABEL - 1).join('')}…`
		: points.join('');
}

/**
 * Text for a Markdown string, trusted or not; what it quotes of a document has been made plain already. Every ASCII
 * character but letters, digits and inner spaces becomes a character reference, so that no link, icon, table cell or tag
 * can begin. It is not cut.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(INVISIBLE, '\uFFFD')
		.replace(/[!-/:-@[-`{-~]|^ +| +$/g, found =>
			Array.from(found, character => `&#${character.charCodeAt(0)};`).join(''),
		);
}

/** Text for an element or a quoted attribute of XML 1.0: the five specials escaped, forbidden characters as U+FFFD. */
export function escapeXml(text: string): string {
	return text.replace(NOT_XML, '\uFFFD').replace(/[&<>"']/g, character => XML_ENTITIES.get(character) ?? character);
}
