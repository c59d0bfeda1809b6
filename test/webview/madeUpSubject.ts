import type { Subject } from '../../src/protocol/subject.ts';
import { madeUpArray } from '../../webview/madeUpArray.ts';

export { scrambledLogits } from '../../webview/madeUpArray.ts';

/** A vector of logits as the host posts it. */
export function madeUpSubject(values: ArrayLike<number>, rest: Partial<Subject> = {}): Subject {
	const source = { uri: 'file:///a', offset: 0 };
	return { ...madeUpArray(Float64Array.from(values), [values.length]), revision: 1, source, ...rest };
}
