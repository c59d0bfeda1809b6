import type { Axis } from '../../chart/axis.ts';
import type { ChartTheme } from '../../chart/theme.ts';
import type { Heat } from './heat.ts';
import type { HeatLayout } from './heatLayout.ts';

/** Everything on the canvas. */
export interface HeatPicture {
	readonly heat: Heat;
	/** Whether cells have changed since the last picture. */
	readonly repainted: boolean;
	readonly layout: HeatLayout;
	readonly axis: Axis;
	readonly theme: ChartTheme;
	/** Of the plane. */
	readonly row: number;
	readonly column: number;
	/** What is written beside a row, and below a column. */
	readonly rowName: (row: number) => string;
	readonly columnName: (column: number) => string;
	/** Whether columns have names of their own. */
	readonly named: boolean;
	/** The entropy that fills the strip, in nats. */
	readonly mostEntropy: number;
}
