import { crossEntropyNats } from '../../../src/core/math/crossEntropy.ts';
import { linearCrossEntropyNats } from '../../../src/core/math/linearCrossEntropy.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { distributionOf } from '../../../src/core/present/distribution.ts';
import { rowCount, rowLength } from '../../../src/core/present/rows.ts';
import type { Subject } from '../../../src/protocol/subject.ts';
import { logitsOf, type Vector } from '../../vector.ts';

/** The mean of the losses of the rows that have a true class. */
export interface MeanLoss {
	/** How many rows have one. */
	readonly rows: number;
	/** NaN where a row has no softmax. */
	readonly softmaxNats: number;
	/** How many rows have none. */
	readonly softmaxUndefined: number;
	/** NaN where a row has no linear distribution. */
	readonly linearNats: number;
	/** How many rows have none. */
	readonly linearUndefined: number;
}

/** The class of each row, where it has one: the reader's choice, else what stands in the document. */
export function targetsOf(
	{ shape }: Subject,
	chosen: readonly number[],
	found: ArrayLike<number> | undefined,
): readonly (number | undefined)[] {
	const length = rowLength(shape);
	const valid = (target: number | undefined) =>
		target !== undefined && Number.isSafeInteger(target) && target >= 0 && target < length ? target : undefined;
	return Array.from({ length: rowCount(shape) }, (_, row) => valid(chosen[row]) ?? valid(found?.[row]));
}

/** O(rows × columns). `undefined` where no row has a class. */
export function meanLoss(
	vectorAt: (row: number) => Pick<Vector, 'values' | 'subject'>,
	targets: readonly (number | undefined)[],
	temperature: TemperatureSetting,
): MeanLoss | undefined {
	const softmax: number[] = [];
	const linear: number[] = [];
	for (const [row, target] of targets.entries()) {
		if (target === undefined) continue;
		const vector = vectorAt(row);
		softmax.push(rowLoss(vector, target, temperature));
		linear.push(linearCrossEntropyNats(vector.values, target));
	}
	if (softmax.length === 0) return undefined;
	return {
		rows: softmax.length,
		softmaxNats: compensatedSum(softmax) / softmax.length,
		softmaxUndefined: softmax.filter(Number.isNaN).length,
		linearNats: compensatedSum(linear) / linear.length,
		linearUndefined: linear.filter(Number.isNaN).length,
	};
}

function rowLoss(vector: Pick<Vector, 'values' | 'subject'>, target: number, temperature: TemperatureSetting): number {
	const logits = logitsOf(vector);
	if (typeof temperature === 'number') return crossEntropyNats(logits, target, temperature);
	const limit = distributionOf({ values: logits, kind: 'logits' }, temperature);
	return limit.state === 'distribution' ? 0 - limit.logProbabilities[target]! : NaN;
}

/** Reads whole numbers that were typed or pasted, in any brackets and separators; `undefined` for anything else. */
export function parseTargets(typed: string): readonly number[] | undefined {
	const text = typed
		.normalize('NFKC')
		.replace(/[()[\]{},;\s]+/g, ' ')
		.trim();
	if (text === '') return [];
	const numbers = text
		.split(' ')
		.map(part => (/^(?:\d+|-\d+|_)$/.test(part) ? Math.max(-1, Number(part.replace('_', '-1'))) : NaN));
	return numbers.every(Number.isSafeInteger) ? numbers : undefined;
}
