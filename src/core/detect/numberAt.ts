import type { Detection } from './detection.ts';

/**
 * Index of the last number that starts at or before the offset; 0 before the first. A matrix that is printed in parts of
 * its columns has its numbers in another order than the text. Cost: linear.
 */
export function numberBefore({ numberRanges }: Detection, offset: number): number {
	let last = 0;
	let nearest = 0;
	for (let i = 0; i < numberRanges.length; i += 2) {
		const start = numberRanges[i]!;
		if (start > offset || start < nearest) continue;
		last = i / 2;
		nearest = start;
	}
	return last;
}

/** Index of the number whose text the offset touches, the place right behind it included. Cost: linear. */
export function numberAt(detection: Detection, offset: number): number | undefined {
	const index = numberBefore(detection, offset);
	const start = detection.numberRanges[2 * index];
	const end = detection.numberRanges[2 * index + 1];
	return start !== undefined && end !== undefined && start <= offset && offset <= end ? index : undefined;
}
