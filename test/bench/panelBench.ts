import { PageStage } from '../page/pageStage.ts';

const STEPS = 200;

/** What one array costs the page, in milliseconds of the main thread. */
interface PanelTimes {
	/** From the arrival of the message to the end of the first frame with a chart on it. */
	readonly firstPaint: number;
	/** A frame in which nothing changes: what the machine and the browser take by themselves. */
	readonly emptyMedian: number;
	readonly emptyP95: number;
	/** A frame after a step of the slider: script, style, layout and paint. */
	readonly stepMedian: number;
	readonly stepP95: number;
}

/** Arrays of made-up logits, posted to the page: rows, columns. */
const ARRAYS = [
	[1, 10],
	[1, 200],
	[1, 1000],
	[1, 131_072],
	[64, 131_072],
] as const;

/** Times the packaged page in a browser without a graphics card, and prints a line for each size. */
export async function reportPanelTimes(): Promise<void> {
	console.log('\nthe page in a browser (ms of the main thread)');
	for (const [rows, columns] of ARRAYS) {
		const stage = await PageStage.start({ production: true, viewport: { width: 1000, height: 900 } });
		try {
			const times = await timesOf(stage, rows, columns);
			const heap = await heapMegabytes(stage);
			console.log(
				`  ${`${rows} × ${columns}`.padEnd(14)}first paint ${times.firstPaint.toFixed(1).padStart(6)}` +
					`   slider step ${times.stepMedian.toFixed(1)} (median) ${times.stepP95.toFixed(1)} (p95)` +
					`   empty frame ${times.emptyMedian.toFixed(1)} ${times.emptyP95.toFixed(1)}` +
					`   heap ${heap.toFixed(0)} MB`,
			);
			for (const error of stage.errors) throw new Error(`the page reported an error: ${error}`);
		} finally {
			await stage.close();
		}
	}
}

async function timesOf(stage: PageStage, rows: number, columns: number): Promise<PanelTimes> {
	return stage.page.evaluate(
		async ({ rows, columns, steps }): Promise<PanelTimes> => {
			const values = Float64Array.from(
				{ length: rows * columns },
				(_, index) => ((27759 * index + 27312) % 65536) / 4096 - 8,
			);
			const look = {
				/** Resolves with the time when the next frame is drawn, and that when its work begins. */
				async nextFrame(): Promise<{ begun: number; drawn: number }> {
					return new Promise(resolve => {
						requestAnimationFrame(() => {
							const begun = performance.now();
							const { port1, port2 } = new MessageChannel();
							port1.addEventListener('message', () => resolve({ begun, drawn: performance.now() }));
							port1.start();
							port2.postMessage(undefined);
						});
					});
				},
				/** Whether anything stands on the chart: a canvas is there before it is drawn on. */
				isDrawn(): boolean {
					const canvas = document.querySelector('canvas');
					if (canvas === null || canvas.width === 0 || canvas.height === 0) return false;
					const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, Math.min(canvas.height, 200));
					return data.some(channel => channel !== 0);
				},
			};
			const subject = {
				revision: 1,
				values,
				shape: rows === 1 ? [columns] : [rows, columns],
				order: 'row-major',
				kind: 'logits',
				detectedKind: 'logits',
				kindChosen: false,
				reason: '',
				notes: [],
				truncated: false,
				title: 'made up',
				row: 0,
				live: true,
				source: { uri: 'file:///made-up', offset: 0 },
			};
			// The first to hear of it: the page reads the data only after.
			const arrival = new Promise<number>(resolve => {
				window.addEventListener('message', () => resolve(performance.now()), { once: true, capture: true });
			});
			window.postMessage({ type: 'show', subject }, '*');
			const arrived = await arrival;
			let shown = await look.nextFrame();
			while (!look.isDrawn()) shown = await look.nextFrame();
			const firstPaint = shown.drawn - arrived;
			// what the page still does when it rests is not part of a step
			await new Promise(resolve => {
				setTimeout(resolve, 1500);
			});
			const slider = document.querySelector<HTMLElement>('input[type="range"]')!;
			const times: number[] = [];
			const empty: number[] = [];
			for (let step = 0; step < steps + 20; step++) {
				const still = await look.nextFrame();
				const next = look.nextFrame();
				const key = step % 40 < 20 ? 'ArrowRight' : 'ArrowLeft';
				slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
				const { begun, drawn } = await next;
				if (step < 20) continue;
				times.push(drawn - begun);
				empty.push(still.drawn - still.begun);
			}
			empty.sort((left, right) => left - right);
			times.sort((left, right) => left - right);
			return {
				firstPaint,
				emptyMedian: empty[empty.length >> 1]!,
				emptyP95: empty[Math.floor(empty.length * 0.95)]!,
				stepMedian: times[times.length >> 1]!,
				stepP95: times[Math.floor(times.length * 0.95)]!,
			};
		},
		{ rows, columns, steps: STEPS },
	);
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
