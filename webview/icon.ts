const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a 16 × 16 grid, drawn with a stroke of 1. */
const PATHS = {
	edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7l2.3 2.3',
	save: 'M8 2.5v7.5M4.8 6.8 8 10l3.2-3.2M2.5 10.5v3h11v-3',
	copy: 'M5.5 4.5v-2h8v9h-2M2.5 4.5h9v9h-9z',
	lock: 'M3.5 7.5h9v6h-9zM5.5 7.5v-2.5a2.5 2.5 0 0 1 5 0v2.5',
	previous: 'M10 3.5 5.5 8l4.5 4.5',
	next: 'M6 3.5 10.5 8 6 12.5',
	more: 'M2.8 8h1.4M7.3 8h1.4M11.8 8h1.4',
	reset: 'M3.5 8a4.5 4.5 0 1 0 1.4-3.3M3.5 2.5v2.7h2.7',
} as const;

export type IconName = keyof typeof PATHS;

/** A small picture beside or in place of a control's text; readers of the text do not meet it. */
export function icon(name: IconName): SVGSVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('d', PATHS[name]);
	svg.setAttribute('viewBox', '0 0 16 16');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	svg.append(path);
	return svg;
}
