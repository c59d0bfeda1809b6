import type { WebviewMessage } from '../../src/protocol/messages.ts';
import type { Subject } from '../../src/protocol/subject.ts';
import type { ViewName } from '../../src/protocol/viewState.ts';
import { watchPixelRatio } from '../chart/pixelRatio.ts';
import { type ChartTheme, readTheme, watchTheme } from '../chart/theme.ts';
import { paintTheme } from '../chart/themeVariables.ts';
import { createRowStepper } from '../controls/rowStepper.ts';
import { createTemperatureControl } from '../controls/temperatureControl.ts';
import type { EditBar } from '../editing/editBar.ts';
import { element, setAttribute } from '../element.ts';
import { onceAtRest } from '../onceAtRest.ts';
import { readingOf, type Reading } from '../reading.ts';
import type { Action, PageState, Settings } from '../store.ts';
import { translatorOf } from '../translator.ts';
import { isLong, vectorOf, type Vector } from '../vector.ts';
import { summaryOf } from '../views/sentences.ts';
import type { ViewLoader } from '../views/viewLoader.ts';
import { loadStyles } from '../views/viewStyles.ts';
import { offeredViews, viewTable } from '../views/viewTable.ts';
import type { prepareSliding as PrepareSliding, slidingReading as SlidingReading } from '../slidingReading.ts';
import { createAnnouncer } from './announcer.ts';
import { createHeadView } from './headView.ts';
import { createViewStage } from './viewStage.ts';
import { createViewTabs } from './viewTabs.ts';

/** What a long vector needs once its temperature moves; fetched when the first one has been drawn. */
interface Sliding {
	readonly slidingReading: typeof SlidingReading;
	readonly prepareSliding: typeof PrepareSliding;
}

/** How long the temperature must rest before all that took turns is brought up to date, in ms. */
const SETTLED = 40;

/** The page in one language. */
export interface Page {
	readonly element: HTMLElement;
	draw(state: PageState): void;
	dispose(): void;
}

/** What the page asks of its surroundings. */
export interface PageActs {
	readonly dispatch: (action: Action) => void;
	/** Another `draw` in the next frame, without a new state. */
	readonly redraw: () => void;
	readonly select: (index: number) => void;
	readonly copy: () => void;
	readonly send: (message: WebviewMessage) => void;
	/** Tells of an error that leaves the page standing. */
	readonly fail: (error: unknown) => void;
	readonly loader: ViewLoader;
}

/** Builds the frame of all views once; `draw` then only changes what differs. */
export function createPage(
	{ language, strings, surface }: Settings,
	{ dispatch, redraw, select, copy, send, fail, loader }: PageActs,
): Page {
	const t = translatorOf(strings);
	const announcer = createAnnouncer();
	const head = createHeadView(t, {
		copy,
		send,
		edit: editing => dispatch({ type: 'edit', editing }),
		exportFrom: button => void openExports(button),
	});
	const tabs = createViewTabs(t, view => dispatch({ type: 'openView', view }));
	const stepper = createRowStepper(t, row => dispatch({ type: 'chooseRow', row }));
	const temperature = createTemperatureControl(t, chosen =>
		dispatch({ type: 'chooseTemperature', temperature: chosen }),
	);
	const stage = createViewStage(
		{ t, language, dispatch, redraw, select, send, theme: currentTheme, announce },
		loader,
		fail,
	);
	const empty = element('div', { hidden: true });
	const controls = element('div', { class: 'controls' }, stepper.element, temperature.element);
	const array = element('div', { class: 'array' }, head.element, tabs.element, controls, stage.element);
	const page = element(
		'div',
		{ class: 'page', lang: language, 'data-surface': surface },
		array,
		empty,
		announcer.element,
	);

	let theme: ChartTheme | undefined;
	let vector: Vector | undefined;
	let reading: Reading | undefined;
	let shown: PageState | undefined;
	/**
	 * Counts the frames in which only the temperature moves, from 0; −1 in any other. What takes turns does so after the
	 * first.
	 */
	let turn = -1;
	let sliding: Sliding | undefined;
	let editBar: EditBar | undefined;
	let editBarAsked = false;
	let emptyAsked = false;
	let rehearsed = false;
	let inSight: ViewName | undefined;
	const settle = onceAtRest(SETTLED, redraw);
	const restUnsaid = onceAtRest(SETTLED, () => void rest());
	const redrawAll = () => {
		theme = undefined;
		redraw();
	};
	const unwatch = [watchTheme(redrawAll), watchPixelRatio(redrawAll)];

	function currentTheme(): ChartTheme {
		if (theme === undefined) {
			theme = readTheme(document.body);
			paintTheme(page, theme);
		}
		return theme;
	}

	/** A temperature that moves is read quickly, and once it rests exactly. */
	function read(state: PageState, current: Vector): Reading {
		if (reading?.vector === current && reading.temperature === state.temperature) return reading;
		const moves = reading?.vector === current;
		reading = (moves && sliding !== undefined ? sliding.slidingReading : readingOf)(current, state.temperature);
		announcer.announce(rest);
		return reading;
	}

	/** For a view: what takes the place of the page's own sentence must not take that of its rest. */
	function announce(compose: () => string): void {
		const view = inSight;
		announcer.announce(() => {
			rest();
			return view === inSight ? compose() : '';
		});
	}

	function rest(): string {
		if (reading === undefined || shown === undefined) return '';
		if (isLong(reading.vector)) void prepareSliding(reading.vector);
		if (!reading.settled) {
			reading = readingOf(reading.vector, reading.temperature);
			redraw();
		}
		return stage.rest(reading, shown) ?? summaryOf(reading, t);
	}

	/** What is said where there is no array, fetched when there is none. */
	async function fetchEmpty(): Promise<void> {
		emptyAsked = true;
		try {
			const [{ createEmptyView }] = await Promise.all([import('../empty/emptyView.ts'), loadStyles('empty')]);
			empty.append(createEmptyView(t));
		} catch (error) {
			emptyAsked = false;
			fail(error);
		}
	}

	/** The line for other scores, fetched when it is wanted first. */
	async function fetchEditBar(): Promise<void> {
		editBarAsked = true;
		try {
			const [{ createEditBar }] = await Promise.all([import('../editing/editBar.ts'), loadStyles('editing')]);
			editBar = createEditBar(t, stage.element, { dispatch, send });
			tabs.element.before(editBar.element);
			redraw();
		} catch (error) {
			editBarAsked = false;
			fail(error);
		}
	}

	async function openExports(button: HTMLButtonElement): Promise<void> {
		try {
			const [{ openExportMenu }] = await Promise.all([import('../exporting/exportMenu.ts'), loadStyles('exporting')]);
			if (shown !== undefined && reading !== undefined) {
				openExportMenu(t, button, { reading, state: shown, theme: currentTheme(), send, fail });
			}
		} catch (error) {
			fail(error);
		}
	}

	/** For the next time that the temperature moves: a short vector needs none of it. */
	async function prepareSliding(current: Vector): Promise<void> {
		sliding = await import('../slidingReading.ts');
		sliding.prepareSliding(current);
	}

	/** What takes long the first time is done while the page waits: an array is drawn that nobody sees. */
	async function prepareFirst(): Promise<void> {
		rehearsed = true;
		const { rehearse } = await import('./rehearsal.ts');
		await rehearse(drawArray, () => (shown?.subject === undefined ? shown : undefined));
	}

	function drawArray(state: PageState, now: Reading, subject: Subject): void {
		currentTheme();
		const offered = offeredViews(subject);
		const view = offered.includes(state.view) ? state.view : 'compare';
		// First, while the document is as it was: a canvas that sets its font brings all changed styles up to date.
		if (view !== inSight) {
			announcer.clear();
			// the temperature may have come to rest while another one was in sight
			if (inSight !== undefined) restUnsaid();
		}
		inSight = view;
		stage.update(view, now, state, turn > 0 ? turn : undefined);
		// The field follows in every other frame: to write in it costs more than to move the thumb.
		temperature.update(
			{
				temperature: state.temperature,
				number: state.number,
				defaultTemperature: state.settings?.defaultTemperature ?? 1,
			},
			turn % 2 > 0,
		);
		if (turn > 0) return;
		head.update(state, now);
		tabs.update(offered, view);
		array.classList.toggle('gone', !state.live);
		array.classList.toggle('editing', state.editing);
		stepper.update(state.row, subject);
		setAttribute(temperature.element, 'hidden', now.vector.atOne.state === 'scores' || !viewTable[view].temperature);
	}

	return {
		element: page,
		draw(state) {
			const { subject } = state;
			turn = shown !== undefined && isStep(shown, state) ? turn + 1 : -1;
			if (turn >= 0) settle();
			shown = state;
			setAttribute(empty, 'hidden', subject !== undefined);
			array.classList.toggle('away', subject === undefined);
			if (subject === undefined) {
				if (!emptyAsked) void fetchEmpty();
				vector = undefined;
				reading = undefined;
				stage.prepare(state.view);
				currentTheme();
				if (!rehearsed) void prepareFirst();
				return;
			}
			rehearsed = true;
			if (vector === undefined || !holds(vector, subject, state.row)) vector = vectorOf(subject, state.row);
			const now = read(state, vector);
			drawArray(state, now, subject);
			if (state.editing && !editBarAsked) void fetchEditBar();
			editBar?.update(state, now);
			if (editBar !== undefined) setAttribute(editBar.element, 'hidden', !state.editing);
		},
		dispose() {
			for (const end of unwatch) end();
			stage.dispose();
			page.remove();
		},
	};
}

/** What a step of the slider changes. */
const STEPPED: ReadonlySet<string> = new Set<keyof PageState>(['temperature', 'number', 'untouched']);

/** Whether nothing but the temperature has changed. */
function isStep(before: PageState, state: PageState): boolean {
	if (before.temperature === state.temperature) return false;
	return Object.keys(state).every(name => STEPPED.has(name) || Reflect.get(before, name) === Reflect.get(state, name));
}

/** The same numbers, posted again since the document has changed elsewhere, are the same vector. */
function holds(
	current: Vector,
	{ values, labels, kind, missingMass, gaps, rowGaps, rowPlaces }: Subject,
	row: number,
): boolean {
	const { subject } = current;
	return (
		subject.values === values &&
		subject.labels === labels &&
		subject.kind === kind &&
		subject.missingMass === missingMass &&
		String(subject.gaps) === String(gaps) &&
		String(subject.rowGaps) === String(rowGaps) &&
		String(subject.rowPlaces) === String(rowPlaces) &&
		current.row === row
	);
}
