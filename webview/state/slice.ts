/** What one view keeps for itself: a part of the page's one state, changed by nothing but the view's own changes. */
export interface Slice<State, Change> {
	readonly initial: State;
	/** The state after a change; the same object when nothing changes. */
	reduce(state: State, change: Change): State;
	/**
	 * Reads what `store` returned, which comes back from disk and from older versions: every field is checked, every
	 * list bounded. `undefined` for anything else: the view starts afresh.
	 */
	parse(stored: unknown): State | undefined;
	/** What survives hide, move and reload, as JSON can hold it; `undefined` for nothing. */
	store(state: State): unknown;
}
