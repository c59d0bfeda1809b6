import { dragPlace } from './dragPlace.ts';
import { edgeScroll } from './edgeScroll.ts';

/** A list whose items change places under the pointer. */
export interface DraggedList<Name> {
	readonly list: HTMLElement;
	readonly order: () => readonly Name[];
	readonly elementOf: (name: Name) => HTMLElement;
	/** Asks for another place; `replaced` is called once the document has it. */
	readonly move: (name: Name, place: number) => void;
}

/** The item that is being dragged, if one is. */
export interface StepDrag<Name> {
	readonly dragged: Name | undefined;
	/** Lets an item be dragged by its grip. Escape brings it back. */
	attach(name: Name, grip: HTMLElement): void;
	/** The items stand in another order: keeps the dragged one under the pointer. */
	replaced(): void;
}

interface Drag<Name> {
	readonly name: Name;
	readonly pointer: number;
	readonly grip: HTMLElement;
	/** Of the pointer, from the top of the item. */
	readonly grabbed: number;
	readonly startPlace: number;
	readonly heights: ReadonlyMap<Name, number>;
	/** Of the item, from the top of the list. */
	top: number;
	/** Of the pointer, from the top of the window. */
	y: number;
	/** Of the animation that scrolls; `undefined` while nothing does. */
	frame: number | undefined;
}

export function createStepDrag<Name>({ list, order, elementOf, move }: DraggedList<Name>): StepDrag<Name> {
	let drag: Drag<Name> | undefined;

	function begin(event: PointerEvent, name: Name, grip: HTMLElement): void {
		if (event.button !== 0 || drag !== undefined) return;
		event.preventDefault();
		grip.setPointerCapture(event.pointerId);
		const names = order();
		// Measured once: from here on nothing in the list changes its height.
		const heights = new Map(names.map(each => [each, elementOf(each).offsetHeight]));
		const top = heightOf(names.slice(0, names.indexOf(name)), heights);
		drag = {
			name,
			pointer: event.pointerId,
			grip,
			grabbed: event.clientY - list.getBoundingClientRect().top - top,
			startPlace: names.indexOf(name),
			heights,
			top,
			y: event.clientY,
			frame: undefined,
		};
		elementOf(name).classList.add('dragged');
		document.addEventListener('keydown', escape, true);
	}

	function follow(event: PointerEvent): void {
		if (drag?.pointer !== event.pointerId) return;
		drag.y = event.clientY;
		place(drag);
		drag.frame ??= requestAnimationFrame(scroll);
	}

	/** Brings the item under the pointer. */
	function place(current: Drag<Name>): void {
		const { name, heights } = current;
		const others = order().filter(each => each !== name);
		const wanted = current.y - list.getBoundingClientRect().top - current.grabbed;
		current.top = Math.max(0, Math.min(heightOf(others, heights), wanted));
		move(
			name,
			dragPlace(
				others.map(each => heights.get(each) ?? 0),
				current.top,
			),
		);
		hold();
	}

	/** Scrolls while the pointer is near an edge of the window and the list goes on beyond it. */
	function scroll(): void {
		if (drag === undefined) return;
		drag.frame = undefined;
		const { top, bottom } = list.getBoundingClientRect();
		const step = edgeScroll(drag.y, window.innerHeight);
		if (step === 0 || (step < 0 ? top >= 0 : bottom <= window.innerHeight)) return;
		window.scrollBy(0, step);
		place(drag);
		drag.frame = requestAnimationFrame(scroll);
	}

	function hold(): void {
		if (drag === undefined) return;
		const names = order();
		const natural = heightOf(names.slice(0, names.indexOf(drag.name)), drag.heights);
		elementOf(drag.name).style.transform = `translateY(${drag.top - natural}px)`;
	}

	function end(): void {
		if (drag === undefined) return;
		if (drag.frame !== undefined) cancelAnimationFrame(drag.frame);
		const dragged = elementOf(drag.name);
		dragged.classList.remove('dragged');
		dragged.style.removeProperty('transform');
		document.removeEventListener('keydown', escape, true);
		if (drag.grip.hasPointerCapture(drag.pointer)) drag.grip.releasePointerCapture(drag.pointer);
		drag = undefined;
	}

	function escape(event: KeyboardEvent): void {
		if (event.key !== 'Escape' || drag === undefined) return;
		event.preventDefault();
		move(drag.name, drag.startPlace);
		end();
	}

	return {
		get dragged() {
			return drag?.name;
		},
		attach(name, grip) {
			grip.addEventListener('pointerdown', event => begin(event, name, grip));
			grip.addEventListener('pointermove', follow);
			grip.addEventListener('pointerup', end);
			grip.addEventListener('pointercancel', end);
			grip.addEventListener('lostpointercapture', end);
		},
		replaced: hold,
	};
}

function heightOf<Name>(names: readonly Name[], heights: ReadonlyMap<Name, number>): number {
	return names.reduce((sum, name) => sum + (heights.get(name) ?? 0), 0);
}
