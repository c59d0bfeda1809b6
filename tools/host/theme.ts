/** The four kinds of color theme: VS Code's name of one, and the class by which the workbench shows its kind. */
export const themes = {
	light: { name: 'Light Modern', className: 'vs' },
	dark: { name: 'Dark Modern', className: 'vs-dark' },
	hcDark: { name: 'Default High Contrast', className: 'hc-black' },
	hcLight: { name: 'Default High Contrast Light', className: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

export const themeNames: readonly Theme[] = ['light', 'dark', 'hcDark', 'hcLight'];
