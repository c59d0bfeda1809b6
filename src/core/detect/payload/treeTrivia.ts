import { indexWithin } from '../indexWithin.ts';
import { matchAt } from './treeTokens.ts';

/** `#{token => <<"Hi">>}`; other number signs begin comments. */
const erlangMap = /#\{\s*(?:<<["']\w{1,64}["']>>|\w{1,64})\s*=>/y;

/** The type of a record of PowerShell. */
const recordType = /\[(?:pscustomobject|ordered)\](?=@\{)/iy;

/** Where the blanks and comments that may stand at `position` end, at most `limit`. */
export function triviaEnd(text: string, position: number, limit: number): number {
	let i = position;
	while (i < limit) {
		const c = text.charCodeAt(i);
		if (c <= 0x20 || c === 0xa0 || c === 0xfeff || c === 0x2028 || c === 0x2029 || c === 0x3000) i++;
		else if (isLineComment(text, c, i)) {
			const end = indexWithin(text, '\n', i, limit);
			i = end < 0 ? limit : end;
		} else if (c === 0x2f && text.charCodeAt(i + 1) === 0x2a) {
			const end = indexWithin(text, '*/', i + 2, limit);
			i = end < 0 ? limit : end + 2;
		} else {
			const type = c === 0x5b ? matchAt(recordType, text, i) : undefined;
			if (type === undefined) break;
			i += type.length;
		}
	}
	return Math.min(i, limit);
}

function isLineComment(text: string, c: number, at: number): boolean {
	if (c === 0x23) return matchAt(erlangMap, text, at) === undefined;
	return c === 0x2f && text.charCodeAt(at + 1) === 0x2f && text.charCodeAt(at - 1) !== 0x3a;
}
