import * as vscode from 'vscode';
import type { ThemeKind } from '../../core/present/palettes.ts';

/** The kind of the active color theme: a picture in a hover cannot read the theme's own colors. */
export function activeThemeKind(): ThemeKind {
	switch (vscode.window.activeColorTheme.kind) {
		case vscode.ColorThemeKind.Light:
			return 'light';
		case vscode.ColorThemeKind.Dark:
			return 'dark';
		case vscode.ColorThemeKind.HighContrast:
			return 'highContrast';
		case vscode.ColorThemeKind.HighContrastLight:
			return 'highContrastLight';
		default:
			// a kind that a later VS Code may add
			return 'dark';
	}
}
