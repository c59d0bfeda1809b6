import { parseNumber } from '../controls/parseNumber.ts';

/** A score that was typed: a number, or −∞ for a mask (`-inf`, `−∞`); `undefined` for anything else. */
export function typedScore(typed: string): number | undefined {
	return /^\s*[-\u2212](?:∞|inf(?:inity)?)\s*$/i.test(typed) ? -Infinity : parseNumber(typed);
}
