import type { ViewName } from '../../src/protocol/viewState.ts';
import type { MountView } from './mountedView.ts';
import { loadStyles } from './viewStyles.ts';
import { viewTable } from './viewTable.ts';

type LoadState =
	| { readonly state: 'loading' }
	| { readonly state: 'loaded'; readonly mount: MountView }
	| { readonly state: 'failed'; readonly error: unknown };

/** The code of the views: each is fetched when it is asked for first. */
export interface ViewLoader {
	/** Where the view's code is; asking starts to fetch it. */
	ask(name: ViewName): LoadState;
	/** Lets the next `ask` fetch again what failed. */
	forget(name: ViewName): void;
}

/** `arrived` hears of every view that has come, or failed to. */
export function createViewLoader(arrived: () => void): ViewLoader {
	const states = new Map<ViewName, LoadState>();

	async function fetchView(name: ViewName): Promise<void> {
		try {
			const [mount] = await Promise.all([viewTable[name].load(), loadStyles(name)]);
			states.set(name, { state: 'loaded', mount });
		} catch (error) {
			states.set(name, { state: 'failed', error });
		}
		arrived();
	}

	return {
		ask(name) {
			const known = states.get(name);
			if (known !== undefined) return known;
			states.set(name, { state: 'loading' });
			void fetchView(name);
			return states.get(name)!;
		},
		forget(name) {
			if (states.get(name)?.state === 'failed') states.delete(name);
		},
	};
}
