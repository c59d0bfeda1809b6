import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import type { CurvesView } from './curvesView.ts';

/** The place of the curves over T, which keeps its room until their code has come. */
export interface CurvesSlot {
	readonly element: HTMLElement;
	update(reading: Reading): void;
}

/** `choose` hears the temperature that is pointed at in the curves, `arrived` that they can be drawn. */
export function createCurvesSlot(t: Translate, choose: (temperature: number) => void, arrived: () => void): CurvesSlot {
	const slot = element('section', { class: 'curves', 'aria-label': t('Over the temperature') });
	let view: CurvesView | undefined;
	let asked = false;

	async function fetchView(): Promise<void> {
		const { createCurvesView } = await import('./curvesView.ts');
		view = createCurvesView(t, choose);
		slot.append(view.element);
		arrived();
	}

	return {
		element: slot,
		update(reading) {
			const { distribution, vector } = reading;
			const hidden = distribution.state !== 'distribution' || vector.values.length < 2;
			setAttribute(slot, 'hidden', hidden);
			if (hidden) return;
			if (!asked) {
				asked = true;
				// After the first picture, which needs the time more.
				requestAnimationFrame(() => void fetchView());
			}
			view?.update(reading);
		},
	};
}
