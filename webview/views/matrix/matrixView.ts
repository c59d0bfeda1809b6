import { element } from '../../element.ts';
import type { MatrixChange, MatrixState } from '../../state/matrixState.ts';
import type { View, ViewContext } from '../view.ts';

export function createMatrixView(_context: ViewContext<MatrixChange>): View<MatrixState> {
	return {
		element: element('div'),
		update() {},
	};
}
