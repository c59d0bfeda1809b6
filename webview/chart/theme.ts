import { contrastRatio, cssColor, flatten, legible, mix, parseColor, type Rgba } from './contrast.ts';

/** The chart's colors and type, from the theme's variables: CSS text by role. */
export interface ChartTheme {
	readonly softmax: string;
	/** Softmax of every entry but the largest. */
	readonly softmaxQuiet: string;
	readonly linear: string;
	readonly others: string;
	/** Outline of the comparison at T = 1. */
	readonly ghost: string;
	readonly text: string;
	readonly quietText: string;
	readonly grid: string;
	/** Behind the number at the cursor. */
	readonly band: string;
	/** Around the number at the cursor, and around bars in high contrast. */
	readonly outline: string;
	readonly background: string;
	readonly highContrast: boolean;
	readonly family: string;
	readonly labelFamily: string;
}

/** Reads the theme that the page stands in. Colors too close to the background are moved towards the text's color. */
export function readTheme(body: HTMLElement): ChartTheme {
	const style = getComputedStyle(body);
	const light = body.classList.contains('vscode-light') || body.classList.contains('vscode-high-contrast-light');
	const highContrast = /\bvscode-high-contrast\b/.test(body.className);
	const opaque: Rgba = light ? [255, 255, 255, 1] : [30, 30, 30, 1];
	const read = (name: string) => parseColor(style.getPropertyValue(`--vscode-${name}`));

	const surface = body.dataset['surface'] === 'sideView' ? 'sideBar-background' : 'editor-background';
	const background = flatten(read(surface) ?? read('editor-background') ?? opaque, opaque);
	const contrary: Rgba = contrastRatio(background, [0, 0, 0, 1]) > 7 ? [240, 240, 240, 1] : [30, 30, 30, 1];
	const text = legible(read('foreground') ?? contrary, background, contrary, 4.5);
	const graphic = (name: string) => legible(read(name) ?? text, background, text, 3);

	const softmax = graphic('charts-blue');
	return {
		softmax: cssColor(softmax),
		softmaxQuiet: cssColor(highContrast ? softmax : legible(mix(softmax, background, 0.72), background, text, 3)),
		// charts-orange is a translucent highlight in the default themes: brown on dark, white in high contrast
		linear: cssColor(graphic('symbolIcon-classForeground')),
		others: cssColor(legible(mix(text, background, 0.45), background, text, 3)),
		ghost: cssColor(mix(text, background, highContrast ? 1 : 0.75)),
		text: cssColor(text),
		quietText: cssColor(legible(read('descriptionForeground') ?? text, background, text, 4.5)),
		grid: cssColor(mix(text, background, highContrast ? 0.35 : 0.13)),
		band: cssColor(highContrast ? background : mix(text, background, 0.1)),
		outline: cssColor(
			legible(read(highContrast ? 'contrastActiveBorder' : 'focusBorder') ?? text, background, text, 3),
		),
		background: cssColor(background),
		highContrast,
		family: style.fontFamily,
		labelFamily: style.getPropertyValue('--vscode-editor-font-family') || style.fontFamily,
	};
}

/** Calls back when the theme, or a color of it, has changed, until the returned function is called. */
export function watchTheme(changed: () => void): () => void {
	const observer = new MutationObserver(changed);
	observer.observe(document.body, {
		attributes: true,
		attributeFilter: ['class', 'data-vscode-theme-id', 'data-vscode-theme-kind'],
	});
	// VS Code writes the variables themselves on the root element.
	observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
	return () => observer.disconnect();
}
