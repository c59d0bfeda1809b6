/** What a computation may take in a frame, in ms. */
const BUDGET = 8;
/** How long its input must rest where it takes more, in ms. */
const REST = 120;

/** Keeps a computation out of the way of a moving slider where it takes longer than a frame allows. */
export interface Paced<Input, Output> {
	/** The newest output: of this input, or of an earlier one while that is too much for every frame. */
	at(input: Input): Output;
}

/** `redraw` asks for another `at`, once the input has come to rest. */
export function createPaced<Input, Output>(
	compute: (input: Input) => Output,
	isSame: (one: Input, other: Input) => boolean,
	redraw: () => void,
): Paced<Input, Output> {
	let computed: { readonly input: Input; readonly output: Output } | undefined;
	let waiting: Input | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let rested = false;
	let cost = 0;

	return {
		at(input) {
			if (computed !== undefined && isSame(computed.input, input)) return computed.output;
			if (computed !== undefined && cost > BUDGET && !rested) {
				if (waiting === undefined || !isSame(waiting, input)) {
					waiting = input;
					clearTimeout(timer);
					timer = setTimeout(() => {
						rested = true;
						redraw();
					}, REST);
				}
				return computed.output;
			}
			clearTimeout(timer);
			waiting = undefined;
			rested = false;
			const start = performance.now();
			computed = { input, output: compute(input) };
			cost = performance.now() - start;
			return computed.output;
		},
	};
}
