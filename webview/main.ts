import type { HostMessage, WebviewMessage } from '../src/protocol/messages.ts';
import { isRecord, parseViewState, type ViewState } from '../src/protocol/viewState.ts';
import { element, setAttribute, setText } from './element.ts';
import { oncePerFrame } from './frame.ts';
import { createPage, type Page } from './page.ts';
import { initialState, reduce, viewStateOf, type Action, type PageState, type Settings } from './store.ts';

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
	'locked',
	'defaultTemperature',
	'setTemperature',
	'copy',
]);

let state = initialState(parseViewState(getState()));
let page: Page | undefined;
let pageSettings: Settings | undefined;
let stored: PageState | undefined;

const drawNext = oncePerFrame(draw);

function dispatch(action: Action): void {
	const next = reduce(state, action);
	if (next === state) return;
	state = next;
	drawNext();
}

function draw(): void {
	const { settings } = state;
	if (settings === undefined) return;
	if (page === undefined || pageSettings?.strings !== settings.strings) {
		page?.element.remove();
		document.documentElement.lang = settings.language;
		page = createPage(settings, { dispatch, redraw: drawNext, select, copy });
		root.append(page.element);
	}
	pageSettings = settings;
	setText(failure, state.failure ?? '');
	setAttribute(failure, 'hidden', state.failure === undefined);
	page.draw(state);
	if (stored !== state) setState(viewStateOf(state));
	stored = state;
}

function select(index: number): void {
	tell({ type: 'select', revision: state.revision, index });
	dispatch({ type: 'selectNumber', index });
}

function copy(): void {
	const { subject, revision, row, temperature } = state;
	if (subject !== undefined) tell({ type: 'copy', revision, row, temperature });
}

function isHostMessage(data: unknown): data is HostMessage {
	return isRecord(data) && KNOWN.has(data['type']);
}

/** An error is told to the host's log and to the reader, wherever it comes from. */
function fail(error: unknown): void {
	const message = error instanceof Error ? error.message : String(error);
	const trace = error instanceof Error ? (error.stack ?? message) : message;
	tell({ type: 'failed', message: trace });
	setText(failure, message);
	setAttribute(failure, 'hidden', false);
	state = reduce(state, { type: 'fail', message });
}

window.addEventListener('error', event => fail(event.error ?? event.message));
window.addEventListener('unhandledrejection', event => fail(event.reason));
window.addEventListener('message', (event: MessageEvent<unknown>) => {
	if (!isHostMessage(event.data)) return;
	if (event.data.type === 'copy') copy();
	dispatch(event.data);
});
tell({ type: 'ready' });
