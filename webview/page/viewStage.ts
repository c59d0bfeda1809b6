import type { ViewName } from '../../src/protocol/viewState.ts';
import { element, setAttribute, setText } from '../element.ts';
import type { Reading } from '../reading.ts';
import type { PageState } from '../store.ts';
import type { MountedView, SharedContext } from '../views/mountedView.ts';
import { obstacleOf } from '../views/sentences.ts';
import type { ViewLoader } from '../views/viewLoader.ts';
import { viewTable } from '../views/viewTable.ts';

/** The place below the tabs, where one view is in sight. */
export interface ViewStage {
	readonly element: HTMLElement;
	/** Builds a view whose code has come, while there is no array to show. */
	prepare(name: ViewName): void;
	/** Brings a view into sight, once its code has come, and shows a reading in it. */
	update(name: ViewName, reading: Reading, page: PageState, turn?: number): void;
	/** The temperature has come to rest. Returns what the view in sight says of it; `undefined` for what the page says. */
	rest(reading: Reading, page: PageState): string | undefined;
	dispose(): void;
}

interface Panel {
	readonly element: HTMLElement;
	readonly view: MountedView;
}

/** `failed` hears of an error in loading a view. */
export function createViewStage(
	context: SharedContext,
	loader: ViewLoader,
	failed: (error: unknown) => void,
): ViewStage {
	const { t } = context;
	const panels = new Map<ViewName, Panel>();
	const message = element('p', { class: 'obstacle', hidden: true });
	const stage = element('div', { class: 'stage' }, message);
	let inSight: ViewName | undefined;
	let told: unknown;

	function panelOf(name: ViewName): Panel | undefined {
		const mounted = panels.get(name);
		if (mounted !== undefined) return mounted;
		const code = loader.ask(name);
		if (code.state === 'failed' && code.error !== told) {
			told = code.error;
			failed(code.error);
		}
		if (code.state !== 'loaded') return undefined;
		const view = code.mount(context);
		const panel = {
			view,
			element: element(
				'div',
				{ class: 'view', role: 'tabpanel', id: `view-${name}`, 'aria-label': viewTable[name].title(t) },
				view.element,
			),
		};
		panels.set(name, panel);
		stage.append(panel.element);
		return panel;
	}

	function messageOf(name: ViewName, reading: Reading): string | undefined {
		if (viewTable[name].needsDistribution && reading.distribution.state !== 'distribution') {
			return obstacleOf(reading, t) ?? t('Together these numbers are no distribution.');
		}
		return loader.ask(name).state === 'failed' ? t('This view could not be loaded.') : undefined;
	}

	return {
		element: stage,
		prepare: panelOf,
		update(name, reading, page, turn) {
			if (name !== inSight && inSight !== undefined) loader.forget(name);
			inSight = name;
			const panel = panelOf(name);
			const text = messageOf(name, reading);
			setText(message, text ?? '');
			setAttribute(message, 'hidden', text === undefined);
			for (const [other, { element }] of panels) {
				setAttribute(element, 'hidden', other !== name || text !== undefined);
			}
			if (text === undefined) panel?.view.update(reading, page, turn);
		},
		rest(reading, page) {
			if (inSight === undefined || messageOf(inSight, reading) !== undefined) return undefined;
			return panels.get(inSight)?.view.rest(reading, page);
		},
		dispose() {
			for (const { view } of panels.values()) view.dispose();
		},
	};
}
