import { element } from '../../element.ts';
import type { MaximumEntropyChange, MaximumEntropyState } from '../../state/maximumEntropyState.ts';
import type { View, ViewContext } from '../view.ts';

export function createMaximumEntropyView(_context: ViewContext<MaximumEntropyChange>): View<MaximumEntropyState> {
	return {
		element: element('div'),
		update() {},
	};
}
