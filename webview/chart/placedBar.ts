import { Element } from 'chart.js';

/** A bar as Chart.js places it: its end, the middle of its thickness, and its size. It is drawn together with all others. */
export class PlacedBar extends Element {
	static readonly id = 'bar';
	static override readonly defaults = { borderSkipped: false, borderWidth: 0, borderRadius: 0, inflateAmount: 0 };
	declare width: number;
	declare height: number;
}
