import type { Translate } from '../../src/core/present/translate.ts';
import type { Reading } from '../reading.ts';
import type { RivalName } from '../state/compareState.ts';
import { rivalTitle } from '../views/compare/rival.ts';
import { rivalOf } from '../views/compare/rivals.ts';

/** What softmax is compared with, where that is a distribution. */
export interface NamedRival {
	readonly id: RivalName;
	/** In the reader's language. */
	readonly name: string;
	/** Parallel to the vector. */
	readonly values: Float64Array;
}

/** The rival of a reading that the reader chose. O(n). */
export function shownRival(name: RivalName, reading: Reading, t: Translate): NamedRival | undefined {
	const { linear } = reading.vector;
	if (name === 'none' || reading.distribution.state !== 'distribution') return undefined;
	const values =
		name === 'linear'
			? linear.verdict === 'distribution'
				? linear.values
				: undefined
			: rivalOf(name, reading, t).values;
	return values && { id: name, name: rivalTitle(name, t), values };
}
