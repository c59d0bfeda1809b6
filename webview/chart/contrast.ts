/** A color as red, green, blue (0–255) and opacity (0–1). */
export type Rgba = readonly [red: number, green: number, blue: number, opacity: number];

/**
 * Reads a color as VS Code writes it into its theme variables: `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `rgba(…)`.
 * `undefined` for anything else.
 */
export function parseColor(css: string): Rgba | undefined {
	const text = css.trim().toLowerCase();
	if (/^#[0-9a-f]+$/.test(text)) return parseHex(text.slice(1));
	const inside = /^rgba?\(([^()]*)\)$/.exec(text)?.[1];
	const parts = inside?.split(/[\s,/]+/).filter(part => part !== '');
	if (parts === undefined || parts.length < 3) return undefined;
	const [red, green, blue] = parts.map(Number);
	const last = parts[3];
	const opacity = last === undefined ? 1 : last.endsWith('%') ? Number(last.slice(0, -1)) / 100 : Number(last);
	return [red!, green!, blue!, opacity].every(Number.isFinite) ? [red!, green!, blue!, opacity] : undefined;
}

/** A color mixed over another: `share` of the first, the rest of the second; both taken as opaque. */
export function mix(first: Rgba, second: Rgba, share: number): Rgba {
	const at = (channel: 0 | 1 | 2) => Math.round(first[channel] * share + second[channel] * (1 - share));
	return [at(0), at(1), at(2), 1];
}

/** A color painted over an opaque background, as the eye gets it. */
export function flatten(color: Rgba, background: Rgba): Rgba {
	return mix(color, background, color[3]);
}

/** Contrast ratio of two opaque colors, 1–21 (WCAG 2.2, relative luminance). */
export function contrastRatio(first: Rgba, second: Rgba): number {
	const [darker, lighter] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
	return (lighter! + 0.05) / (darker! + 0.05);
}

/**
 * The color, moved towards the foreground by no more than it takes to stand out from the background with the given
 * ratio (3 for graphics, 4.5 for text). Where even the foreground does not, the foreground.
 */
export function legible(color: Rgba, background: Rgba, foreground: Rgba, ratio: number): Rgba {
	const flat = flatten(color, background);
	for (let share = 1; share > 0; share -= 0.1) {
		const candidate = mix(flat, foreground, share);
		if (contrastRatio(candidate, background) >= ratio) return candidate;
	}
	return foreground;
}

/** A color as CSS text. */
export function cssColor([red, green, blue, opacity]: Rgba): string {
	return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

function parseHex(digits: string): Rgba | undefined {
	const long = digits.length === 3 || digits.length === 4 ? digits.replace(/./g, '$&$&') : digits;
	if (long.length !== 6 && long.length !== 8) return undefined;
	const at = (start: number) => Number.parseInt(long.slice(start, start + 2), 16);
	return [at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1];
}

function luminance([red, green, blue]: Rgba): number {
	return 0.2126 * linearLight(red) + 0.7152 * linearLight(green) + 0.0722 * linearLight(blue);
}

function linearLight(channel: number): number {
	const share = channel / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
