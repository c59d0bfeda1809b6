import { element } from '../../element.ts';
import type { WhyExpChange, WhyExpState } from '../../state/whyExpState.ts';
import type { View, ViewContext } from '../view.ts';

export function createWhyExpView(_context: ViewContext<WhyExpChange>): View<WhyExpState> {
	return {
		element: element('div'),
		update() {},
	};
}
