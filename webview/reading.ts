import type { TemperatureSetting } from '../src/core/math/temperature.ts';
import { distributionOf, type Distribution } from '../src/core/present/distribution.ts';
import { figuresOf, type Figures } from '../src/core/present/figures.ts';
import { seriesValues, type SeriesValues } from '../src/core/present/series.ts';
import type { Vector } from './vector.ts';

/** A vector at one temperature: what a step of the slider computes. */
export interface Reading {
	readonly vector: Vector;
	readonly temperature: TemperatureSetting;
	readonly distribution: Distribution;
	/** `undefined` where there is no distribution. */
	readonly figures: Figures | undefined;
	/** Bars of the probabilities, or of the values themselves where no distribution is meant. */
	readonly bars: SeriesValues | undefined;
}

/** Computes what is shown of a vector at a temperature. O(n). */
export function readingOf(vector: Vector, temperature: TemperatureSetting): Reading {
	const distribution = temperature === 1 ? vector.atOne : distributionOf(vector.scores, temperature);
	const { series, values } = vector;
	switch (distribution.state) {
		case 'distribution': {
			const bars = seriesValues(series, distribution.probabilities);
			return { vector, temperature, distribution, figures: figuresOf(distribution), bars };
		}
		case 'scores':
			return { vector, temperature, distribution, figures: undefined, bars: seriesValues(series, values) };
		case 'undefined':
			return { vector, temperature, distribution, figures: undefined, bars: undefined };
		default:
			return distribution satisfies never;
	}
}
