import type { PicturePalette } from './picture.ts';

/** The four kinds of VS Code themes. */
export type ThemeKind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/**
 * The colors of hovers, `#rrggbb`; `background` is that of the hover widget in the default theme, and not drawn.
 * Text ≥ 4.5 : 1 and graphics ≥ 3 : 1 against the background of their theme; told apart without hue too.
 */
export const HOVER_PALETTES: Readonly<Record<ThemeKind, PicturePalette>> = {
	light: {
		background: '#f8f8f8',
		text: '#3b3b3b',
		quiet: '#616161',
		softmaxQuiet: '#5b8cc0',
		softmax: '#005fb8',
		rival: '#b3560b',
		grid: '#8a8a8a',
	},
	dark: {
		background: '#202020',
		text: '#cccccc',
		quiet: '#9d9d9d',
		softmaxQuiet: '#4a7fb5',
		softmax: '#4daafc',
		rival: '#e5a35a',
		grid: '#7a7a7a',
	},
	highContrast: {
		background: '#000000',
		text: '#ffffff',
		quiet: '#ffffff',
		softmaxQuiet: '#6fc3df',
		softmax: '#ffffff',
		rival: '#f38518',
		grid: '#6fc3df',
	},
	highContrastLight: {
		background: '#ffffff',
		text: '#292929',
		quiet: '#292929',
		softmaxQuiet: '#5b8cc0',
		softmax: '#0f4a85',
		rival: '#b3560b',
		grid: '#0f4a85',
	},
};
