import type { Curve, LinePicture, Mark, Role } from '../../chart/lineChart.ts';
import { linearPlotScale } from '../../chart/plotScale.ts';

/** A score as a point, and its name. */
export interface NamedScore {
	readonly score: number;
	readonly name: string;
}

const SAMPLES = 96;
/** Room beside the points, as a share of their span. */
const ROOM = { left: 0.14, right: 0.06 } as const;
/** Above the highest point. */
const HEADROOM = 1.12;
/** Names nearer than this share of the height would cover each other. */
const NAME_HEIGHT = 0.13;
const MOST_NAMES = 6;
const LONGEST_NAME = 14;
/** Where scores this large are drawn their difference is still a number. */
const DRAWABLE = 1e300;

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
}: {
	/** Finite, the most remarkable first. */
	readonly scores: readonly NamedScore[];
	readonly evaluate: (score: number) => number;
	readonly limit: number;
	readonly reach: number;
	readonly role: Role;
	readonly title: string;
}): LinePicture | undefined {
	const drawable = scores.filter(({ score }) => Math.abs(score) <= DRAWABLE);
	if (drawable.length === 0) return undefined;
	const largest = drawable.reduce((most, { score }) => Math.max(most, score), -Infinity);
	const near = drawable.filter(({ score }) => score >= largest - reach);
	const smallest = near.reduce((least, { score }) => Math.min(least, score), Infinity);
	// A limit that is passed is in sight as well.
	const lowest = largest > limit && limit > largest - reach ? Math.min(smallest, limit) : smallest;
	const span = largest - lowest > 1e-12 * Math.abs(largest) ? largest - lowest : Math.max(1, Math.abs(largest));
	const x = linearPlotScale(lowest - ROOM.left * span, largest + ROOM.right * span, 4);
	const points = near
		.map(({ score, name }) => ({ score, name, height: evaluate(score) }))
		.filter(({ height }) => Number.isFinite(height));
	const heights = points.map(({ height }) => height);
	const top = Math.max(0, ...heights);
	const bottom = Math.min(0, ...heights);
	const ceiling = points.length < near.length ? Number.MAX_VALUE : Math.min(Number.MAX_VALUE, top + (top - bottom) * (HEADROOM - 1));
	const floor = bottom < 0 ? bottom - (top - bottom) * (HEADROOM - 1) : 0;
	const y = linearPlotScale(floor, ceiling > floor ? ceiling : floor + 1, 4);
	const passed = largest > limit;
	return {
		x,
		y,
		curves: [curveOf(evaluate, x.minimum, Math.min(limit, x.maximum), role, title)],
		marks: marksOf(points, role, x.shareOf, y.shareOf),
		...(passed && limit >= x.minimum ? { verticals: [limit] } : {}),
	};
}

function curveOf(evaluate: (score: number) => number, from: number, to: number, role: Role, name: string): Curve {
	const xs = Float64Array.from({ length: SAMPLES + 1 }, (_, step) => from + ((to - from) * step) / SAMPLES);
	return { name, role, xs, ys: xs.map(evaluate).map(height => (Number.isFinite(height) ? height : NaN)) };
}

/** Points at the same place share a name; where names would cover each other the higher point keeps its own. */
function marksOf(
	points: readonly { readonly score: number; readonly name: string; readonly height: number }[],
	role: Role,
	across: (score: number) => number,
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
		const isNamed = named < MOST_NAMES && lastNamed - share >= NAME_HEIGHT;
		if (isNamed) {
			lastNamed = share;
			named++;
		}
		const name = isNamed ? { name: shortName(names), leftwards: across(score) > 0.3 } : {};
		marks.push({ x: score, y: height, role, ...name });
	}
	return marks;
}

function shortName(names: readonly string[]): string {
	const text = names.length > 2 ? `${names[0]!}, … (${names.length})` : names.join(', ');
	const points = Array.from(text);
	return points.length > LONGEST_NAME ? `${points.slice(0, LONGEST_NAME - 1).join('')}…` : text;
}
