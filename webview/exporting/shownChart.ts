import { chartPicture, type PictureRow } from '../../src/core/present/chartPicture.ts';
import type { Picture } from '../../src/core/present/picture.ts';
import { formatFigure, formatScore } from '../../src/core/present/formatNumber.ts';
import { headline } from '../../src/core/present/headline.ts';
import { temperatureLabel } from '../../src/core/present/sentences.ts';
import { seriesValues } from '../../src/core/present/series.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { barFigure } from '../chart/barFigure.ts';
import { barsOf } from '../chart/bars.ts';
import { breaksOf } from '../chart/breaks.ts';
import type { ChartTheme } from '../chart/theme.ts';
import { leads, type Reading } from '../reading.ts';
import type { NamedRival } from './shownRival.ts';

/** The bars of a reading as a picture by itself, in the colors of the theme. */
export function shownChart(
	reading: Reading,
	rival: NamedRival | undefined,
	tried: number,
	theme: ChartTheme,
	t: Translate,
): Picture | undefined {
	const { vector, distribution, temperature, figures } = reading;
	const { series } = vector;
	const drawn = reading.along(series);
	if (drawn === undefined) return undefined;
	const bars = barsOf(vector, series, t);
	const breaks = breaksOf(bars);
	const isDistribution = distribution.state === 'distribution';
	const { atOne } = vector;
	const rivalSizes = rival && seriesValues(series, rival.values);
	const ghostSizes =
		isDistribution && temperature !== 1 && atOne.state === 'distribution'
			? seriesValues(series, atOne.probabilities)
			: undefined;
	const unlisted = isDistribution ? distribution.others : 0;
	const rows = bars.entries.map((entry, bar): PictureRow => {
		const isOthers = entry === undefined;
		const size = isOthers ? drawn.others + unlisted : drawn.entries[bar]!;
		const masked = bars.masked(bar);
		return {
			name: bars.names[bar]!,
			score: isOthers || !isDistribution ? '' : formatScore(vector.values[entry]!, 5),
			size: masked ? undefined : size,
			rival: rivalSizes && (isOthers ? rivalSizes.others : rivalSizes.entries[bar]),
			ghost: ghostSizes && (isOthers ? ghostSizes.others : ghostSizes.entries[bar]),
			figure: masked ? t('masked') : isDistribution ? barFigure(size) : formatScore(size, 5),
			strong: entry !== undefined && leads(reading, entry),
			afterGap: breaks.includes(bar),
		};
	});
	const about = [
		...(isDistribution ? [temperatureLabel(temperature, t)] : []),
		...(figures === undefined ? [] : [t('H {0} nats', formatFigure(figures.entropyNats))]),
		...(tried === 0 ? [] : [t('with other scores than the document')]),
	];
	return chartPicture({
		title: headline(vector.subject),
		subtitle: about.join(' · '),
		rows,
		names: {
			bars: isDistribution ? t('softmax') : t('scores'),
			...(rival && { rival: rival.name }),
			...(ghostSizes && { ghost: t('at T = 1') }),
		},
		palette: {
			background: theme.background,
			text: theme.text,
			quiet: theme.quietText,
			softmax: theme.softmax,
			softmaxQuiet: theme.softmaxQuiet,
			rival: theme.linear,
			grid: theme.grid,
		},
	});
}
