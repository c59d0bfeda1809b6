import { code, isSpaceCode } from './characters.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { Nest } from './nest.ts';
import type { SourceText } from './sourceText.ts';

const factor = /^[ \t]*\*\*?[ \t]*(\d{1,6})(?![\w.]|[ \t]*[*/(])/;
const longestFactor = 32;

/**
 * The list that `[1.5, -0.5] * 3` makes of `nest`: its numbers three times, each with its one place in the text; in
 * `np.array([0.25] * 4)` too. The nest itself where no factor stands behind the list, where the language multiplies the
 * numbers instead, or where there are rows.
 */
export function multiplied(source: SourceText, traits: LanguageTraits, nest: Nest): Nest {
	if (!traits.multipliedLists || nest.shape.length !== 1) return nest;
	const { firstValue, lastValue, sink } = nest;
	const end = nest.arguments?.start ?? nest.end;
	const match = factor.exec(source.slice(end, Math.min(source.length, end + longestFactor)));
	if (match === null || !isListEnd(source, end)) return nest;
	const times = Number(match[1]);
	if (times < 2 || lastValue !== sink.count || nest.cut) return nest;
	const complete = sink.repeat(firstValue, times);
	return { ...nest, lastValue: sink.count, shape: [sink.count - firstValue], cut: !complete };
}

function isListEnd(source: SourceText, position: number): boolean {
	let i = position;
	while (isSpaceCode(source.at(i - 1))) i--;
	return source.at(i - 1) === code.closeBracket || source.at(i - 1) === code.closeBrace;
}
