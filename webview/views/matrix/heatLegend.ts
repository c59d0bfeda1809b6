import { formatProbability } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { Axis } from '../../chart/axis.ts';
import type { ChartTheme } from '../../chart/theme.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { heatColors } from './heatColors.ts';

/** What colors and hatches mean. */
export function createHeatLegend(t: Translate): {
	readonly element: HTMLElement;
	update(axis: Axis, theme: ChartTheme, marks: { readonly masked: boolean; readonly undefined: boolean }): void;
} {
	const low = element('span', { class: 'ramp-end' });
	const ramp = element('span', { class: 'ramp', 'aria-hidden': 'true' });
	const high = element('span', { class: 'ramp-end' });
	const masked = element('li', {}, element('span', { class: 'key hatch-key', 'aria-hidden': 'true' }), t('masked'));
	const crossed = element('li', {}, element('span', { class: 'key cross-key', 'aria-hidden': 'true' }), t('undefined'));
	let painted: ChartTheme | undefined;
	return {
		element: element(
			'ul',
			{ class: 'legend heat-legend' },
			element('li', {}, t('probability'), low, ramp, high),
			masked,
			crossed,
		),
		update({ maximum, decades }, theme, marks) {
			if (theme !== painted) {
				painted = theme;
				ramp.style.background = `linear-gradient(to right, ${heatColors(theme).stops.join(', ')})`;
			}
			setText(low, decades === undefined ? '0' : `1e\u2212${decades}`);
			setText(high, decades === undefined ? formatProbability(maximum) : '1');
			setAttribute(masked, 'hidden', !marks.masked);
			setAttribute(crossed, 'hidden', !marks.undefined);
		},
	};
}
