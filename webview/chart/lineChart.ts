import { type Attributes, element, setAttribute, setText } from '../element.ts';
import { svg } from '../svg.ts';
import { measuredWidth } from './measuredWidth.ts';
import type { PlotScale } from './plotScale.ts';
import { createReadout } from './readout.ts';

/** Which of the theme's colors: the style sheet has a class of each. */
export type Role = 'softmax' | 'linear' | 'others' | 'ghost' | 'text';

/** A line through points, in ascending order of x. A NaN is a gap. */
export interface Curve {
	readonly name: string;
	readonly role: Role;
	readonly xs: ArrayLike<number>;
	readonly ys: ArrayLike<number>;
	readonly dashed?: boolean;
}

/** A dot, with a name beside it where there is one. */
export interface Mark {
	readonly x: number;
	readonly y: number;
	readonly role: Role;
	readonly name?: string;
	/** On which side the name stands; the one with more room unless told. */
	readonly leftwards?: boolean;
}

/** What a line chart shows. Curves that are the same object as before are not drawn again. */
export interface LinePicture {
	readonly x: PlotScale;
	readonly y: PlotScale;
	readonly curves: readonly Curve[];
	readonly marks?: readonly Mark[];
	/** Values of x with a line from bottom to top. */
	readonly verticals?: readonly number[];
}

export interface LineChart {
	readonly element: HTMLElement;
	update(picture: LinePicture): void;
	/** The chart in a sentence, for those who do not see it. */
	describe(sentence: string): void;
}

const PADDING = { left: 42, right: 10, top: 8, bottom: 20 } as const;

/** Curves over one axis, with dots, and a readout beside the pointer. Its colors follow the theme by themselves. */
export function createLineChart({
	height,
	formatX,
	formatY,
	readY = formatY,
	onPick,
}: {
	/** In pixels; the width is that of the place. */
	readonly height: number;
	readonly formatX: (x: number) => string;
	readonly formatY: (y: number) => string;
	/** A height as it is read under the pointer; as at the axis unless told. */
	readonly readY?: (y: number) => string;
	/** Hears the x that is pressed or dragged to, within the axis. */
	readonly onPick?: (x: number) => void;
}): LineChart {
	const grid = svg('g', { class: 'plot-grid' });
	const lines = svg('g', { class: 'plot-lines' });
	const verticals = svg('g', { class: 'plot-verticals' });
	const marks = svg('g', { class: 'plot-marks' });
	const cursor = svg('path', { class: 'plot-cursor', hidden: true });
	const plot = svg('svg', { class: 'plot', role: 'img', height }, grid, lines, verticals, marks, cursor);
	const readout = createReadout();
	const frame = element('div', { class: 'plot-frame' }, plot, readout.element);
	frame.style.height = `${height}px`;
	const width = measuredWidth(frame, () => {
		drawn = undefined;
		if (shown !== undefined) draw(shown);
	});

	let shown: LinePicture | undefined;
	let drawn: LinePicture | undefined;

	const acrossOf = (x: PlotScale, value: number) => {
		return PADDING.left + x.shareOf(value) * (width() - PADDING.left - PADDING.right);
	};
	const downOf = (y: PlotScale, value: number) => {
		// A little outside is enough to leave the plot, and a path must not hold 1e300.
		const share = Math.max(-1, Math.min(2, y.shareOf(value)));
		return PADDING.top + (1 - share) * (height - PADDING.top - PADDING.bottom);
	};

	function drawGrid({ x, y }: LinePicture): void {
		const right = width() - PADDING.right;
		const bottom = height - PADDING.bottom;
		const rows = y.ticks.flatMap(tick => {
			const down = downOf(y, tick);
			return [
				svg('path', { d: `M${PADDING.left} ${down}H${right}` }),
				svg('text', { x: PADDING.left - 6, y: down, 'text-anchor': 'end', dy: '0.35em' }, formatY(tick)),
			];
		});
		const columns = x.ticks.map(tick =>
			svg('text', { x: acrossOf(x, tick), y: bottom + 14, 'text-anchor': 'middle' }, formatX(tick)),
		);
		grid.replaceChildren(...rows, ...columns);
	}

	function drawCurves({ x, y, curves }: LinePicture): void {
		const paths = curves.map(({ xs, ys, role, dashed }) => {
			let d = '';
			let pen = 'M';
			for (let i = 0; i < xs.length; i++) {
				const across = acrossOf(x, xs[i]!);
				const down = downOf(y, ys[i]!);
				if (Number.isNaN(across + down)) {
					pen = 'M';
					continue;
				}
				d += `${pen}${across.toFixed(1)} ${down.toFixed(1)}`;
				pen = 'L';
			}
			return svg('path', { d, class: `stroke-${role}`, 'stroke-dasharray': dashed ? '4 3' : undefined });
		});
		lines.replaceChildren(...paths);
	}

	function draw(picture: LinePicture): void {
		if (width() === 0) return;
		setAttribute(plot, 'width', width());
		const sameAxes = drawn?.x === picture.x && drawn.y === picture.y;
		if (!sameAxes) drawGrid(picture);
		if (!sameAxes || !sameObjects(drawn!.curves, picture.curves)) drawCurves(picture);
		const lines = picture.verticals ?? [];
		fitChildren(verticals, lines.length, () => svg('path'));
		for (const [place, value] of lines.entries()) {
			const d = `M${acrossOf(picture.x, value)} ${PADDING.top}V${height - PADDING.bottom}`;
			setAttribute(verticals.children[place]!, 'd', d);
		}
		const dots = picture.marks ?? [];
		fitChildren(marks, dots.length, () => svg('g', {}, svg('circle', { r: 4 }), svg('text')));
		for (const [place, mark] of dots.entries()) drawMark(marks.children[place]!, mark, picture);
		drawn = picture;
	}

	function drawMark(group: Element, { x, y, role, name, leftwards: told }: Mark, picture: LinePicture): void {
		const across = acrossOf(picture.x, x);
		const down = downOf(picture.y, y);
		setAttribute(group, 'hidden', Number.isNaN(across + down));
		const [dot, text] = [group.firstElementChild!, group.lastElementChild!];
		const leftwards = told ?? across > width() * 0.7;
		setAttributes(dot, { cx: across, cy: down, class: `fill-${role}` });
		setText(text, name ?? '');
		if (name === undefined) return;
		setAttributes(text, { x: across + (leftwards ? -8 : 8), y: down - 6, 'text-anchor': leftwards ? 'end' : 'start' });
	}

	/** The value of x at a place of the plot, held within it. */
	function valueUnder({ x }: LinePicture, offset: number): number {
		const room = width() - PADDING.left - PADDING.right;
		return x.valueAt(Math.max(0, Math.min(1, (offset - PADDING.left) / room)));
	}

	plot.classList.toggle('pickable', onPick !== undefined);
	plot.addEventListener('pointerdown', event => {
		if (onPick === undefined || drawn === undefined || event.button !== 0) return;
		plot.setPointerCapture(event.pointerId);
		onPick(valueUnder(drawn, event.offsetX));
	});

	plot.addEventListener('pointermove', event => {
		if (drawn === undefined) return;
		const { x, curves } = drawn;
		const value = valueUnder(drawn, event.offsetX);
		if (plot.hasPointerCapture(event.pointerId)) onPick?.(value);
		setAttribute(cursor, 'd', `M${acrossOf(x, value)} ${PADDING.top}V${height - PADDING.bottom}`);
		setAttribute(cursor, 'hidden', false);
		readout.show(
			formatX(value),
			curves.map(curve => [curve.name, readY(valueAt(curve, value))] as const),
			event.offsetX,
			event.offsetY,
		);
	});
	plot.addEventListener('pointerleave', () => {
		setAttribute(cursor, 'hidden', true);
		readout.hide();
	});

	return {
		element: frame,
		update(picture) {
			shown = picture;
			draw(picture);
		},
		describe(sentence) {
			setAttribute(plot, 'aria-label', sentence);
		},
	};
}

function setAttributes(target: Element, attributes: Attributes): void {
	for (const [name, value] of Object.entries(attributes)) setAttribute(target, name, value);
}

/** As many children as there are things to show: those that are there already stay. */
function fitChildren(parent: Element, count: number, create: () => Element): void {
	while (parent.childElementCount < count) parent.append(create());
	while (parent.childElementCount > count) parent.lastElementChild!.remove();
}

function sameObjects(before: readonly unknown[], next: readonly unknown[]): boolean {
	return before.length === next.length && before.every((one, place) => one === next[place]);
}

/** The height of a curve over x: that of the line between the points on both sides; NaN beyond its ends. */
function valueAt({ xs, ys }: Curve, x: number): number {
	let after = 0;
	while (after < xs.length && xs[after]! < x) after++;
	if (after === xs.length || (after === 0 && xs[0]! > x)) return Number.NaN;
	if (after === 0) return ys[0]!;
	const share = (x - xs[after - 1]!) / (xs[after]! - xs[after - 1]!);
	return ys[after - 1]! + share * (ys[after]! - ys[after - 1]!);
}
