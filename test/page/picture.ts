import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { inRepository } from '../../tools/repository.ts';
import { palettePng } from './palettePng.ts';

/** Where the reference pictures are. */
export const pictureFolder = inRepository('test/page/pictures');

/** How far apart two colors may be, of 1: what another machine rounds in another way. */
const COLOR_TOLERANCE = 0.1;
/** The share of pixels that may be farther apart. */
const PIXEL_TOLERANCE = 0.0005;
const ATTEMPTS = 20;

/** A picture of what is in sight, taken when two in a row are the same. */
export async function takePicture(page: Page): Promise<Buffer> {
	let last = await page.screenshot({ animations: 'disabled' });
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const next = await page.screenshot({ animations: 'disabled' });
		if (next.equals(last)) return next;
		last = next;
	}
	throw new Error('the page does not come to rest');
}

/** Keeps a picture as the reference, in no more colors than it takes. */
export async function keepReference(name: string, picture: Buffer): Promise<void> {
	await mkdir(pictureFolder, { recursive: true });
	await writeFile(path.join(pictureFolder, `${name}.png`), palettePng(PNG.sync.read(picture)));
}

/**
 * How a picture differs from its reference, in words; `undefined` for not at all. What differs is kept under out/page:
 * the picture itself, and one in which the pixels that differ are red.
 */
export async function differenceFromReference(name: string, picture: Buffer): Promise<string | undefined> {
	const reference = await readFile(path.join(pictureFolder, `${name}.png`)).catch(() => undefined);
	if (reference === undefined) {
		const file = await keepForReader(`${name}.png`, picture);
		return `there is no reference picture: look at ${file}, then run npm run test:page -- --update`;
	}
	const actual = PNG.sync.read(picture);
	const expected = PNG.sync.read(reference);
	const { width, height } = actual;
	if (width !== expected.width || height !== expected.height) {
		const file = await keepForReader(`${name}.png`, picture);
		return `${file} has ${width} × ${height} pixels, expected ${expected.width} × ${expected.height}`;
	}
	const difference = new PNG({ width, height });
	const different = pixelmatch(actual.data, expected.data, difference.data, width, height, {
		threshold: COLOR_TOLERANCE,
	});
	if (different <= PIXEL_TOLERANCE * width * height) return undefined;
	const file = await keepForReader(`${name}.png`, picture);
	const differenceFile = await keepForReader(`${name}-difference.png`, PNG.sync.write(difference));
	return `${different} pixels differ: see ${file} and ${differenceFile}`;
}

async function keepForReader(name: string, picture: Buffer): Promise<string> {
	const file = inRepository('out/page', name);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, picture);
	return file;
}
