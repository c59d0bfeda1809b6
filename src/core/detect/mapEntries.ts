import type { Nest } from './nest.ts';
import type { SourceText } from './sourceText.ts';

/** A type or constructor of a map before the entries: `std::map<int, float> m = {{…}}`, `HashMap::from([(…)])`, `dict([(…)])`. */
const mapType =
	/(?:\b\w*(?:[mM]ap|Dict(?:ionary)?)\s*<[^<>;]*>\s*[\w$]*\s*(?:=\s*)?|\b\w*(?:Map|Dict|Dictionary)\b(?:\s*::\s*\w+|\.\w+|<[^<>;]*>)*\s*|\b(?:dict|frozendict|Counter)\s*)[({[&\s]*$/;
const farthest = 128;

/**
 * The entries of a map whose keys are numbers, which read as rows of two: the values alone, each with its key as its
 * label. Undefined where the text does not say that it is a map. The nest's sink is changed. Cost: linear in the entries.
 */
export function mapEntries(source: SourceText, nest: Nest): Nest | undefined {
	const { sink, shape, firstValue, lastValue } = nest;
	if (shape.length !== 2 || shape[1] !== 2 || nest.cut || nest.order !== 'row-major' || sink.count !== lastValue)
		return undefined;
	const first = sink.ranges[firstValue * 2]!;
	if (!mapType.test(source.slice(Math.max(0, Math.min(nest.start, first) - farthest), first))) return undefined;
	sink.labelPairs(firstValue);
	const count = (lastValue - firstValue) / 2;
	return { ...nest, lastValue: firstValue + count, shape: [count] };
}
