import { element } from '../element.ts';

const loaded = new Map<string, Promise<void>>();

/** Adds a style sheet of a part that is loaded later, which stands beside the page's. Resolves when it holds. */
export function loadStyles(name: string): Promise<void> {
	const known = loaded.get(name) ?? load(name);
	loaded.set(name, known);
	// the next one tries again
	known.catch(() => loaded.delete(name));
	return known;
}

function load(name: string): Promise<void> {
	const page = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!;
	const sheet = element('link', { rel: 'stylesheet', href: new URL(`views/${name}.css`, page.href).href });
	document.head.append(sheet);
	return new Promise<void>((resolve, reject) => {
		sheet.addEventListener('load', () => resolve());
		sheet.addEventListener('error', () => {
			sheet.remove();
			reject(new Error(`the styles of ${name} could not be loaded`));
		});
	});
}
