import type { Locator } from 'playwright-core';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The middle of a text in an editor, in pixels of the page. Only what is scrolled into sight is on screen. */
export async function textOnScreen(editor: Locator, text: string): Promise<Point> {
	const place = await editor.locator('.view-lines').evaluate((lines, text) => {
		for (const line of lines.querySelectorAll('.view-line')) {
			// the editor draws spaces as no-break spaces
			const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
			if (start === -1) continue;
			const range = document.createRange();
			let offset = 0;
			const leaves = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
			for (let leaf = leaves.nextNode(); leaf !== null; leaf = leaves.nextNode()) {
				const length = leaf.textContent?.length ?? 0;
				if (start >= offset && start < offset + length) range.setStart(leaf, start - offset);
				const end = start + text.length;
				if (end > offset && end <= offset + length) range.setEnd(leaf, end - offset);
				offset += length;
			}
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		}
		return undefined;
	}, text);
	if (place === undefined) throw new Error(`The editor shows no text ${JSON.stringify(text)}`);
	return place;
}
