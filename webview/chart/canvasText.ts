/** Text on a canvas: measured, and cut to a length. Results are kept, as the same names are drawn every frame. */
export interface CanvasText {
	width(text: string, font: string): number;
	/** The text itself, or its beginning and "…" where it is wider than `length`. */
	fit(text: string, font: string, length: number): string;
}

/** Text measured by a canvas of its own. */
export function createCanvasText(): CanvasText {
	const context = document.createElement('canvas').getContext('2d')!;
	const fitted = new Map<string, string>();

	function width(text: string, font: string): number {
		context.font = font;
		return context.measureText(text).width;
	}

	return {
		width,
		fit(text, font, length) {
			const key = `${font}\n${length}\n${text}`;
			let cut = fitted.get(key);
			if (cut === undefined) {
				if (fitted.size > 5000) fitted.clear();
				cut = shorten(text, length, candidate => width(candidate, font));
				fitted.set(key, cut);
			}
			return cut;
		},
	};
}

/**
 * The longest beginning of a text that, with "…", is no wider than a length; the text itself when it is not. Whole code
 * points, so that no half of a pair is left.
 */
export function shorten(text: string, length: number, widthOf: (text: string) => number): string {
	if (widthOf(text) <= length) return text;
	const points = Array.from(text);
	let kept = 0;
	let tooMany = points.length;
	while (tooMany - kept > 1) {
		const middle = (kept + tooMany) >> 1;
		if (widthOf(`${points.slice(0, middle).join('')}…`) <= length) kept = middle;
		else tooMany = middle;
	}
	return `${points.slice(0, kept).join('')}…`;
}
