import { readFile } from 'node:fs/promises';
import type { Theme } from '../../tools/host/theme.ts';
import { inRepository } from '../../tools/repository.ts';

/** What VS Code puts into the document of a webview besides the extension's own page. */
export interface CapturedTheme {
	/** Custom properties on the root element. */
	readonly variables: Readonly<Record<string, string>>;
	readonly bodyClass: string;
	/** `data-` attributes of the body, by their names in `dataset`. */
	readonly bodyData: Readonly<Record<string, string>>;
	/** The style sheet that every webview starts with. */
	readonly defaultStyles: string;
}

/** What `captureThemes.ts` has kept of a theme. */
export async function readCapturedTheme(theme: Theme): Promise<CapturedTheme> {
	return JSON.parse(await readFile(inRepository('test/fixtures/themes', `${theme}.json`), 'utf8')) as CapturedTheme;
}
