import { element, setAttribute } from '../element.ts';
import type { SliderScale } from './sliderScale.ts';

/** Positions of the thumb: finer than the pixels of any track. */
const POSITIONS = 2000;

/** A slider over its ticks. */
export interface Rail {
	readonly element: HTMLElement;
	/** `text` is what a screen reader says of the value. A value beyond the scale rests at its nearer end. */
	update(value: number, text: string): void;
	/** The value after a key, from the one chosen last; `undefined` for a key that moves no slider. */
	valueAfterKey(key: string): number | undefined;
}

/** A slider along a scale, by pointer and by keyboard. `onChoice` hears of every step. */
export function createRail({
	label,
	scale,
	tickText = String,
	onChoice,
}: {
	readonly label: string;
	readonly scale: SliderScale;
	readonly tickText?: (tick: number) => string;
	readonly onChoice: (value: number) => void;
}): Rail {
	const slider = element('input', {
		type: 'range',
		min: 0,
		max: POSITIONS,
		step: 1,
		class: 'slider',
		'aria-label': label,
	});
	const ticks = scale.ticks.map(tick => {
		const mark = element('span', { class: 'tick' }, tickText(tick));
		mark.style.setProperty('--position', String(scale.positionOf(tick)));
		return mark;
	});
	/** Chosen last, perhaps not shown yet: two keys within a frame are two steps. */
	let latest = scale.lowest;

	function choose(value: number): void {
		latest = value;
		onChoice(value);
	}

	function valueAfterKey(key: string): number | undefined {
		switch (key) {
			case 'ArrowRight':
			case 'ArrowUp':
				return scale.step(latest, 1, 'fine');
			case 'ArrowLeft':
			case 'ArrowDown':
				return scale.step(latest, -1, 'fine');
			case 'PageUp':
				return scale.step(latest, 1, 'coarse');
			case 'PageDown':
				return scale.step(latest, -1, 'coarse');
			case 'Home':
				return scale.lowest;
			case 'End':
				return scale.highest;
			default:
				return undefined;
		}
	}

	slider.addEventListener('input', () => choose(scale.valueAt(slider.valueAsNumber / POSITIONS)));
	slider.addEventListener('keydown', event => {
		const next = valueAfterKey(event.key);
		if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		choose(next);
	});

	return {
		element: element(
			'div',
			{ class: 'rail' },
			slider,
			element('div', { class: 'ticks', 'aria-hidden': 'true' }, ...ticks),
		),
		update(value, text) {
			latest = value;
			const position = Math.round(scale.positionOf(value) * POSITIONS);
			if (slider.valueAsNumber !== position) slider.value = String(position);
			setAttribute(slider, 'aria-valuetext', text);
		},
		valueAfterKey,
	};
}
