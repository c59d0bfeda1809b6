import type { Axis } from '../../chart/axis.ts';
import type { ChartTheme } from '../../chart/theme.ts';
import type { Vector } from '../../vector.ts';
import type { Heat } from './heat.ts';
import type { HeatLayout } from './heatLayout.ts';

/** Everything on the canvas. */
export interface HeatPicture {
	readonly heat: Heat;
	/** Whether cells have changed since the last picture. */
	readonly repainted: boolean;
	/** Whether what is written, the figures of cells and entropies, may wait: another picture is to follow. */
	readonly figuresLater: boolean;
	/** The same object while it is the same. */
	readonly layout: HeatLayout;
	readonly axis: Axis;
	readonly theme: ChartTheme;
	/** Of the plane. */
	readonly row: number;
	readonly column: number;
	/** What is written beside a row, and below a column: another vector has other names. */
	readonly vector: Vector;
	readonly rowName: (row: number) => string;
	readonly columnName: (column: number) => string;
	/** The columns, and the rows, before which the text leaves some out. */
	readonly gaps: { readonly columns: readonly number[]; readonly rows: readonly number[] };
	/** Whether columns have names of their own. */
	readonly named: boolean;
	/** The entropy that fills the strip, in nats. */
	readonly mostEntropy: number;
}
