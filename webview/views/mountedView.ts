import type { ViewName } from '../../src/protocol/viewState.ts';
import type { Reading } from '../reading.ts';
import type { SliceAction, SliceChanges, Slices } from '../state/slices.ts';
import type { PageState } from '../store.ts';
import type { View, ViewContext } from './view.ts';

/** A view that reads its own slice out of the page's state. */
export interface MountedView {
	readonly element: HTMLElement;
	/** `turn` is that of the model. */
	update(reading: Reading, page: PageState, turn?: number): void;
	/** The temperature has come to rest. Returns what is said; `undefined` for what the page says. */
	rest(reading: Reading, page: PageState): string | undefined;
	dispose(): void;
}

/** What all views get from the page. */
export type SharedContext = Omit<ViewContext<never>, 'change'>;

/** Builds a view. */
export type MountView = (context: SharedContext) => MountedView;

/** One function a view, so that the type of the change and its view stay together. */
const actionOf: { readonly [Name in ViewName]: (change: SliceChanges[Name]) => SliceAction } = {
	compare: change => ({ type: 'changeSlice', view: 'compare', change }),
	whyExp: change => ({ type: 'changeSlice', view: 'whyExp', change }),
	samplers: change => ({ type: 'changeSlice', view: 'samplers', change }),
	loss: change => ({ type: 'changeSlice', view: 'loss', change }),
	maximumEntropy: change => ({ type: 'changeSlice', view: 'maximumEntropy', change }),
	precision: change => ({ type: 'changeSlice', view: 'precision', change }),
	matrix: change => ({ type: 'changeSlice', view: 'matrix', change }),
	twoArrays: change => ({ type: 'changeSlice', view: 'twoArrays', change }),
};

/** Ties a view to its slice. */
export function mountView<Name extends ViewName>(
	name: Name,
	create: (context: ViewContext<SliceChanges[Name]>) => View<Slices[Name]>,
): MountView {
	const modelOf = (reading: Reading, page: PageState, turn?: number) => ({
		reading,
		slice: page.slices[name],
		page,
		turn,
	});
	return context => {
		const view = create({
			...context,
			change(change) {
				context.dispatch(actionOf[name](change));
			},
		});
		return {
			element: view.element,
			update: (reading, page, turn) => view.update(modelOf(reading, page, turn)),
			rest: (reading, page) => view.rest?.(modelOf(reading, page)),
			dispose: () => view.dispose?.(),
		};
	};
}
