import { linearScale, type SliderScale } from '../../controls/sliderScale.ts';
import type { SettingName } from '../../state/samplersState.ts';

/** Above so many tokens the slider of top-k is logarithmic. */
const MOST_LINEAR = 50;
const MOST_K = 1000;

/** The slider of a setting. Typed numbers may go beyond it. */
export function settingScale(setting: SettingName, count: number): SliderScale {
	switch (setting) {
		case 'topK':
			return count <= MOST_LINEAR ? linearScale(1, Math.max(2, count), 1, []) : wholeScale(Math.min(count, MOST_K));
		case 'topP':
		case 'typical':
			return linearScale(0, 1, 0.01, []);
		case 'minP':
			return linearScale(0, 0.5, 0.005, []);
		case 'topNSigma':
			return linearScale(0.1, 5, 0.1, []);
		case 'repetition':
			return linearScale(1, 2, 0.01, []);
		case 'presence':
		case 'frequency':
			return linearScale(0, 2, 0.05, []);
		default:
			return setting satisfies never;
	}
}

/** Whole numbers from 1, in equal steps of their logarithm: a fine step is at least 1, a coarse one doubles. */
export function wholeScale(highest: number): SliderScale {
	const span = Math.log(highest);
	const within = (value: number) => Math.min(highest, Math.max(1, Math.round(value)));
	return {
		lowest: 1,
		highest,
		ticks: [],
		positionOf: value => Math.log(Math.min(highest, Math.max(1, value))) / span,
		valueAt: position => within(Math.exp(Math.min(1, Math.max(0, position)) * span)),
		step(value, direction, stride) {
			if (stride === 'coarse') return within(direction === 1 ? value * 2 : value / 2);
			return within(value + direction * Math.max(1, Math.round(value * 0.05)));
		},
	};
}
