import type { Picture } from '../../src/core/present/picture.ts';

/** Pixels for a CSS pixel, as on a dense screen. */
const SCALE = 2;

/** A picture as PNG. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array> {
	const image = new Image(width, height);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * SCALE;
	canvas.height = height * SCALE;
	canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>(resolve => {
		canvas.toBlob(resolve, 'image/png');
	});
	if (blob === null) throw new Error('the picture is too large for a PNG');
	return new Uint8Array(await blob.arrayBuffer());
}
