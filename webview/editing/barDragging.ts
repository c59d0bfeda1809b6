import { barSurfaces, type BarSurface } from '../chart/barSurface.ts';
import type { Reading } from '../reading.ts';
import type { Action } from '../store.ts';
import { subjectIndex } from '../vector.ts';
import { type Drag, dragOf } from './draggedScore.ts';

/** A pointer that moves less, in pixels, clicks. */
const LEAST_MOVE = 3;

interface Dragging {
	readonly surface: BarSurface;
	readonly drag: Drag;
	/** Into the subject's values. */
	readonly index: number;
	readonly before: number;
	readonly x: number;
	readonly y: number;
	moved: boolean;
}

/** Lets the bars of charts within `stage` be dragged while there is a reading. Escape takes a drag back. */
export function dragBars(
	stage: HTMLElement,
	reading: () => Reading | undefined,
	dispatch: (action: Action) => void,
): void {
	let dragging: Dragging | undefined;

	stage.addEventListener('pointerdown', event => {
		const { target, offsetX: x, offsetY: y } = event;
		const surface = target === null ? undefined : barSurfaces.get(target);
		const current = reading();
		const entry = surface?.entryAt(x, y);
		if (event.button !== 0 || !(target instanceof Element)) return;
		if (surface === undefined || current === undefined || entry === undefined) return;
		const index = subjectIndex(current.vector, entry);
		const before = current.vector.values[entry]!;
		dragging = { surface, drag: dragOf(current, entry), index, before, x, y, moved: false };
		target.setPointerCapture(event.pointerId);
		event.preventDefault();
	});
	stage.addEventListener('pointermove', ({ offsetX: x, offsetY: y }) => {
		if (dragging === undefined) return;
		const { surface, drag, index } = dragging;
		if (!dragging.moved && Math.hypot(x - dragging.x, y - dragging.y) < LEAST_MOVE) return;
		if (!dragging.moved) dispatch({ type: 'selectNumber', index });
		dragging.moved = true;
		const value = surface.valueAt(x, y);
		const next = surface.direction() === 'rows' ? surface.valueAt(x + 1, y) : surface.valueAt(x, y - 1);
		const score = drag.scoreAt(value, Math.abs(next - value));
		if (score !== undefined) dispatch({ type: 'tryScore', index, score });
	});
	stage.addEventListener('pointerup', end);
	stage.addEventListener('pointercancel', cancel);
	// a drag ends in a click, which would select the number in the editor
	stage.addEventListener(
		'click',
		event => {
			if (ended) event.stopPropagation();
			ended = false;
		},
		true,
	);
	document.addEventListener('keydown', event => {
		if (event.key !== 'Escape' || dragging === undefined) return;
		event.preventDefault();
		cancel();
	});

	let ended = false;

	function end(): void {
		ended = dragging?.moved === true;
		dragging = undefined;
	}

	function cancel(): void {
		if (dragging?.moved === true) dispatch({ type: 'tryScore', index: dragging.index, score: dragging.before });
		end();
	}
}
