import { wordsOfLine } from './columnsOfText.ts';
import { isElision } from './elision.ts';
import { movedBy, tableNumber, type TableNumber } from './tableNumber.ts';
import type { TextLine } from './tableText.ts';

/** A printed row: its numbers, and whether some were left out (`...`, `⋯`). */
export interface NumberRow {
	readonly numbers: readonly TableNumber[];
	readonly elided: boolean;
}

/** A first look, without reading a number: no character that a row of numbers does not have, and one that it has. */
export function looksLikeNumbers(line: string): boolean {
	const text = line.includes('missing') ? line.replaceAll('missing', 'NA') : line;
	let telling = false;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		const role = unit < 128 ? roles[unit]! : foreignRole(unit);
		if (role === 0) return false;
		if (role === tellingRole) telling = true;
	}
	return telling || text.includes('...');
}

/** What R and Julia print where a number is missing. */
const missing = /^(?:NA|missing)$/;
const tellingRole = 2;

/** What an ASCII character tells: 0 that the line is no row of numbers, 1 nothing, 2 that it may be one. */
const roles = Uint8Array.from({ length: 128 }, (_, unit) => {
	const character = String.fromCharCode(unit);
	if (/[\dnfNFA]/.test(character)) return tellingRole;
	return /[\s.eE+\-,iatyITY]/.test(character) ? 1 : 0;
});

function foreignRole(unit: number): number {
	const character = String.fromCharCode(unit);
	if (/[…⋯⋮⋱]/.test(character)) return tellingRole;
	return /[\s\u2212]/.test(character) ? 1 : 0;
}

/**
 * The numbers of a line that, from `from` on, holds nothing else but blanks, or commas and blanks; undefined where it does,
 * or holds none.
 */
export function numberRow(line: TextLine, from = line.start): NumberRow | undefined {
	const rest = from === line.start ? line.text : line.text.slice(from - line.start);
	if (!looksLikeNumbers(rest)) return undefined;
	const numbers: TableNumber[] = [];
	let elided = false;
	for (const { start, end: wordEnd } of wordsOfLine({ start: 0, text: rest })) {
		const end = rest[wordEnd - 1] === ',' ? wordEnd - 1 : wordEnd;
		const number = tableNumber(rest, start, end);
		if (number === undefined) {
			if (!isElision(rest.slice(start, end))) return undefined;
			elided = true;
		} else {
			if (number.percent || (number.missing && !missing.test(rest.slice(start, end)))) return undefined;
			numbers.push(movedBy(number, from));
		}
	}
	return numbers.length === 0 && !elided ? undefined : { numbers, elided };
}
