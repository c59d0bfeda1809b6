import type { TemperatureSetting } from '../src/core/math/temperature.ts';
import { distributionOf, type DefinedDistribution, type Distribution } from '../src/core/present/distribution.ts';
import { figuresOf, type Figures } from '../src/core/present/figures.ts';
import { seriesValues, type Series, type SeriesValues } from '../src/core/present/series.ts';
import type { Vector } from './vector.ts';

/** A vector at one temperature: what a step of the slider computes. */
export interface Reading {
	readonly vector: Vector;
	readonly temperature: TemperatureSetting;
	/** Of a long vector under a moving slider its arrays are computed when they are asked for: O(n). */
	readonly distribution: Distribution;
	/** `undefined` where there is no distribution. */
	readonly figures: Figures | undefined;
	/** Bars of the probabilities, or of the values themselves where no distribution is meant. */
	readonly bars: SeriesValues | undefined;
	/** False while a slider moves through a long vector: figures and bars are those of its outline, to about ten digits. */
	readonly settled: boolean;
	/** The probability of an entry; NaN without a distribution. O(1). */
	probabilityAt(entry: number): number;
	/** Bars along another series. Settled O(n), else O(bars) once the series is gathered. */
	along(series: Series): SeriesValues | undefined;
}

/** Computes what is shown of a vector at a temperature. O(n). */
export function readingOf(vector: Vector, temperature: TemperatureSetting): Reading {
	const distribution = temperature === 1 ? vector.atOne : distributionOf(vector.scores, temperature);
	switch (distribution.state) {
		case 'distribution':
			return ofDistribution(vector, temperature, distribution);
		case 'scores': {
			const along = (series: Series) => seriesValues(series, vector.values);
			return withoutDistribution(vector, temperature, distribution, along);
		}
		case 'undefined':
			return withoutDistribution(vector, temperature, distribution, () => undefined);
		default:
			return distribution satisfies never;
	}
}

function ofDistribution(vector: Vector, temperature: TemperatureSetting, distribution: DefinedDistribution): Reading {
	const { probabilities } = distribution;
	const bars = seriesValues(vector.series, probabilities);
	const along = (series: Series) => (series === vector.series ? bars : seriesValues(series, probabilities));
	return {
		vector,
		temperature,
		distribution,
		figures: figuresOf(distribution),
		bars,
		settled: true,
		probabilityAt: entry => probabilities[entry]!,
		along,
	};
}

function withoutDistribution(
	vector: Vector,
	temperature: TemperatureSetting,
	distribution: Distribution,
	along: Reading['along'],
): Reading {
	return {
		vector,
		temperature,
		distribution,
		figures: undefined,
		bars: along(vector.series),
		settled: true,
		probabilityAt: () => NaN,
		along,
	};
}

/** Whether an entry has the largest probability, alone or with others; at the limit where all are equal, none has. */
export function leads(reading: Reading, entry: number): boolean {
	const { figures, temperature } = reading;
	return figures !== undefined && temperature !== 'uniform' && reading.probabilityAt(entry) === figures.topProbability;
}
