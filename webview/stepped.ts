import type { Steps } from '../src/core/steps.ts';

/** Work of which nothing is wanted but its next step. */
type Begun<Output> = Pick<Steps<Output>, 'next'>;

/** What a computation may take of a frame, in ms: it stops at the first step beyond. */
const SLICE = 8;
/** How long its input must rest where it takes more than one frame, in ms. */
const REST = 120;

/** A computation that may be too long for one frame, done in steps over several. */
export interface Stepped<Input, Output> {
	/** The newest output: of this input, or of an earlier one until that is there; `undefined` before the first. */
	at(input: Input): Output | undefined;
}

/**
 * `redraw` asks for another `at`, which goes on. Under an input that moves, what takes several frames waits until it
 * rests; the first computation is finished in any case.
 */
export function createStepped<Input, Output>(
	begin: (input: Input) => Begun<Output>,
	isSame: (one: Input, other: Input) => boolean,
	redraw: () => void,
): Stepped<Input, Output> {
	let computed: { readonly input: Input; readonly output: Output } | undefined;
	let running: { readonly input: Input; readonly steps: Begun<Output>; readonly interrupted: boolean } | undefined;
	let waiting: { readonly input: Input; readonly timer: ReturnType<typeof setTimeout> } | undefined;
	let isLong = false;

	function start(input: Input): void {
		waiting = undefined;
		running = { input, steps: begin(input), interrupted: false };
	}

	function startLater(input: Input): void {
		if (waiting !== undefined) {
			if (isSame(waiting.input, input)) return;
			clearTimeout(waiting.timer);
		}
		const timer = setTimeout(() => {
			start(input);
			redraw();
		}, REST);
		waiting = { input, timer };
	}

	function advance(current: NonNullable<typeof running>): void {
		const end = performance.now() + SLICE;
		running = undefined;
		for (;;) {
			const { done, value } = current.steps.next();
			const isOver = performance.now() > end;
			if (done === true) {
				computed = { input: current.input, output: value };
				isLong = current.interrupted || isOver;
				return;
			}
			if (isOver) break;
		}
		running = { ...current, interrupted: true };
		redraw();
	}

	return {
		at(input) {
			if (running !== undefined && computed !== undefined && !isSame(running.input, input)) running = undefined;
			if (computed === undefined || !isSame(computed.input, input)) {
				if (running !== undefined) {
					advance(running);
					// its input has moved meanwhile, and nobody else asks for another frame
					if (computed !== undefined && running === undefined && !isSame(computed.input, input)) startLater(input);
				} else if (isLong) startLater(input);
				else {
					start(input);
					advance(running!);
				}
			}
			return computed?.output;
		},
	};
}
