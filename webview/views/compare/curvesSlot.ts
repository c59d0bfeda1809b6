import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import type { CurvesView } from './curvesView.ts';

/** The place of the curves over T, which keeps its room until their code has come. */
export interface CurvesSlot {
	readonly element: HTMLElement;
	/** With `later`, only the room is kept: another update is to follow. */
	update(reading: Reading, later?: boolean): void;
}

/** `choose` hears the temperature that is pointed at in the curves, `redraw` asks for another `update`. */
export function createCurvesSlot(t: Translate, choose: (temperature: number) => void, redraw: () => void): CurvesSlot {
	const slot = element('section', { class: 'curves', 'aria-label': t('Over the temperature') });
	let view: CurvesView | undefined;
	let asked = false;

	async function fetchView(): Promise<void> {
		const { createCurvesView } = await import('./curvesView.ts');
		view = createCurvesView(t, choose, redraw);
		slot.append(view.element);
		redraw();
	}

	return {
		element: slot,
		update(reading, later = false) {
			const { distribution, vector } = reading;
			const hidden = distribution.state !== 'distribution' || vector.values.length < 2;
			setAttribute(slot, 'hidden', hidden);
			if (hidden || later) return;
			// The curves of a rehearsal are not to be seen beside the bars of the first array.
			slot.classList.toggle('absent', vector.subject.title === '');
			if (!asked) {
				asked = true;
				// After the first picture, which needs the time more.
				requestAnimationFrame(() => void fetchView());
			}
			view?.update(reading);
		},
	};
}
