import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const LARGEST_PALETTE = 256;

/**
 * A picture as a PNG with a palette, about a third as large: the 256 colors that occur most, and for the others the
 * nearest of those. Opaque: alpha is left out. Chunks as in the PNG specification, 11.2.
 */
export function palettePng({ width, height, data }: PNG): Buffer {
	const counts = new Map<number, number>();
	for (let place = 0; place < data.length; place += 4) {
		const color = data.readUInt32BE(place) >>> 8;
		counts.set(color, (counts.get(color) ?? 0) + 1);
	}
	const palette = Array.from(counts)
		.toSorted(([, one], [, other]) => other - one)
		.slice(0, LARGEST_PALETTE)
		.map(([color]) => color);
	const indices = new Map(Array.from(counts.keys(), color => [color, nearest(palette, color)]));

	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// eight bits a pixel, indexed
	header.set([8, 3, 0, 0, 0], 8);
	// each line begins with its filter, 0 for none: palettes compress best without
	const lines = Buffer.alloc((width + 1) * height);
	for (let pixel = 0; pixel < width * height; pixel++) {
		const line = Math.floor(pixel / width);
		lines[pixel + line + 1] = indices.get(data.readUInt32BE(4 * pixel) >>> 8)!;
	}
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap(color => Array.from(channels(color))))),
		chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function nearest(palette: readonly number[], color: number): number {
	const [red, green, blue] = channels(color);
	let best = 0;
	let least = Infinity;
	for (const [index, candidate] of palette.entries()) {
		const [otherRed, otherGreen, otherBlue] = channels(candidate);
		const distance = (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
		if (distance < least) [best, least] = [index, distance];
	}
	return best;
}

function channels(color: number): readonly [red: number, green: number, blue: number] {
	return [color >>> 16, (color >>> 8) & 0xff, color & 0xff];
}

/** Length, type, data, and the checksum over type and data. */
function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
