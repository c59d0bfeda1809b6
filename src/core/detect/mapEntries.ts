import { code } from './characters.ts';
import type { Nest } from './nest.ts';
import type { SourceText } from './sourceText.ts';

/**
 * A type or constructor of a map before the entries: `std::map<int, float> m = {{…}}`, `HashMap::from([(…)])`,
 * `dict([(…)])`.
 */
const mapType =
	/(?:\b\w*(?:[mM]ap|Dict(?:ionary)?)\s*<[^<>;]*>\s*[\w$]*\s*(?:=\s*)?|\b\w*(?:Map|Dict|Dictionary)\b(?:\s*::\s*\w+|\.\w+|<[^<>;]*>)*\s*|\b(?:dict|frozendict|Counter)\s*)[({[&\s]*$/;
/**
 * A type of pairs of an id and a score: `vector<pair<int, float>> x = {{`, `Vec<(u32, f32)> = vec![(`,
 * `list[tuple[int, float]] = [(`.
 */
const pairType =
	/[<([](?:\w*token(?:_?id)?|(?:un)?signed|u?int\d*(?:_t)?|[iu](?:8|16|32|64|size)|size_t|long|U?Int\d*)\s*,\s*(?:float|double|f32|f64|Float\d*|Double)[>)\]]+[\s\w]*(?:\[\w*\]\s*)?=?\s*(?:vec!|&)?[({[&\s]*$/;
const farthest = 128;

/**
 * The entries of a map whose keys are numbers, or pairs of an id and a score (by their type, or ranked), which read as rows
 * of two: the values alone, each with its key as its label. Undefined where the text does not say so. The nest's sink is
 * changed. Cost: linear in the entries.
 */
export function mapEntries(source: SourceText, nest: Nest): Nest | undefined {
	const { sink, shape, firstValue, lastValue } = nest;
	if (shape.length !== 2 || shape[1] !== 2 || nest.cut || nest.order !== 'row-major' || sink.count !== lastValue)
		return undefined;
	const first = sink.ranges[firstValue * 2]!;
	const before = source.slice(Math.max(0, Math.min(nest.start, first) - farthest), first);
	if (!mapType.test(before) && !pairType.test(before) && !areRanked(source, nest)) return undefined;
	sink.labelPairs(firstValue);
	const count = (lastValue - firstValue) / 2;
	return { ...nest, lastValue: firstValue + count, shape: [count] };
}

/**
 * `[(464, 7.5), (3290, 6.25), (318, 4.0)]`: tuples of different whole numbers and reals that do not grow. A curve over an
 * even axis is none.
 */
function areRanked(source: SourceText, { sink, firstValue, lastValue }: Nest): boolean {
	if (lastValue - firstValue > mostRanked) return false;
	const { values, ranges } = sink;
	const seen = new Set<number>();
	const step = values[firstValue + 2]! - values[firstValue]!;
	let isEven = step > 0 && values[lastValue - 2]! < leastFarId;
	for (let i = firstValue; i < lastValue; i += 2) {
		const start = ranges[i * 2]!;
		if (source.at(start - 1) !== code.openParen) return false;
		const isWhole = /^\d+$/.test(source.slice(start, ranges[i * 2 + 1]!));
		const isReal = source.slice(ranges[i * 2 + 2]!, ranges[i * 2 + 3]!).includes('.');
		const isRanked = i === firstValue || values[i + 1]! <= values[i - 1]!;
		if (!isWhole || !isReal || !isRanked) return false;
		isEven &&= i === firstValue || step === values[i]! - values[i - 2]!;
		seen.add(values[i]!);
	}
	return !isEven && seen.size > 1 && seen.size * 2 === lastValue - firstValue;
}

const mostRanked = 4096;

/** No axis of two or three points begins and ends so far away. */
const leastFarId = 100;
