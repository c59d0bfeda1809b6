import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';

/** An inverse temperature as the page keeps it: T = 1/|β|, and whether β is below 0. */
export interface BetaSetting {
	readonly temperature: TemperatureSetting;
	readonly negative: boolean;
}

/** β = 1/T: 0 for the uniform distribution, ±∞ where the mean is an end. */
export function betaOf({ temperature, negative }: BetaSetting): number {
	if (temperature === 'uniform') return 0;
	const size = temperature === 'argmax' ? Infinity : 1 / temperature;
	return negative ? -size : size;
}

/** The setting of a β: temperatures have six digits, as one that is read has no more. */
export function settingOf(beta: number): BetaSetting {
	const size = Math.abs(beta);
	const temperature = Number((1 / size).toPrecision(6));
	if (size === Infinity || temperature === 0) return { temperature: 'argmax', negative: beta < 0 };
	if (!Number.isFinite(temperature)) return { temperature: 'uniform', negative: false };
	return { temperature, negative: beta < 0 };
}
