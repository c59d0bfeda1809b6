/**
 * Indices of the k largest values, descending; equal values in index order, NaN after everything else. All of them when
 * k ≥ n. Throws a `RangeError` when k is not a whole number ≥ 0. O(n + k log k) on shuffled values, O(n log k) at worst.
 */
export function topIndices(values: ArrayLike<number>, k: number): Uint32Array {
	if (!(Number.isSafeInteger(k) && k >= 0)) throw new RangeError(`k must be a whole number >= 0, got ${String(k)}`);
	const size = Math.min(k, values.length);
	const heap = new Uint32Array(size);
	if (size === 0) return heap;
	for (let index = 0; index < size; index++) heap[index] = index;
	for (let node = (size >> 1) - 1; node >= 0; node--) siftDown(heap, values, node);
	let threshold = values[heap[0]!]!;
	for (let index = size; index < values.length; index++) {
		const value = values[index]!;
		// An equal value comes later in index order, so it never displaces the root.
		if (value > threshold || (Number.isNaN(threshold) && !Number.isNaN(value))) {
			heap[0] = index;
			siftDown(heap, values, 0);
			threshold = values[heap[0]]!;
		}
	}
	return heap.toSorted((left, right) => (ranksBelow(values, left, right) ? 1 : -1));
}

/** Restores "every parent ranks below its children" under one node. */
function siftDown(heap: Uint32Array, values: ArrayLike<number>, start: number): void {
	const moved = heap[start]!;
	let node = start;
	for (;;) {
		let child = 2 * node + 1;
		if (child >= heap.length) break;
		if (child + 1 < heap.length && ranksBelow(values, heap[child + 1]!, heap[child]!)) child++;
		if (!ranksBelow(values, heap[child]!, moved)) break;
		heap[node] = heap[child]!;
		node = child;
	}
	heap[node] = moved;
}

function ranksBelow(values: ArrayLike<number>, left: number, right: number): boolean {
	const first = values[left]!;
	const second = values[right]!;
	if (first === second) return left > right;
	const firstMissing = Number.isNaN(first);
	const secondMissing = Number.isNaN(second);
	if (firstMissing || secondMissing) return firstMissing && secondMissing ? left > right : firstMissing;
	return first < second;
}
