import type { Detection } from './detection.ts';
import { diffHunkAt } from './diffHunk.ts';
import { type Fence, fenceAt } from './fence.ts';
import { type Heredoc, heredocAt } from './heredoc.ts';
import type { LanguageTraits } from './languageTraits.ts';

/** Text of another language in a document, to be read by the rules of its own. */
export interface EmbeddedText {
	/** The document's offset of its first unit. */
	readonly start: number;
	/** As long as what stands there; marks of the document around it are blanked out. */
	readonly text: string;
	readonly languageId: string;
}

/**
 * The code of a fence, the side of a hunk or the text for a shell's command around `offset`, in text that stands outside
 * of all of them at `from`. Cost: linear from `from` to its end.
 */
export function embeddedAt(
	text: string,
	from: number,
	offset: number,
	{ embeds }: LanguageTraits,
): EmbeddedText | undefined {
	switch (embeds) {
		case 'nothing':
			return undefined;
		case 'hunks':
			return diffHunkAt(text, from, offset);
		case 'fences':
			return unquoted(stretch(text, fenceAt(text, from, offset)));
		case 'heredocs':
			return stretch(text, heredocAt(text, from, offset));
		default:
			return embeds satisfies never;
	}
}

function stretch<Part extends Fence | Heredoc>(
	text: string,
	part: Part | undefined,
): (Part & { readonly text: string }) | undefined {
	return part && { ...part, text: text.slice(part.start, part.end) };
}

/** Without the marks of a quotation. */
function unquoted(part: (Fence & { readonly text: string }) | undefined): EmbeddedText | undefined {
	if (part?.quoted !== true) return part;
	return { ...part, text: part.text.replace(/^(?:[ \t]*>)+/gm, marks => ' '.repeat(marks.length)) };
}

/** What was read in an embedded text, in the document's offsets; the number ranges are moved in place. */
export function fromEmbedded(detection: Detection, { start }: { readonly start: number }): Detection {
	const { range, numberRanges, ellipses } = detection;
	for (let i = 0; i < numberRanges.length; i++) numberRanges[i]! += start;
	return {
		...detection,
		range: { start: range.start + start, end: range.end + start },
		...(ellipses && { ellipses: ellipses.map(place => place + start) }),
	};
}
