import { type Axis, logAxis, probabilityAxis } from '../../chart/axis.ts';
import { measuredWidth } from '../../chart/measuredWidth.ts';
import { createReadout } from '../../chart/readout.ts';
import { createCheckbox } from '../../controls/checkbox.ts';
import { createSegments } from '../../controls/segments.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import type { Subject } from '../../../src/protocol/subject.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import type { PageState } from '../../store.ts';
import type { MatrixChange, MatrixState } from '../../state/matrixState.ts';
import { entryAt, labelAt } from '../../vector.ts';
import type { View, ViewContext, ViewModel } from '../view.ts';
import { cellAfterKey, type CellPlace } from './cellAfterKey.ts';
import { cellFacts } from './cellFacts.ts';
import { type Heat, heatOf } from './heat.ts';
import { createHeatCanvas } from './heatCanvas.ts';
import { createHeatGrid } from './heatGrid.ts';
import { smallestCell } from './heatImage.ts';
import { cellOf, cellUnder, firstOf, type HeatLayout, layoutHeat, stripCellUnder } from './heatLayout.ts';
import { createHeatLegend } from './heatLegend.ts';
import type { HeatPicture } from './heatPicture.ts';
import { areScores } from './lineShares.ts';
import { matrixSentence } from './matrixSentence.ts';
import { arrayRow, cellIndex, chosenAxes, type Plane, planeOf, planeRow } from './plane.ts';
import { createPlaneFields } from './planeFields.ts';

/** What a frame may spend on cells, in ms: under a moving slider, and at rest. */
const MOVING_BUDGET = 2;
const REST_BUDGET = 8;

/** What follows the cells under a moving slider, one in a frame, in turns. */
const TURNS = ['sentence', 'figures', 'cell'] as const;

function partOf(turn: number | undefined): (typeof TURNS)[number] | undefined {
	return turn === undefined ? undefined : TURNS[turn % TURNS.length];
}

/** A matrix as a heat map of its lines' softmax, with their entropies. */
export function createMatrixView({
	t,
	change,
	dispatch,
	redraw,
	select,
	theme,
}: ViewContext<MatrixChange>): View<MatrixState> {
	const sentence = element('p', { class: 'matrix-sentence', id: 'matrix-sentence' });
	const along = createSegments<MatrixState['along']>({
		label: t('Softmax along'),
		options: [
			['rows', t('per row')],
			['columns', t('per column')],
		],
		onChoice: chosen => change({ along: chosen }),
	});
	const log = createCheckbox(t('log colors'), chosen => change({ log: chosen }));
	const fields = createPlaneFields(t, place => {
		if (plane !== undefined) dispatch({ type: 'chooseRow', row: arrayRow({ ...plane, place }, cursor.row) });
	});
	const legend = createHeatLegend(t);
	const canvas = createHeatCanvas();
	const readout = createReadout();
	const frame = element('div', { class: 'heat-frame' }, canvas.element, readout.element);
	const grid = createHeatGrid({ picture: [frame], describedBy: 'matrix-sentence', onKey: takeKey });
	const cellText = element('p', { class: 'heat-cell', 'aria-hidden': 'true' });
	const width = measuredWidth(frame, redraw);

	let model: ViewModel<MatrixState> | undefined;
	let plane: Plane | undefined;
	let heat: Heat | undefined;
	let layout: HeatLayout | undefined;
	let laidOut: Room | undefined;
	let axis: Axis | undefined;
	let cursor: CellPlace = { row: 0, column: 0 };
	let moving = false;
	let followed: { readonly vector: Reading['vector']; readonly selected: number | undefined } | undefined;

	/** The row is the page's, the column that of the number at the cursor, or the one that was pointed at last. */
	function follow({ vector, figures }: Reading, { selected }: PageState, current: Plane): void {
		const before = followed;
		const isNew = before?.vector.subject !== vector.subject;
		if (isNew || before.selected !== selected || before.vector !== vector) {
			const named = isNew || before.selected !== selected ? entryAt(vector, selected) : undefined;
			const column = named ?? (isNew ? Math.max(0, figures?.argmax ?? 0) : cursor.column);
			cursor = { row: planeRow(current, vector.row), column: Math.min(column, current.columns - 1) };
			followed = { vector, selected };
		}
	}

	function takeKey(event: KeyboardEvent): boolean {
		if (plane === undefined || layout === undefined) return false;
		if (event.key === 'Enter') {
			select(cellIndex(plane, cursor.row, cursor.column));
			return true;
		}
		const { rows, columns } = plane;
		const { cellColumns } = layout;
		const next = cellAfterKey(event.key, event.ctrlKey, cursor, { rows, columns, cellColumns });
		if (next === undefined) return false;
		const sideways = next.column !== cursor.column && event.key.startsWith('Arrow');
		moveTo(sideways ? { row: next.row, column: topColumn(plane, next, cellColumns) } : next);
		return true;
	}

	function moveTo(place: CellPlace): void {
		const changed = place.row !== cursor.row;
		cursor = place;
		if (changed && plane !== undefined) dispatch({ type: 'chooseRow', row: arrayRow(plane, place.row) });
		redraw();
	}

	/** Under the pointer, in the cell: the column with the largest value of its row. */
	function pointed(event: MouseEvent): CellPlace | undefined {
		if (layout === undefined || plane === undefined) return undefined;
		const cell = cellUnder(layout, event.offsetX, event.offsetY);
		if (cell === undefined) return undefined;
		const row = firstOf(cell.cellRow, plane.rows, layout.cellRows);
		const column = firstOf(cell.cellColumn, plane.columns, layout.cellColumns);
		return { row, column: topColumn(plane, { row, column }, layout.cellColumns) };
	}

	/** Under the pointer, in the strip of entropies: the line, as the cell of it in the row or column at hand. */
	function pointedLine({ offsetX, offsetY }: MouseEvent): CellPlace | undefined {
		if (layout === undefined || plane === undefined || heat === undefined) return undefined;
		const { along } = heat.source;
		const cell = stripCellUnder(layout, along, offsetX, offsetY);
		if (cell === undefined) return undefined;
		return along === 'rows'
			? { ...cursor, row: firstOf(cell, plane.rows, layout.cellRows) }
			: { ...cursor, column: firstOf(cell, plane.columns, layout.cellColumns) };
	}

	frame.addEventListener('pointermove', event => {
		const place = pointed(event);
		const line = place ?? pointedLine(event);
		if (line === undefined || model === undefined) return readout.hide();
		const { name, figures } = factsAt(model, line);
		if (place !== undefined) return readout.show(name, figures, event.offsetX, event.offsetY);
		const alongRows = heat?.source.along === 'rows';
		readout.show(
			lineName(alongRows ? line.row : line.column, alongRows),
			figures.slice(-1),
			event.offsetX,
			event.offsetY,
		);
	});
	frame.addEventListener('pointerleave', () => readout.hide());
	frame.addEventListener('click', event => {
		const place = pointed(event) ?? pointedLine(event);
		if (place === undefined || plane === undefined) return;
		moveTo(place);
		select(cellIndex(plane, place.row, place.column));
	});

	function factsAt({ reading, slice }: ViewModel<MatrixState>, place: CellPlace) {
		return cellFacts(reading, plane!, alongOf(slice, reading.vector.subject.kind), place, t);
	}

	function heatFor(current: Plane, slice: MatrixState, { vector }: Reading, shape: HeatLayout): Heat {
		const { kind } = vector.subject;
		const chosen = alongOf(slice, kind);
		const source = heat?.source;
		const same =
			source?.plane === current &&
			source.kind === kind &&
			source.along === chosen &&
			source.cellRows === shape.cellRows &&
			source.cellColumns === shape.cellColumns;
		if (same) return heat!;
		const { cellRows, cellColumns } = shape;
		return heatOf({ plane: current, kind, along: chosen, cellRows, cellColumns });
	}

	function planeFor({ vector }: Reading): Plane {
		const next = planeOf(vector.subject, vector.row);
		return plane?.values === next.values &&
			plane.start === next.start &&
			plane.rows === next.rows &&
			plane.rowStride === next.rowStride &&
			plane.columnStride === next.columnStride
			? plane
			: next;
	}

	function lineName(line: number, alongRows: boolean): string {
		if (alongRows) return t('row {0}', arrayRow(plane!, line));
		const label = model === undefined ? undefined : labelAt(model.reading.vector, line);
		return t('column {0}', label ?? `[${line}]`);
	}

	function draw(next: ViewModel<MatrixState>): void {
		const { reading, slice, turn } = next;
		const { vector, temperature } = reading;
		const { kind } = vector.subject;
		if (plane === undefined || width() === 0) return;
		const { rows, columns } = plane;
		const chosen = alongOf(slice, kind);
		const greatestRow = arrayRow(plane, rows - 1);
		const room = { rows, columns, along: chosen, width: width(), greatestRow };
		if (layout === undefined || !isSame(laidOut, room)) layout = layoutHeat(room);
		laidOut = room;
		const before = heat;
		heat = heatFor(plane, slice, reading, layout);
		const deadline = performance.now() + (moving ? MOVING_BUDGET : REST_BUDGET);
		const wasComplete = heat === before && heat.complete && model?.reading.temperature === temperature;
		const more = heat.advance(temperature, moving, () => performance.now() >= deadline);
		const repainted = !(wasComplete && heat.complete) || !moving;
		if (more) redraw();
		if (heat.complete || axis === undefined || (axis.decades === undefined) === slice.log) {
			axis = slice.log ? logAxis(smallestCell(heat), axis) : probabilityAxis(heat.largest, axis);
		}
		canvas.draw({
			heat,
			repainted,
			figuresLater: partOf(turn) !== undefined && partOf(turn) !== 'figures',
			layout,
			axis,
			theme: theme(),
			row: cursor.row,
			column: cursor.column,
			vector,
			rowName: row => String(arrayRow(plane!, row)),
			columnName: column => labelAt(vector, column) ?? String(column),
			gaps: gapsIn(vector.subject),
			named: vector.subject.labels !== undefined,
			mostEntropy: Math.log(Math.max(2, chosen === 'rows' ? columns : rows)),
		});
	}

	/** What no temperature changes. */
	function updateRest({ reading: { vector }, slice }: ViewModel<MatrixState>, { rows, columns }: Plane): void {
		const { kind, shape } = vector.subject;
		fields.update(plane!, shape);
		along.update(alongOf(slice, kind));
		setAttribute(along.element, 'hidden', !areScores(kind));
		log.update(slice.log);
		grid.describe(t('Heat map of {0}', shape.map(formatCount).join(' × ')), rows, columns);
	}

	function updateSentence({ reading: { vector }, slice }: ViewModel<MatrixState>): void {
		if (heat?.complete !== true) return;
		const alongRows = alongOf(slice, vector.subject.kind) === 'rows';
		setText(
			sentence,
			matrixSentence(heat.entropies, line => lineName(line, alongRows), formatCount, t),
		);
	}

	function updateCell(next: ViewModel<MatrixState>): void {
		const { name, figures } = factsAt(next, cursor);
		const said = [name, ...figures.map(([fact, figure]) => `${fact} ${figure}`)].join(' · ');
		setText(cellText, said);
		grid.point(cursor.row, cursor.column, said);
	}

	return {
		element: element(
			'div',
			{ class: 'matrix' },
			sentence,
			element('div', { class: 'choices' }, fields.element, along.element, log.element, legend.element),
			grid.element,
			cellText,
		),
		update(next) {
			const { reading, page, turn } = next;
			const { vector, temperature } = reading;
			if (model !== undefined && model.reading.vector === vector && model.reading.temperature !== temperature) {
				moving = true;
			}
			plane = planeFor(reading);
			follow(reading, page, plane);
			draw(next);
			model = next;
			const part = partOf(turn);
			if (part === undefined) updateRest(next, plane);
			if (part === undefined || part === 'sentence') updateSentence(next);
			if (part === undefined || part === 'cell') updateCell(next);
			if ((part === undefined || part === 'figures') && heat !== undefined && axis !== undefined) {
				legend.update(axis, theme(), heat.marks);
			}
		},
		rest() {
			moving = false;
			redraw();
			return undefined;
		},
	};
}

type Room = Parameters<typeof layoutHeat>[0];

function isSame(one: Room | undefined, other: Room): boolean {
	return (
		one?.rows === other.rows &&
		one.columns === other.columns &&
		one.along === other.along &&
		one.width === other.width &&
		one.greatestRow === other.greatestRow
	);
}

/** Of more than one plane, all have the same columns; what is left out of their rows is not told apart. */
function gapsIn({ gaps = [], rowGaps = [], shape }: Subject): HeatPicture['gaps'] {
	return { columns: gaps, rows: chosenAxes(shape).length === 0 ? rowGaps : [] };
}

/** Probabilities belong to their rows: nothing is normalized across them. */
function alongOf({ along }: MatrixState, kind: Parameters<typeof areScores>[0]): MatrixState['along'] {
	return areScores(kind) ? along : 'rows';
}

/** Of the columns that share a drawn cell with a place: the one with the largest value in its row. */
function topColumn(plane: Plane, { row, column }: CellPlace, cellColumns: number): number {
	const cell = cellOf(column, plane.columns, cellColumns);
	const end = firstOf(cell + 1, plane.columns, cellColumns);
	let top = firstOf(cell, plane.columns, cellColumns);
	for (let other = top + 1; other < end; other++) {
		if (plane.values[cellIndex(plane, row, other)]! > plane.values[cellIndex(plane, row, top)]!) top = other;
	}
	return top;
}
