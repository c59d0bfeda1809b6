import type { Detection } from './detection.ts';

/** Index of the last number that starts at or before the offset; 0 before the first. O(log n). */
export function numberBefore({ numberRanges }: Detection, offset: number): number {
	let low = 0;
	let high = numberRanges.length / 2 - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((numberRanges[2 * middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Index of the number whose text the offset touches, the place right behind it included. O(log n). */
export function numberAt(detection: Detection, offset: number): number | undefined {
	const index = numberBefore(detection, offset);
	const start = detection.numberRanges[2 * index];
	const end = detection.numberRanges[2 * index + 1];
	return start !== undefined && end !== undefined && start <= offset && offset <= end ? index : undefined;
}
