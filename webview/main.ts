import type { HostMessage, WebviewMessage } from '../src/protocol/messages.ts';
import { isRecord, parseViewState, type ViewState } from '../src/protocol/viewState.ts';
import { element, setAttribute, setText } from './element.ts';
import { oncePerFrame } from './frame.ts';
import { createPage, type Page } from './page.ts';
import { initialState, reduce, viewStateOf, type Action, type PageState, type Settings } from './store.ts';

/** What VS Code gives a webview to speak with. */
interface VsCodeApi {
	postMessage(message: WebviewMessage): void;
	getState(): unknown;
	setState(state: ViewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const root = document.querySelector('#app')!;
const failure = element('p', { class: 'failure', role: 'alert', hidden: true });
root.append(failure);

let state = initialState(parseViewState(api.getState()));
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
	if (stored !== state) api.setState(viewStateOf(state));
	stored = state;
}

function select(index: number): void {
	api.postMessage({ type: 'select', revision: state.revision, index });
	dispatch({ type: 'selectNumber', index });
}

function copy(): void {
	const { subject, revision, row, temperature } = state;
	if (subject !== undefined) api.postMessage({ type: 'copy', revision, row, temperature });
}

/** An error is told to the host's log and to the reader, wherever it comes from. */
function fail(error: unknown): void {
	const message = error instanceof Error ? error.message : String(error);
	const trace = error instanceof Error ? (error.stack ?? message) : message;
	api.postMessage({ type: 'failed', message: trace });
	setText(failure, message);
	setAttribute(failure, 'hidden', false);
	state = reduce(state, { type: 'fail', message });
}

window.addEventListener('error', event => fail(event.error ?? event.message));
window.addEventListener('unhandledrejection', event => fail(event.reason));
window.addEventListener('message', (event: MessageEvent<unknown>) => {
	if (!isRecord(event.data) || typeof event.data['type'] !== 'string') return;
	const message = event.data as unknown as HostMessage;
	if (message.type === 'copy') copy();
	dispatch(message);
});
api.postMessage({ type: 'ready' });
