import type { Subject } from '../src/protocol/subject.ts';

/** Logits of −8 to 8 in a fixed scramble. */
export function scrambledLogits(length: number): Float64Array {
	return Float64Array.from({ length }, (_, index) => ((27759 * index + 27312) % 65536) / 4096 - 8);
}

/** An array as the host posts it, of which nothing is known but its values. */
export function madeUpArray(values: Float64Array, shape: readonly number[]): Subject {
	return {
		revision: 0,
		values,
		shape,
		order: 'row-major',
		kind: 'logits',
		detectedKind: 'logits',
		kindChosen: false,
		reason: '',
		notes: [],
		truncated: false,
		title: '',
		row: 0,
		live: true,
		source: { uri: '', offset: 0 },
	};
}
