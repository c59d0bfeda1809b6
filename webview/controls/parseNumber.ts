const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads a decimal number that was typed, with point or comma, a true minus and full-width digits of a Japanese keyboard
 * included. `undefined` for anything else and for what a double cannot hold.
 */
export function parseNumber(typed: string): number | undefined {
	const text = typed.normalize('NFKC').trim().replace(',', '.').replace('−', '-');
	if (text.length > 40 || !DECIMAL.test(text)) return undefined;
	const value = Number(text);
	return Number.isFinite(value) ? value : undefined;
}
