import { type Attributes, setAttribute } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A new SVG element with attributes and children. Text becomes text nodes, never markup. */
export function svg<Name extends keyof SVGElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
	const created = document.createElementNS(SVG, name);
	for (const [attribute, value] of Object.entries(attributes)) setAttribute(created, attribute, value);
	created.append(...children);
	return created;
}
