import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Curve, LinePicture, Mark, Role } from '../../chart/lineChart.ts';
import { linearPlotScale } from '../../chart/plotScale.ts';

/** A weight in few characters: 60, 0.25, 2e12. */
export function formatWeight(weight: number): string {
	const size = Math.abs(weight);
	if (size === 0 || (size >= 1e-3 && size < WRITTEN_OUT)) return formatScore(weight, 3);
	return Number(weight.toPrecision(3)).toExponential().replace('e+', 'e').replace(/^-/, '−');
}

/** A score as a point, and its name. */
export interface NamedScore {
	readonly score: number;
	readonly name: string;
}

const SAMPLES = 96;
/** Room beside the points, as a share of their span. */
const ROOM = { names: 0.24, other: 0.06 } as const;
/** Above the highest point. */
const HEADROOM = 1.12;
/** Names nearer than this share of the height would cover each other. */
const NAME_HEIGHT = 0.13;
const MOST_NAMES = 6;
/** Of a narrow plot's width, for a letter of a name, which stands where the curve is lower. */
const LETTER = 1 / 24;
const LONGEST_NAME = 14;
/** Above, weights are written with an exponent: fewer ticks, so that none needs a second digit. */
const WRITTEN_OUT = 1e5;
/** Where scores this large are drawn their difference is still a number. */
const DRAWABLE = 1e300;
/** Shorter, an axis has no round numbers. */
const SHORTEST = 1e-290;

/**
 * The curve of a map with the scores on it, before normalization. Points where it passes the largest double are left
 * out; `reach` is how far below the largest score others are drawn, `limit` where the map ends. `undefined` for no score.
 */
export function mapPicture({
	scores,
	evaluate,
	limit,
	reach,
	role,
	title,
	falls = false,
}: {
	/** Finite, the most remarkable first. */
	readonly scores: readonly NamedScore[];
	readonly evaluate: (score: number) => number;
	readonly limit: number;
	readonly reach: number;
	readonly role: Role;
	readonly title: string;
	/** Whether the map falls: names then stand on the right. */
	readonly falls?: boolean;
}): LinePicture | undefined {
	const drawable = scores.filter(({ score }) => Math.abs(score) <= DRAWABLE);
	if (drawable.length === 0) return undefined;
	const largest = drawable.reduce((most, { score }) => Math.max(most, score), -Infinity);
	const near = drawable.filter(({ score }) => score >= largest - reach);
	const smallest = near.reduce((least, { score }) => Math.min(least, score), Infinity);
	// A limit that is passed is in sight as well.
	const lowest = largest > limit && limit > largest - reach ? Math.min(smallest, limit) : smallest;
	const span =
		largest - lowest > Math.max(SHORTEST, 1e-12 * Math.abs(largest))
			? largest - lowest
			: Math.max(1, Math.abs(largest));
	const [left, right] = falls ? [ROOM.other, ROOM.names] : [ROOM.names, ROOM.other];
	const x = linearPlotScale(lowest - left * span, largest + right * span, 4);
	const points = near
		.map(({ score, name }) => ({ score, name, height: evaluate(score) }))
		.filter(({ height }) => Number.isFinite(height));
	const heights = points.map(({ height }) => height);
	const top = Math.max(0, ...heights);
	const bottom = Math.min(0, ...heights);
	const ceiling =
		points.length < near.length ? Number.MAX_VALUE : Math.min(Number.MAX_VALUE, top + (top - bottom) * (HEADROOM - 1));
	const floor = bottom < 0 ? bottom - (top - bottom) * (HEADROOM - 1) : 0;
	const y = linearPlotScale(floor, ceiling - floor > SHORTEST ? ceiling : floor + 1, ceiling > WRITTEN_OUT ? 3 : 4);
	const passed = largest > limit;
	return {
		x,
		y,
		curves: [{ name: title, role, ...curveOf(evaluate, x.minimum, Math.min(limit, x.maximum), y.minimum) }],
		marks: marksOf(
			points,
			{ role, leftwards: !falls },
			score => (falls ? 1 - x.shareOf(score) : x.shareOf(score)),
			height => y.shareOf(height),
		),
		...(passed && limit >= x.minimum ? { verticals: [limit] } : {}),
	};
}

/** Below the floor of the plot are the numbers of its axis: the curve ends there. */
function curveOf(
	evaluate: (score: number) => number,
	from: number,
	to: number,
	floor: number,
): Pick<Curve, 'xs' | 'ys'> {
	const xs = Float64Array.from({ length: SAMPLES + 1 }, (_, step) => from + ((to - from) * step) / SAMPLES);
	return { xs, ys: xs.map(evaluate).map(height => (Number.isFinite(height) && height >= floor ? height : NaN)) };
}

/** Points at the same place share a name; where names would cover each other the higher point keeps its own. */
function marksOf(
	points: readonly { readonly score: number; readonly name: string; readonly height: number }[],
	style: Pick<Mark, 'role' | 'leftwards'>,
	room: (score: number) => number,
	up: (height: number) => number,
): readonly Mark[] {
	const namesAt = new Map<number, string[]>();
	for (const { score, name } of points) namesAt.set(score, [...(namesAt.get(score) ?? []), name]);
	let lastNamed = Infinity;
	let named = 0;
	const marks: Mark[] = [];
	for (const { score, height } of points.toSorted((one, other) => other.height - one.height)) {
		const names = namesAt.get(score);
		if (names === undefined) continue;
		namesAt.delete(score);
		const share = up(height);
		const name = shortName(names);
		const fits = room(score) >= name.length * LETTER;
		const isNamed = fits && named < MOST_NAMES && lastNamed - share >= NAME_HEIGHT;
		if (isNamed) {
			lastNamed = share;
			named++;
		}
		marks.push({ ...style, x: score, y: height, ...(isNamed ? { name } : {}) });
	}
	return marks;
}

function shortName(names: readonly string[]): string {
	const text = names.length > 2 ? `${names[0]!}, … (${names.length})` : names.join(', ');
	const points = Array.from(text);
	return points.length > LONGEST_NAME ? `${points.slice(0, LONGEST_NAME - 1).join('')}…` : text;
}
