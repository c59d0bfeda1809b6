import { element } from '../../element.ts';
import type { LossChange, LossState } from '../../state/lossState.ts';
import type { View, ViewContext } from '../view.ts';

export function createLossView(_context: ViewContext<LossChange>): View<LossState> {
	return {
		element: element('div'),
		update() {},
	};
}
