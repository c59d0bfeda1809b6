import { element } from '../../element.ts';
import type { PrecisionChange, PrecisionState } from '../../state/precisionState.ts';
import type { View, ViewContext } from '../view.ts';

export function createPrecisionView(_context: ViewContext<PrecisionChange>): View<PrecisionState> {
	return {
		element: element('div'),
		update() {},
	};
}
