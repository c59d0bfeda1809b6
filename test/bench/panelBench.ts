import type { CDPSession } from 'playwright-core';
import type { Subject } from '../../src/protocol/subject.ts';
import type { ViewName } from '../../src/protocol/viewState.ts';
import { PageStage } from '../page/pageStage.ts';
import { StageHouse } from '../page/stageHouse.ts';
import { madeUpSubject, scrambledLogits } from '../webview/madeUpSubject.ts';

/**
 * How a step is timed. The slider gets a key in every frame, as under a pointer that does not stop: what a view puts off
 * to the next frame is counted there. A frame begins with its first animation callback and ends when a message that was
 * posted there arrives: script, style, layout, paint and the hand-over to the compositor lie between, and whatever else
 * the machine does meanwhile. The key's own handling is added. Parts of a view that follow in turns are in the frame whose
 * turn it is; the one in which all of them are brought up to date comes after the last key, and is timed by itself, since
 * a slide has but one of them. `processor` is the time that the main thread ran per
 * step, by the browser's own account in ticks of that thread: a busy machine moves it less.
 */
interface PanelTimes {
	/** From the arrival of an array to the end of the first frame with its picture, in ms: of a page that waits for one. */
	readonly firstPaint: number;
	/** Of a page that has only just been loaded. */
	readonly paintAtOnce: number;
	/** Of another array in the open page. */
	readonly nextPaint: number;
	/** A frame in which nothing changes: what the machine and the browser take by themselves. */
	readonly emptyMedian: number;
	readonly stepMedian: number;
	readonly stepP95: number;
	readonly processor: number;
	/** The longest frame after the last key. */
	readonly caughtUp: number;
}

const STEPS = 200;
const WARM_UP = 40;
/** Slides whose end is looked at, how many keys each has, and how many frames after them. */
const ENDS = { slides: 5, steps: 7, frames: 12 } as const;
/** How long a page has waited for its array, in ms. */
const WAITING = 800;

/** Arrays of made-up logits, posted to the page: view, rows, columns. */
const CASES: readonly (readonly [ViewName, number, number])[] = [
	['compare', 1, 10],
	['compare', 1, 200],
	['compare', 1, 1000],
	['compare', 1, 131_072],
	['compare', 64, 131_072],
	['matrix', 64, 1000],
	['matrix', 64, 131_072],
];

/** Times the packaged page in a browser without a graphics card, and prints a line for each size. */
export async function reportPanelTimes(): Promise<void> {
	console.log('\nthe page in a browser (ms of the main thread)');
	await using house = await StageHouse.open({ production: true });
	const start = async () => PageStage.start({ house, viewport: { width: 1000, height: 900 } });
	for (const [view, rows, columns] of CASES) {
		const fresh = await start();
		const paintAtOnce = await paintTime(fresh, view, rows, columns);
		await fresh.close();
		const stage = await start();
		try {
			await stage.page.waitForTimeout(WAITING);
			const times = { ...(await timesOf(stage, view, rows, columns)), paintAtOnce };
			const heap = await heapMegabytes(stage);
			console.log(
				`  ${view.padEnd(8)}${`${rows} × ${columns}`.padEnd(14)}first paint ${times.firstPaint.toFixed(1).padStart(6)}` +
					`   at once ${times.paintAtOnce.toFixed(1).padStart(6)}` +
					`   next ${times.nextPaint.toFixed(1).padStart(6)}` +
					`   slider step ${times.stepMedian.toFixed(1)} (median) ${times.stepP95.toFixed(1)} (p95)` +
					` ${times.processor.toFixed(1)} (processor)   end ${times.caughtUp.toFixed(1)}   empty frame ${times.emptyMedian.toFixed(1)}` +
					`   heap ${heap.toFixed(0)} MB`,
			);
			for (const error of stage.errors) throw new Error(`the page reported an error: ${error}`);
		} finally {
			await stage.close();
		}
	}
}

async function paintTime(stage: PageStage, view: ViewName, rows: number, columns: number): Promise<number> {
	await stage.page.evaluate(installWatch);
	await stage.page.evaluate(`window.scrambledLogits = ${String(scrambledLogits)}`);
	if (view !== 'compare') await stage.post({ type: 'openView', view });
	return stage.page.evaluate(postMadeUp, unfilled(rows, columns, 1));
}

/** An array but for its values, which are made in the page: to send them would take longer than all that is timed. */
function unfilled(rows: number, columns: number, revision: number): Omit<Subject, 'values'> {
	const { values: _, ...rest } = madeUpSubject([], {
		revision,
		shape: rows === 1 ? [columns] : [rows, columns],
		title: `made up:${revision}`,
		source: { uri: 'file:///made-up', offset: revision },
	});
	return rest;
}

async function timesOf(
	stage: PageStage,
	view: ViewName,
	rows: number,
	columns: number,
): Promise<Omit<PanelTimes, 'paintAtOnce'>> {
	const { page } = stage;
	const session = await page.context().newCDPSession(page);
	const firstPaint = await paintTime(stage, view, rows, columns);
	// what the page still does when it rests is not part of a step
	const rest = view === 'matrix' ? 4000 : 1500;
	await page.waitForTimeout(rest);
	const nextPaint = await page.evaluate(postMadeUp, unfilled(rows, columns, 2));
	await page.waitForTimeout(rest);
	const empty = await page.evaluate(idleFrames, 60);
	await page.evaluate(slide, WARM_UP);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const before = await taskTime(session);
	const times = await page.evaluate(slide, STEPS);
	const after = await taskTime(session);
	const ends: number[] = [];
	for (let count = 0; count < ENDS.slides; count++) {
		await page.evaluate(slide, ENDS.steps);
		ends.push(Math.max(...(await page.evaluate(idleFrames, ENDS.frames))));
	}
	for (const list of [times, empty, ends]) list.sort((left, right) => left - right);
	return {
		firstPaint,
		nextPaint,
		emptyMedian: empty[empty.length >> 1]!,
		stepMedian: times[times.length >> 1]!,
		stepP95: times[Math.floor(times.length * 0.95)]!,
		processor: (1000 * (after - before)) / STEPS,
		caughtUp: ends[ENDS.slides >> 1]!,
	};
}

/** Seconds of the main thread so far. */
async function taskTime(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** What the functions below share, in the page. */
interface Watch {
	/** Resolves with the times when the next frame's work begins, and when it is drawn. */
	nextFrame(): Promise<{ begun: number; drawn: number }>;
	/** What stands on the first canvas in sight, the bars or the heat map, and the title above it; `undefined` for nothing. */
	picture(): string | undefined;
}

declare global {
	interface Window {
		watch: Watch;
		scrambledLogits: typeof scrambledLogits;
	}
}

function installWatch(): void {
	let frame = -1;
	let begun = 0;
	const ask = window.requestAnimationFrame.bind(window);
	// Whichever callback comes first begins the frame, the page's or the watch's.
	window.requestAnimationFrame = callback =>
		ask(time => {
			if (time !== frame) begun = performance.now();
			frame = time;
			callback(time);
		});
	window.watch = {
		picture() {
			const all = Array.from(document.querySelectorAll('canvas'));
			const canvas = all.find(one => one.width > 0 && one.checkVisibility({ visibilityProperty: true }));
			if (canvas === undefined) return undefined;
			const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
			let sum = 0;
			for (const pixel of new Uint32Array(data.buffer)) sum = (Math.imul(sum, 31) + pixel) | 0;
			return sum === 0 ? undefined : `${document.querySelector('h1')!.textContent} ${sum}`;
		},
		async nextFrame() {
			return new Promise(resolve => {
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					const began = begun;
					port1.addEventListener('message', () => resolve({ begun: began, drawn: performance.now() }));
					port1.start();
					port2.postMessage(undefined);
				});
			});
		},
	};
}

async function postMadeUp(unfilled: Omit<Subject, 'values'>): Promise<number> {
	const { scrambledLogits, watch } = window;
	const length = unfilled.shape.reduce((product, axis) => product * axis, 1);
	const subject = { ...unfilled, values: scrambledLogits(length).map(score => score / unfilled.revision) };
	// The first to hear of it: the page reads the data only after.
	const arrival = new Promise<number>(resolve => {
		window.addEventListener('message', () => resolve(performance.now()), { once: true, capture: true });
	});
	const before = watch.picture();
	window.postMessage({ type: 'show', subject }, '*');
	const arrived = await arrival;
	for (;;) {
		const { drawn } = await watch.nextFrame();
		const picture = watch.picture();
		if (picture !== undefined && picture !== before) return drawn - arrived;
	}
}

async function idleFrames(count: number): Promise<number[]> {
	const times: number[] = [];
	while (times.length < count) {
		const { begun, drawn } = await window.watch.nextFrame();
		times.push(drawn - begun);
	}
	return times;
}

/** A key on the slider in every frame, to and fro. Returns what each took. */
async function slide(steps: number): Promise<number[]> {
	const slider = document.querySelector<HTMLElement>('input[type="range"]')!;
	const times: number[] = [];
	for (let step = 0; step < steps; step++) {
		const key = step % 40 < 20 ? 'ArrowRight' : 'ArrowLeft';
		const pressed = performance.now();
		slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		const handled = performance.now() - pressed;
		const { begun, drawn } = await window.watch.nextFrame();
		times.push(handled + drawn - begun);
	}
	return times;
}

/** What scripts hold after a garbage collection, typed arrays included. */
async function heapMegabytes(stage: PageStage): Promise<number> {
	const session = await stage.page.context().newCDPSession(stage.page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
		usedSize: number;
		backingStorageSize?: number;
	};
	return (usedSize + backingStorageSize) / 1e6;
}
