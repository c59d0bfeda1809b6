import type { HostMessage, WebviewMessage } from '../src/protocol/messages.ts';
import { isRecord, parseViewState, type ViewState } from '../src/protocol/viewState.ts';
import { element, setAttribute, setText } from './element.ts';
import { onceAtRest } from './onceAtRest.ts';
import { oncePerFrame } from './oncePerFrame.ts';
import { createPage, type Page } from './page/page.ts';
import { readSlices } from './state/slices.ts';
import { initialState, reduce, viewStateOf, type Action, type PageState, type Settings } from './store.ts';
import { createViewLoader } from './views/viewLoader.ts';

/** What VS Code gives a webview to speak with. */
interface VsCodeApi {
	readonly postMessage: (message: WebviewMessage) => void;
	readonly getState: () => unknown;
	readonly setState: (state: ViewState) => void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const { postMessage: tell, getState, setState } = acquireVsCodeApi();
const root = document.querySelector('#app')!;
const failure = element('p', { class: 'failure', role: 'alert', hidden: true });
root.append(failure);

/** What this page understands; anything else comes from a newer host, or not from the host at all. */
const KNOWN: ReadonlySet<unknown> = new Set<HostMessage['type']>([
	'initialize',
	'show',
	'clear',
	'mark',
	'gone',
	'away',
	'locked',
	'defaultTemperature',
	'setTemperature',
	'openView',
	'copy',
	'pinned',
	'targets',
]);

/** How long ago, in ms, the second click of two that selects a number may be. */
const DOUBLE = 300;

/** How long the state must rest before it is stored, in ms. */
const REST = 100;

let state = initialState(restore(getState()));
let page: Page | undefined;
let pageSettings: Settings | undefined;
/** Whether an array has been drawn. */
let drawn = false;
let stored: PageState | undefined;
/** When a number was last selected in the editor. */
let selectedAt = -Infinity;
let strangerNoted = false;

const drawNext = oncePerFrame(draw);
const storeAtRest = onceAtRest(REST, store);
const loader = createViewLoader(drawNext);

function dispatch(action: Action): void {
	const next = reduce(state, action);
	if (next === state) return;
	state = next;
	drawNext();
}

function draw(): void {
	const { settings } = state;
	// The first picture is a whole one: it waits for the view that stands in it.
	if (settings === undefined || (page === undefined && loader.ask(state.view).state === 'loading')) return;
	if (page === undefined || pageSettings?.strings !== settings.strings) {
		page?.dispose();
		document.documentElement.lang = settings.language;
		page = createPage(settings, { dispatch, redraw: drawNext, select, copy, send: tell, fail: report, loader });
		root.append(page.element);
	}
	pageSettings = settings;
	setText(failure, state.failure ?? '');
	setAttribute(failure, 'hidden', state.failure === undefined);
	page.draw(state);
	if (!drawn && state.subject !== undefined) {
		drawn = true;
		tell({ type: 'drawn' });
	}
	if (stored !== state) storeAtRest();
}

function store(): void {
	if (stored === state || page === undefined) return;
	stored = state;
	setState(viewStateOf(state));
}

function select(index: number): void {
	selectedAt = performance.now();
	tell({ type: 'select', revision: state.revision, index });
	dispatch({ type: 'selectNumber', index });
}

function copy(): void {
	const { subject, revision, row, temperature, tried } = state;
	if (subject === undefined) return;
	tell({ type: 'copy', revision, row, temperature, ...(tried.length > 0 && { values: subject.values }) });
}

function isHostMessage(data: unknown): data is HostMessage {
	return isRecord(data) && KNOWN.has(data['type']);
}

/** Says once in the host's log that something speaks to this page that is not the host. */
function noteStranger(): void {
	if (!strangerNoted) tell({ type: 'note', message: 'A message to the page was dropped: it is not of its host.' });
	strangerNoted = true;
}

/** The stored state; what of it cannot be read is left out, and said in the host's log. */
function restore(stored: unknown): ViewState | undefined {
	const restored = parseViewState(stored);
	const unread = restored === undefined ? [] : readSlices(restored.slices).dropped;
	if (stored !== undefined && stored !== null && restored === undefined) {
		tell({ type: 'note', message: 'The stored state of the page was dropped: it is of no known version.' });
	} else if (unread.length > 0) {
		tell({ type: 'note', message: `The stored state of these views was dropped: ${unread.join(', ')}.` });
	}
	return restored;
}

/** Tells the host's log of an error. */
function report(error: unknown): void {
	tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

/** An error is told to the host's log and to the reader, wherever it comes from. */
function fail(error: unknown): void {
	report(error);
	const message = error instanceof Error ? error.message : String(error);
	setText(failure, message);
	setAttribute(failure, 'hidden', false);
	state = reduce(state, { type: 'fail', message });
}

window.addEventListener('pagehide', store);
window.addEventListener('error', event => {
	// No error: the browser says that it will tell an observer of a size in the next frame.
	if (!event.message.startsWith('ResizeObserver loop')) fail(event.error ?? event.message);
});
window.addEventListener('dblclick', () => {
	const { revision, selected } = state;
	// As in lists of VS Code: a click shows, and a second one goes there.
	if (selected === undefined || performance.now() - selectedAt > DOUBLE) return;
	tell({ type: 'select', revision, index: selected, focus: true });
});
window.addEventListener('unhandledrejection', event => fail(event.reason));
window.addEventListener('message', (event: MessageEvent<unknown>) => {
	// VS Code posts from the frame around this one, whose origin is the same; any other window may know this one too.
	if (event.origin !== window.origin || !isHostMessage(event.data)) return noteStranger();
	if (event.data.type === 'copy') copy();
	dispatch(event.data);
});
loader.ask(state.view);
tell({ type: 'ready' });
