import type { Subject } from '../../src/protocol/subject.ts';

/** A vector of logits as the host posts it. */
export function madeUpSubject(values: ArrayLike<number>, rest: Partial<Subject> = {}): Subject {
	return {
		revision: 1,
		values: Float64Array.from(values),
		shape: [values.length],
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
		source: { uri: 'file:///a', offset: 0 },
		...rest,
	};
}

/** Logits of −8 to 8 in a fixed scramble. */
export function scrambledLogits(length: number): Float64Array {
	return Float64Array.from({ length }, (_, index) => ((27759 * index + 27312) % 65536) / 4096 - 8);
}
