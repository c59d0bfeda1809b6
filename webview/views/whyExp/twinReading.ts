import { topIndices } from '../../../src/core/math/ranking.ts';
import { distributionOf } from '../../../src/core/present/distribution.ts';
import { seriesValues, type Series, type SeriesValues } from '../../../src/core/present/series.ts';
import type { Reading } from '../../reading.ts';
import type { WhyExpState } from '../../state/whyExpState.ts';
import { logitsOf, type Vector } from '../../vector.ts';
import { createPaced } from '../../paced.ts';
import { exponentOf } from './baseScale.ts';
import { followsBase } from './rivalMaps.ts';
import { createRivalReader, type RivalInput, type RivalOutcome } from './rivalOutcome.ts';

/** So many entries have a line of their own. */
const MOST_LINES = 12;

/** Both normalizations of a vector. */
export interface TwinReading {
	/** Which entries have a line. */
	readonly lines: Series;
	/** x + c of an entry; −∞ for a mask. */
	readonly scoreAt: (entry: number) => number;
	readonly softmax: SeriesValues;
	readonly rival: RivalOutcome;
	/** The same at c = 0, where c is not. */
	readonly unshifted: RivalOutcome | undefined;
}

/** Reads one vector, and computes only what has changed since. */
export interface TwinReader {
	read(reading: Reading, state: WhyExpState): TwinReading;
}

/**
 * O(n) once a vector. A step of c costs linear normalization O(lines), another map O(n): where that is too much for every
 * frame it follows once c rests, and `redraw` asks for another reading then.
 */
export function createTwinReader(vector: Vector, redraw: () => void): TwinReader {
	const logits = logitsOf(vector);
	const { length } = logits;
	const { kind } = vector.subject;
	/** Only then what the page computes is softmax of these very scores, with nothing that is not listed. */
	const isPlain = kind === 'logits' || kind === 'other';

	const linesOf = remembered((reversed: boolean): Series => {
		if (length <= MOST_LINES) return { indices: Uint32Array.from(logits.keys()), othersCount: 0 };
		const scores = reversed ? turned(logits) : logits;
		return { indices: topIndices(scores, MOST_LINES), othersCount: length - MOST_LINES };
	});

	const softmax = remembered((reading: Reading, reversed: boolean): SeriesValues => {
		if (isPlain && !reversed) {
			const along = reading.along(linesOf(false));
			if (along !== undefined) return along;
		}
		const values = reversed ? turned(logits) : logits;
		const distribution = distributionOf({ values, kind: 'logits' }, reading.temperature);
		if (distribution.state !== 'distribution') {
			throw new RangeError(`expected scores with a softmax, got ${distribution.state}`);
		}
		return seriesValues(linesOf(reversed), distribution.probabilities);
	});

	const readerOf = remembered((lines: Series) => createRivalReader(logits, lines));
	const paced = () =>
		createPaced(
			({ lines, input }: { readonly lines: Series; readonly input: RivalInput }) => readerOf(lines)(input),
			(one, other) => one.lines === other.lines && isSame(one.input, other.input),
			redraw,
		);
	const [here, before] = [paced(), paced()];

	return {
		read(reading, { shift, rival, reversed }) {
			const lines = linesOf(reversed);
			const exponent = exponentOf({ temperature: reading.temperature, reversed });
			const input = { name: rival, shift, exponent: followsBase(rival) ? exponent : 1 };
			return {
				lines,
				scoreAt: entry => logits[entry]! + shift,
				softmax: softmax(reading, reversed),
				rival: here.at({ lines, input }),
				unshifted: shift === 0 ? undefined : before.at({ lines, input: { ...input, shift: 0 } }),
			};
		},
	};
}

/** How far the rival's probabilities have moved from those at c = 0 at most; ∞ where one of the two is missing. */
export function largestMove({ rival, unshifted }: TwinReading): number {
	if (rival.type !== 'distribution' || unshifted?.type !== 'distribution') return Infinity;
	const [now, then] = [rival.values, unshifted.values];
	let move = Math.abs(now.others - then.others);
	for (let line = 0; line < now.entries.length; line++) {
		move = Math.max(move, Math.abs(now.entries[line]! - then.entries[line]!));
	}
	return move;
}

function isSame(one: RivalInput, other: RivalInput): boolean {
	return one.name === other.name && one.shift === other.shift && one.exponent === other.exponent;
}

/** The scores in reversed order; a mask stays one. */
function turned(logits: Float64Array): Float64Array {
	return logits.map(logit => (logit === -Infinity ? logit : -logit));
}

/** A function that keeps its last result, for the same arguments. */
function remembered<Arguments extends readonly unknown[], Result>(
	compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
	let last: { readonly given: Arguments; readonly result: Result } | undefined;
	return (...given) => {
		if (last === undefined || last.given.some((one, place) => !Object.is(one, given[place]))) {
			last = { given, result: compute(...given) };
		}
		return last.result;
	};
}
