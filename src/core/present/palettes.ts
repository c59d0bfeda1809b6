/** The four kinds of VS Code themes. */
export type ThemeKind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/** Colors of a hover's picture, `#rrggbb`. */
export interface HoverPalette {
	/** Behind the picture: the hover widget of the default theme. The picture itself is transparent. */
	readonly background: string;
	readonly text: string;
	/** Secondary text. */
	readonly faintText: string;
	/** Softmax bars. */
	readonly bar: string;
	/** The softmax bar of the argmax. */
	readonly accent: string;
	/** Linear normalization. */
	readonly linear: string;
	/** The base line, tracks, hatching. */
	readonly rule: string;
}

/** Text ≥ 4.5 : 1 and graphics ≥ 3 : 1 against the background of their theme; told apart without hue too. */
export const HOVER_PALETTES: Readonly<Record<ThemeKind, HoverPalette>> = {
	light: {
		background: '#f8f8f8',
		text: '#3b3b3b',
		faintText: '#616161',
		bar: '#5b8cc0',
		accent: '#005fb8',
		linear: '#b3560b',
		rule: '#8a8a8a',
	},
	dark: {
		background: '#202020',
		text: '#cccccc',
		faintText: '#9d9d9d',
		bar: '#4a7fb5',
		accent: '#4daafc',
		linear: '#e5a35a',
		rule: '#7a7a7a',
	},
	highContrast: {
		background: '#000000',
		text: '#ffffff',
		faintText: '#ffffff',
		bar: '#6fc3df',
		accent: '#ffffff',
		linear: '#f38518',
		rule: '#6fc3df',
	},
	highContrastLight: {
		background: '#ffffff',
		text: '#292929',
		faintText: '#292929',
		bar: '#5b8cc0',
		accent: '#0f4a85',
		linear: '#b3560b',
		rule: '#0f4a85',
	},
};
