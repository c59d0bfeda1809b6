import type { TemperatureSetting } from '../src/core/math/temperature.ts';
import { rowAt, rowCount } from '../src/core/present/rows.ts';
import type { HostMessage, Targets } from '../src/protocol/messages.ts';
import type { SourceKey, Subject } from '../src/protocol/subject.ts';
import {
	isTemperatureSetting,
	parseTried,
	type SortColumn,
	storeTried,
	type TriedScore,
	type ViewName,
	type ViewState,
} from '../src/protocol/viewState.ts';
import { areOf, valuesWith, withTry } from './editing/edits.ts';
import { forgetEntries, readSlices, reduceSlices, type SliceAction, type Slices, storeSlices } from './state/slices.ts';

type Initialize = Extract<HostMessage, { type: 'initialize' }>;

/** What the page says about itself once the host has spoken. */
export type Settings = Omit<Initialize, 'type'>;

/** Everything the page shows, and nothing that can be computed from it. */
export interface PageState {
	/** Unknown until the host's `initialize`: nothing is shown before. */
	readonly settings: Settings | undefined;
	readonly subject: Subject | undefined;
	/** The revision of the newest subject that came; older messages are dropped. */
	readonly revision: number;
	/** Row of a matrix, 0 for a vector. */
	readonly row: number;
	/** Index into the subject's values of the number at the cursor, or that the reader chose. */
	readonly selected: number | undefined;
	/** The number at the cursor, as the host told it last: the reader may have chosen another one since. */
	readonly told: number | undefined;
	readonly live: boolean;
	/** The cursor has left the array. */
	readonly away: boolean;
	/** The view that the reader chose; it may have nothing to show of this array. */
	readonly view: ViewName;
	/** What each view keeps for itself. */
	readonly slices: Slices;
	/** The array whose entries the slices name: the last one, also while there is none. Its values are not stored. */
	readonly named: { readonly source: SourceKey; readonly values?: Float64Array } | undefined;
	/** The array A of a comparison. */
	readonly pinned: Subject | undefined;
	/** Where the array A stands, also before the host has found it again. */
	readonly pinnedSource: SourceKey | undefined;
	/** Whole numbers near the array; `undefined` where none were found or asked for. */
	readonly targets: Targets | undefined;
	readonly temperature: TemperatureSetting;
	/** No stored state and no reader has chosen the temperature yet: the setting's comes with `initialize`. */
	readonly untouched: boolean;
	/** The last temperature that was a number: where the toggles of the two limits go back to. */
	readonly number: number;
	readonly sort: ViewState['sort'];
	readonly locked: boolean;
	/** The scores that the reader tries in place of the document's: the subject's values have them. */
	readonly tried: readonly TriedScore[];
	/** Whether the reader is about to change scores. */
	readonly editing: boolean;
	/** What went wrong last, in the page or in the host, for the reader. */
	readonly failure: string | undefined;
}

/** What changes the page: the host's messages and the reader's acts. */
export type Action =
	| HostMessage
	| SliceAction
	| { readonly type: 'chooseTemperature'; readonly temperature: TemperatureSetting }
	| { readonly type: 'chooseRow'; readonly row: number }
	| { readonly type: 'sortBy'; readonly column: SortColumn }
	| { readonly type: 'selectNumber'; readonly index: number }
	| { readonly type: 'edit'; readonly editing: boolean }
	/** Try another score in place of the document's. */
	| { readonly type: 'tryScore'; readonly index: number; readonly score: number }
	/** Take back what was tried: of one score, or of all. */
	| { readonly type: 'resetScores'; readonly index?: number }
	| { readonly type: 'fail'; readonly message: string };

/** No number is at the cursor, as far as is known. */
const UNMARKED = { selected: undefined, told: undefined };

/** The page before the host has spoken, as it was left when a state was stored. */
export function initialState(stored: ViewState | undefined): PageState {
	const temperature = stored?.temperature;
	const tried = parseTried(stored?.tried);
	return {
		settings: undefined,
		subject: undefined,
		revision: 0,
		row: 0,
		...UNMARKED,
		live: true,
		away: false,
		view: stored?.view ?? 'compare',
		slices: readSlices(stored?.slices ?? {}).slices,
		named: stored?.source && { source: stored.source },
		pinned: undefined,
		pinnedSource: stored?.pinned,
		targets: undefined,
		temperature: temperature ?? 1,
		untouched: temperature === undefined,
		number: typeof temperature === 'number' ? temperature : 1,
		sort: stored?.sort ?? { column: 'index', descending: false },
		locked: stored?.locked ?? false,
		tried,
		editing: tried.length > 0,
		failure: undefined,
	};
}

/**
 * The page after an action; the same object when nothing changes. What belongs to an older revision is dropped.
 */
export function reduce(state: PageState, action: Action): PageState {
	switch (action.type) {
		case 'initialize': {
			const { type: _, ...settings } = action;
			const started = { ...state, settings };
			return state.untouched ? withTemperature(started, action.defaultTemperature) : started;
		}
		case 'show':
			return action.subject.revision < state.revision ? state : withSubject(state, received(action.subject));
		case 'clear':
			return { ...state, ...UNMARKED, subject: undefined, row: 0, live: true, failure: action.problem };
		case 'mark':
			// told once more since the text has changed, the cursor chooses nothing
			if (action.selected === state.told) return state;
			return action.revision === state.revision
				? withSelected({ ...state, told: action.selected }, action.selected)
				: state;
		case 'gone':
			return action.revision === state.revision ? { ...state, ...UNMARKED, live: false } : state;
		case 'away':
			return { ...state, away: action.away, ...(action.away && UNMARKED) };
		case 'locked':
			return { ...state, locked: action.locked };
		case 'defaultTemperature': {
			const { settings } = state;
			if (settings === undefined) return state;
			const changed = { ...state, settings: { ...settings, defaultTemperature: action.temperature } };
			// an array in sight keeps its temperature: nothing moves that the reader did not move
			return state.subject === undefined ? withTemperature(changed, action.temperature) : changed;
		}
		case 'openView':
			return action.view === state.view ? state : { ...state, view: action.view };
		case 'changeSlice': {
			const slices = reduceSlices(state.slices, action);
			return slices === state.slices ? state : { ...state, slices };
		}
		case 'pinned':
			return { ...state, pinned: action.subject && received(action.subject), pinnedSource: action.subject?.source };
		case 'targets':
			return action.revision === state.revision ? { ...state, targets: action.targets } : state;
		case 'setTemperature':
		case 'chooseTemperature':
			return withTemperature(state, action.temperature);
		case 'chooseRow':
			return withRow(state, action.row);
		case 'sortBy': {
			const { column, descending } = state.sort;
			// Numbers are looked at from the largest down, names and places from the first up.
			const first = action.column !== 'index' && action.column !== 'label';
			return {
				...state,
				sort: { column: action.column, descending: column === action.column ? !descending : first },
			};
		}
		case 'copy':
			// An act of the page, not a change of what it shows.
			return state;
		case 'selectNumber':
			return withSelected(state, action.index);
		case 'edit':
			return { ...(action.editing ? state : withTries(state, [])), editing: action.editing };
		case 'tryScore': {
			const from = state.subject?.values[action.index];
			return from === undefined
				? state
				: withTries(state, withTry(state.tried, { index: action.index, from, to: action.score }));
		}
		case 'resetScores':
			return withTries(
				state,
				state.tried.filter(({ index }) => action.index !== undefined && index !== action.index),
			);
		case 'fail':
			return { ...state, failure: action.message };
		default:
			return action satisfies never;
	}
}

/** What of the page is worth keeping over hide, move and reload. */
export function viewStateOf({
	subject,
	view,
	temperature,
	sort,
	locked,
	slices,
	pinnedSource,
	tried,
}: PageState): ViewState {
	return {
		version: 2,
		view,
		temperature,
		sort,
		locked,
		slices: storeSlices(slices),
		...(subject === undefined ? {} : { source: subject.source }),
		...(pinnedSource === undefined ? {} : { pinned: pinnedSource }),
		...(tried.length === 0 ? {} : { tried: storeTried(tried) }),
	};
}

function withSubject(state: PageState, posted: Subject): PageState {
	const tried = triesFor(state, posted);
	const values = valuesWith(posted.values, tried, 'to');
	const subject = sharing(values === posted.values ? posted : { ...posted, values }, state.subject);
	const isSame = isNamed(state, subject);
	// of an array that the cursor has left, the post tells where it last stood
	const told = state.away ? undefined : subject.selected;
	const shown = {
		...state,
		subject,
		slices: isSame ? state.slices : forgetEntries(state.slices),
		named: subject,
		tried,
		revision: subject.revision,
		told,
		live: subject.live,
		targets: undefined,
		failure: undefined,
	};
	// A row or a number that the reader chose stays over an edit, as long as the cursor does not choose another.
	const row = isSame && state.subject?.row === subject.row ? state.row : subject.row;
	const placed = withRow(shown, row);
	const chosen = isSame && told === state.told && (state.selected ?? 0) < subject.values.length;
	return chosen ? placed : withSelected(placed, told);
}

/** Whether an array is the one that was last shown: it stands where that stood, or has moved as it was. */
function isNamed({ named }: PageState, { source, values }: Subject): boolean {
	if (named?.source.uri !== source.uri) return false;
	return named.source.offset === source.offset || (named.values !== undefined && sameNumbers(named.values, values));
}

/** What of the tries holds for an array that was posted: all where it is the same as before, else none. */
function triesFor({ tried, subject }: PageState, posted: Subject): readonly TriedScore[] {
	if (tried.length === 0 || !areOf(tried, posted.values)) return [];
	const same = subject === undefined || sameNumbers(valuesWith(posted.values, tried, 'to'), subject.values);
	return same ? tried : [];
}

function withTries(state: PageState, tried: readonly TriedScore[]): PageState {
	const { subject } = state;
	if (subject === undefined) return state;
	// One copy: an array may be large.
	const written = state.tried.map(score => ({ ...score, to: score.from }));
	return { ...state, tried, subject: { ...subject, values: valuesWith(subject.values, [...written, ...tried], 'to') } };
}

/** Messages are JSON: an entry without a label comes with `null`. */
function received(subject: Subject): Subject {
	const { labels } = subject;
	return labels === undefined ? subject : { ...subject, labels: labels.map(label => label ?? undefined) };
}

/** A subject that was posted anew keeps the very arrays of the one before where they are the same: the page sees it. */
function sharing(posted: Subject, before: Subject | undefined): Subject {
	if (before === undefined || posted.order !== before.order || !sameItems(posted.shape, before.shape)) return posted;
	const { values, labels } = before;
	if (!sameNumbers(posted.values, values)) return posted;
	const same = labels !== undefined && posted.labels !== undefined && sameItems(posted.labels, labels);
	return { ...posted, values, ...(same ? { labels } : {}) };
}

/** By itself, so that engines know its arrays: they may hold millions. */
function sameNumbers(one: Float64Array, other: Float64Array): boolean {
	if (one === other) return true;
	if (one.length !== other.length) return false;
	for (let index = 0; index < one.length; index++) if (!Object.is(one[index], other[index])) return false;
	return true;
}

function sameItems(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
	if (one.length !== other.length) return false;
	for (let place = 0; place < one.length; place++) if (!Object.is(one[place], other[place])) return false;
	return true;
}

/** A number in another row brings its row along. */
function withSelected(state: PageState, selected: number | undefined): PageState {
	const { subject } = state;
	if (subject === undefined || selected === undefined || !(selected < subject.values.length)) {
		return { ...state, selected: undefined };
	}
	return { ...state, selected, row: rowAt(subject.shape, subject.order, selected) };
}

function withRow(state: PageState, row: number): PageState {
	if (state.subject === undefined) return state;
	return { ...state, row: Math.max(0, Math.min(rowCount(state.subject.shape) - 1, row)) };
}

function withTemperature(state: PageState, temperature: TemperatureSetting): PageState {
	if (!isTemperatureSetting(temperature) || (temperature === state.temperature && !state.untouched)) return state;
	return {
		...state,
		temperature,
		untouched: false,
		number: typeof temperature === 'number' ? temperature : state.number,
	};
}
