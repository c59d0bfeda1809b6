import { formatEntropy } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { joined } from '../joined.ts';

/** Where entropies of lines are least and greatest, and how many lines have none. */
export interface EntropyRange {
	readonly count: number;
	readonly mean: number;
	/** Lines, 0-based; −1 where no line has an entropy. */
	readonly least: number;
	readonly greatest: number;
	readonly undefined: number;
}

/** O(lines). */
export function entropyRange(entropies: Float64Array): EntropyRange {
	let [sum, count, least, greatest] = [0, 0, -1, -1];
	for (let line = 0; line < entropies.length; line++) {
		const entropy = entropies[line]!;
		if (Number.isNaN(entropy)) continue;
		sum += entropy;
		count++;
		if (least < 0 || entropy < entropies[least]!) least = line;
		if (greatest < 0 || entropy > entropies[greatest]!) greatest = line;
	}
	return { count, mean: sum / count, least, greatest, undefined: entropies.length - count };
}

/** What is seen of a heat map; `nameOf` names a line, `formatCount` writes a count in the page's language. */
export function matrixSentence(
	entropies: Float64Array,
	nameOf: (line: number) => string,
	formatCount: (count: number) => string,
	t: Translate,
): string {
	const range = entropyRange(entropies);
	if (range.count === 0) return t('No line has a distribution.');
	const parts = [
		range.least === range.greatest
			? range.undefined > 0
				? t('Entropy {0} nats.', formatEntropy(range.mean))
				: t('Every line has an entropy of {0} nats.', formatEntropy(range.mean))
			: t(
					'Entropy {0} nats on average; surest: {1} ({2}), least sure: {3} ({4}).',
					formatEntropy(range.mean),
					nameOf(range.least),
					formatEntropy(entropies[range.least]!),
					nameOf(range.greatest),
					formatEntropy(entropies[range.greatest]!),
				),
	];
	if (range.undefined > 0) parts.push(t('Without a distribution: {0}.', formatCount(range.undefined)));
	return joined(parts, t);
}
