import type { Translate } from '../../src/core/present/translate.ts';
import type { WebviewMessage } from '../../src/protocol/messages.ts';
import type { ChartTheme } from '../chart/theme.ts';
import type { Reading } from '../reading.ts';
import type { Action, PageState } from '../store.ts';

/** What a view shows. */
export interface ViewModel<State> {
	/** The row that is shown, at the temperature that is chosen. */
	readonly reading: Reading;
	/** The view's own part of the state. */
	readonly slice: State;
	/** All of it: temperature, row, selected number, pinned array … */
	readonly page: PageState;
	/**
	 * Counts frames while nothing but the temperature changes, `undefined` in any other. What need not follow it in every
	 * frame may take turns: an update without a turn comes as soon as the temperature rests.
	 */
	readonly turn?: number | undefined;
}

/** One view of the page: built once, when it is opened first, and kept while others are in sight. */
export interface View<State> {
	readonly element: HTMLElement;
	/** Shows a model: changes what differs, lays out nothing that stays. Called only while the view is in sight. */
	update(model: ViewModel<State>): void;
	/**
	 * The temperature has come to rest: brings up to date what need not move with the slider, and returns what is said
	 * instead of the summary of the distribution.
	 */
	rest?(model: ViewModel<State>): string | undefined;
	/** Ends what the view has started outside of its element. */
	dispose?(): void;
}

/** What a view gets from the page. */
export interface ViewContext<Change> {
	readonly t: Translate;
	/** BCP 47, for number formats and sorting. */
	readonly language: string;
	/** Changes the view's own part of the state; `update` follows in the next frame. */
	readonly change: (change: Change) => void;
	/** Changes what all views share: temperature, row, sort … */
	readonly dispatch: (action: Action) => void;
	/** Asks for another `update` in the next frame without a new state: a width or the theme has changed. */
	readonly redraw: () => void;
	/** Selects a number in the editor, by its index into the subject's values. */
	readonly select: (index: number) => void;
	/** Asks the host. */
	readonly send: (message: WebviewMessage) => void;
	/** The theme's colors; another object once they have changed. */
	readonly theme: () => ChartTheme;
	/** Says a sentence politely, once they have stopped coming. */
	readonly announce: (compose: () => string) => void;
}
