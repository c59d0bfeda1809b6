import { measuredWidth } from '../../chart/measuredWidth.ts';
import { createReadout } from '../../chart/readout.ts';
import { createCheckbox } from '../../controls/checkbox.ts';
import { createSegments } from '../../controls/segments.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import { quoted } from '../../../src/core/present/sentences.ts';
import { rowName } from '../../../src/core/present/rows.ts';
import type { Subject } from '../../../src/protocol/subject.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import type { PageState } from '../../store.ts';
import type { MatrixChange, MatrixState } from '../../state/matrixState.ts';
import { entryAt, labelAt } from '../../vector.ts';
import type { View, ViewContext, ViewModel } from '../view.ts';
import { cellAfterKey, type CellPlace } from './cellAfterKey.ts';
import { cellFacts } from './cellFacts.ts';
import { createHeatCanvas } from './heatCanvas.ts';
import { createHeatGrid } from './heatGrid.ts';
import { createHeatLegend } from './heatLegend.ts';
import { createHeatMaps, type HeatMap } from './heatMap.ts';
import type { HeatPicture } from './heatPicture.ts';
import { areScores, shownAlong } from './lineShares.ts';
import { matrixSentence } from './matrixSentence.ts';
import { arrayRow, cellIndex, chosenAxes, isSamePlane, type Plane, planeOf, planeRow } from './plane.ts';
import { createPlaneFields } from './planeFields.ts';
import { pointedCell, pointedLine, topColumn } from './pointedCell.ts';

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
	const nextMap = createHeatMaps();

	let model: ViewModel<MatrixState> | undefined;
	let plane: Plane | undefined;
	let map: HeatMap | undefined;
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
		if (plane === undefined || map === undefined) return false;
		if (event.key === 'Enter') {
			select(cellIndex(plane, cursor.row, cursor.column));
			return true;
		}
		const { rows, columns } = plane;
		const { cellColumns } = map.layout;
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

	/** What is under the pointer: a cell, or a line by its entropy. */
	function pointed({
		offsetX,
		offsetY,
	}: MouseEvent): { readonly place: CellPlace; readonly isLine: boolean } | undefined {
		if (map === undefined || plane === undefined) return undefined;
		const { layout, heat } = map;
		const cell = pointedCell(plane, layout, offsetX, offsetY);
		const place = cell ?? pointedLine(plane, layout, heat.source.along, cursor, offsetX, offsetY);
		return place && { place, isLine: cell === undefined };
	}

	frame.addEventListener('pointermove', event => {
		const under = pointed(event);
		if (under === undefined || model === undefined) return readout.hide();
		const { name, figures } = factsAt(model, under.place);
		const { offsetX, offsetY } = event;
		if (under.isLine) readout.show(nameOfLine(under.place), figures.slice(-1), offsetX, offsetY);
		else readout.show(name, figures, offsetX, offsetY);
	});
	frame.addEventListener('pointerleave', () => readout.hide());
	frame.addEventListener('click', event => {
		const under = pointed(event);
		if (under === undefined || plane === undefined) return;
		moveTo(under.place);
		select(cellIndex(plane, under.place.row, under.place.column));
	});

	function factsAt({ reading, slice }: ViewModel<MatrixState>, place: CellPlace) {
		return cellFacts(reading, plane!, alongIn(reading, slice), place, t);
	}

	function lineName(line: number, alongRows: boolean): string {
		const vector = model?.reading.vector;
		if (vector === undefined || plane === undefined) return '';
		if (!alongRows) return t('column {0}', quoted(labelAt(vector, line) ?? `[${line}]`, t));
		return t('row {0}', rowName(vector.subject, arrayRow(plane, line)));
	}

	/** The line that a cell is part of. */
	function nameOfLine({ row, column }: CellPlace): string {
		const alongRows = map?.heat.source.along === 'rows';
		return lineName(alongRows ? row : column, alongRows);
	}

	function draw({ reading, slice, turn }: ViewModel<MatrixState>, current: Plane): void {
		if (width() === 0) return;
		const { vector } = reading;
		const { rowPlaces } = vector.subject;
		map = nextMap({ plane: current, reading, slice, width: width(), moving });
		if (map.more) redraw();
		const part = partOf(turn);
		canvas.draw({
			...map,
			figuresLater: part !== undefined && part !== 'figures',
			theme: theme(),
			row: cursor.row,
			column: cursor.column,
			vector,
			rowName: row => rowPlaces?.[row] ?? String(row),
			columnName: column => labelAt(vector, column) ?? String(column),
			gaps: gapsIn(vector.subject),
			named: vector.subject.labels !== undefined,
			mostEntropy: Math.log(Math.max(2, alongIn(reading, slice) === 'rows' ? current.columns : current.rows)),
		});
	}

	/** What no temperature changes. */
	function updateRest({ reading, slice }: ViewModel<MatrixState>, current: Plane): void {
		const { kind, shape } = reading.vector.subject;
		fields.update(current, shape);
		along.update(alongIn(reading, slice));
		setAttribute(along.element, 'hidden', !areScores(kind));
		log.update(slice.log);
		grid.describe(t('Heat map of {0}', shape.map(formatCount).join(' × ')), current.rows, current.columns);
	}

	function updateSentence({ reading, slice }: ViewModel<MatrixState>): void {
		if (map?.heat.complete !== true) return;
		const alongRows = alongIn(reading, slice) === 'rows';
		setText(
			sentence,
			matrixSentence(map.heat.entropies, line => lineName(line, alongRows), formatCount, t),
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
			const nextPlane = planeOf(vector.subject, vector.row);
			plane = plane !== undefined && isSamePlane(plane, nextPlane) ? plane : nextPlane;
			follow(reading, page, plane);
			draw(next, plane);
			model = next;
			const part = partOf(turn);
			if (part === undefined) updateRest(next, plane);
			if (part === undefined || part === 'sentence') updateSentence(next);
			if (part === undefined || part === 'cell') updateCell(next);
			if ((part === undefined || part === 'figures') && map !== undefined) {
				legend.update(map.axis, theme(), map.heat.marks);
			}
		},
		rest() {
			moving = false;
			redraw();
			return undefined;
		},
	};
}

/** Of more than one plane, all have the same columns; what is left out of their rows is not told apart. */
function gapsIn({ gaps = [], rowGaps = [], shape }: Subject): HeatPicture['gaps'] {
	return { columns: gaps, rows: chosenAxes(shape).length === 0 ? rowGaps : [] };
}

function alongIn({ vector }: Reading, { along }: MatrixState): MatrixState['along'] {
	return shownAlong(along, vector.subject.kind);
}
