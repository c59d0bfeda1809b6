const DECIMAL = /^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads a temperature that was typed: a decimal number above 0, with point or comma, full-width digits of
 * a Japanese keyboard included. `undefined` for anything else, for 0 and for what a double cannot hold.
 */
export function parseTemperature(typed: string): number | undefined {
	const text = typed.normalize('NFKC').trim().replace(',', '.');
	if (text.length > 40 || !DECIMAL.test(text)) return undefined;
	const temperature = Number(text);
	return temperature > 0 && Number.isFinite(temperature) ? temperature : undefined;
}
