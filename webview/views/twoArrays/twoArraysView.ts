import { element } from '../../element.ts';
import type { TwoArraysChange, TwoArraysState } from '../../state/twoArraysState.ts';
import type { View, ViewContext } from '../view.ts';

export function createTwoArraysView(_context: ViewContext<TwoArraysChange>): View<TwoArraysState> {
	return {
		element: element('div'),
		update() {},
	};
}
