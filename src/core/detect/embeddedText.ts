import type { Detection } from './detection.ts';
import { diffHunkAt } from './diffHunk.ts';
import { fenceAt } from './fence.ts';
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
 * The code of a fence or the side of a hunk around `offset`, in text that stands outside of both at `from`. Cost: linear
 * from `from` to its end.
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
		case 'fences': {
			const fence = fenceAt(text, from, offset);
			return fence && { ...fence, text: text.slice(fence.start, fence.end) };
		}
		default:
			return embeds satisfies never;
	}
}

/** What was read in an embedded text, in the document's offsets; the number ranges are moved in place. */
export function fromEmbedded(detection: Detection, { start }: EmbeddedText): Detection {
	const { range, numberRanges } = detection;
	for (let i = 0; i < numberRanges.length; i++) numberRanges[i]! += start;
	return { ...detection, range: { start: range.start + start, end: range.end + start } };
}
