import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import { detectionSteps } from '../detectionOf.ts';
import { kindReasons } from '../kindReasons.ts';
import { NestReader } from '../nestReader.ts';
import type { Place } from '../place.ts';

/** What reads numbers from the string that it is given: `np.matrix("1 2; 3 4")`. */
const takes = /\b(?:matrix|mat|fromstring|scan|[io]?stringstream(?:\s+\w+)?)\s*[({]\s*(?:text\s*=\s*)?["']$/;
/** What takes the string apart: `"0.5 -1.5".split()`. */
const splits = /^["']\s*\.\s*(?:split|splitted|components|words)\b/;
const numbers = /^[-+\d.eE\s,;|]+$/;
const longest = 2 ** 16;
const reach = 48;

/** The numbers of a string that code takes apart; undefined where the cursor stands in no such string. Cost: linear in it. */
export function* detectNumberString({ source, traits, limits }: Place): Steps<Detection | undefined> {
	const { text, base, length } = source;
	const end = base + length;
	if (!traits.escapedSpace || length > longest) return undefined;
	const isTaken = takes.test(text.slice(Math.max(0, base - reach), base));
	if (!isTaken && !splits.test(text.slice(end, end + reach))) return undefined;
	const inside = text.slice(base, end);
	// Whole numbers are taken apart for all kinds of puzzles, and versions look like real ones.
	if (!numbers.test(inside) || !(isTaken || inside.includes('.'))) return undefined;
	const nest = yield* new NestReader(source, traits, limits.values).bareSteps();
	const found = nest && (yield* detectionSteps({ source, traits, nest }));
	const isProven = isTaken || inside.includes('-') || found?.reason !== kindReasons.unnormalized;
	return isProven ? found : undefined;
}
