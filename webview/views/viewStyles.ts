import type { ViewName } from '../../src/protocol/viewState.ts';
import { element } from '../element.ts';

/** Adds a view's own style sheet, which stands beside the page's. Resolves when it holds. */
export async function loadViewStyles(name: ViewName): Promise<void> {
	const page = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!;
	const sheet = element('link', { rel: 'stylesheet', href: new URL(`views/${name}.css`, page.href).href });
	const loaded = new Promise<void>((resolve, reject) => {
		sheet.addEventListener('load', () => resolve());
		sheet.addEventListener('error', () => {
			sheet.remove();
			reject(new Error(`the styles of ${name} could not be loaded`));
		});
	});
	document.head.append(sheet);
	await loaded;
}
