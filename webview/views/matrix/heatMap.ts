import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { type Axis, logAxis, probabilityAxis } from '../../chart/axis.ts';
import type { MatrixState } from '../../state/matrixState.ts';
import type { Reading } from '../../reading.ts';
import { type Heat, heatOf } from './heat.ts';
import { smallestCell } from './heatImage.ts';
import { type HeatLayout, layoutHeat } from './heatLayout.ts';
import { shownAlong } from './lineShares.ts';
import type { Plane } from './plane.ts';

/** What a frame may spend on cells, in ms: under a moving slider, and at rest. */
const MOVING_BUDGET = 2;
const REST_BUDGET = 8;

/** A heat map as far as it is computed. */
export interface HeatMap {
	readonly heat: Heat;
	/** The same object while it is the same, as are heat and axis. */
	readonly layout: HeatLayout;
	/** Of the colors. */
	readonly axis: Axis;
	/** Whether cells may have changed since the map before. */
	readonly repainted: boolean;
	/** Whether there is more to compute, in another frame. */
	readonly more: boolean;
}

/** What a heat map shows, and in how much room. */
export interface HeatScene {
	readonly plane: Plane;
	readonly reading: Reading;
	readonly slice: MatrixState;
	/** In pixels. */
	readonly width: number;
	/** Whether the temperature moves: then cells come sooner, to seven digits. */
	readonly moving: boolean;
}

/** Heat maps of one scene after another, each made of what it has in common with the one before. */
export function createHeatMaps(): (scene: HeatScene) => HeatMap {
	let last: (HeatMap & { readonly room: Room; readonly temperature: TemperatureSetting }) | undefined;

	return scene => {
		const { plane, slice, moving } = scene;
		const { temperature, vector } = scene.reading;
		const room = roomOf(scene);
		const layout = last !== undefined && isSame(last.room, room) ? last.layout : layoutHeat(room);
		const heat = heatFor(last?.heat, plane, vector.subject.kind, room.along, layout);
		const wasComplete = heat === last?.heat && heat.complete && last.temperature === temperature;
		const deadline = performance.now() + (moving ? MOVING_BUDGET : REST_BUDGET);
		const more = heat.advance(temperature, moving, () => performance.now() >= deadline);
		const repainted = !(wasComplete && heat.complete) || !moving;
		const axis = axisFor(last?.axis, heat, slice.log);
		last = { heat, layout, axis, repainted, more, room, temperature };
		return last;
	};
}

type Room = Parameters<typeof layoutHeat>[0];

function roomOf({ plane: { rows, columns }, reading, slice, width }: HeatScene): Room {
	const { kind, rowPlaces = [String(rows - 1)] } = reading.vector.subject;
	const rowLetters = rowPlaces.reduce((most, { length }) => Math.max(most, length), 0);
	return { rows, columns, along: shownAlong(slice.along, kind), width, rowLetters };
}

function isSame(one: Room, other: Room): boolean {
	return (
		one.rows === other.rows &&
		one.columns === other.columns &&
		one.along === other.along &&
		one.width === other.width &&
		one.rowLetters === other.rowLetters
	);
}

function heatFor(
	last: Heat | undefined,
	plane: Plane,
	kind: Heat['source']['kind'],
	along: MatrixState['along'],
	{ cellRows, cellColumns }: HeatLayout,
): Heat {
	const source = last?.source;
	const same =
		source?.plane === plane &&
		source.kind === kind &&
		source.along === along &&
		source.cellRows === cellRows &&
		source.cellColumns === cellColumns;
	return same ? last! : heatOf({ plane, kind, along, cellRows, cellColumns });
}

/** That of an earlier temperature until all cells are there. */
function axisFor(last: Axis | undefined, heat: Heat, log: boolean): Axis {
	if (last !== undefined && !heat.complete && (last.decades !== undefined) === log) return last;
	return log ? logAxis(smallestCell(heat), last) : probabilityAxis(heat.largest, last);
}
