/** What an element starts with: attributes by name; `true` sets an empty one, `false` and `undefined` none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element with attributes and children. Text becomes text nodes, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const created = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) setAttribute(created, attribute, value);
	created.append(...children);
	return created;
}

/** Sets an attribute, or takes it away with `false` or `undefined`; the document is not touched without a change. */
export function setAttribute(target: Element, name: string, value: string | number | boolean | undefined): void {
	if (value === undefined || value === false) {
		if (target.hasAttribute(name)) target.removeAttribute(name);
		return;
	}
	const text = value === true ? '' : String(value);
	if (target.getAttribute(name) !== text) target.setAttribute(name, text);
}

/** Sets the text of an element, without touching the document when it is the same. */
export function setText(target: Element, text: string): void {
	const { firstChild } = target;
	// A text that stands there is changed in place: a new one would cost its parent's boxes.
	if (firstChild instanceof Text && firstChild.nextSibling === null) {
		if (firstChild.data !== text) firstChild.data = text;
	} else if (target.textContent !== text) target.textContent = text;
}
