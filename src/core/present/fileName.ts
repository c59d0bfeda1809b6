const LONGEST = 60;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name for a file out of a text of a document: letters, digits, `_` and `-` of it, everything else as `-`, at most 60
 * characters. Without any of them `logits`.
 */
export function fileName(text: string): string {
	const kept = text
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}_]+/gu, '-')
		.replace(/^[-_]+/, '');
	const short = Array.from(kept).slice(0, LONGEST).join('').replace(/-+$/, '');
	return short === '' || DEVICE.test(short) ? 'logits' : short;
}
