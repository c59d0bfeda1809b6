import { createStepped } from './stepped.ts';

/** A computation that is kept out of the way of a moving slider where it takes longer than a frame allows. */
export interface Paced<Input, Output> {
	/** The newest output: of this input, or of an earlier one while that is too much for every frame. */
	at(input: Input): Output;
}

/** What `createStepped` makes of a single step. `redraw` asks for another `at`, once the input has come to rest. */
export function createPaced<Input, Output>(
	compute: (input: Input) => Output,
	isSame: (one: Input, other: Input) => boolean,
	redraw: () => void,
): Paced<Input, Output> {
	const begin = (input: Input) => ({ next: () => ({ done: true, value: compute(input) }) as const });
	const stepped = createStepped(begin, isSame, redraw);
	// a single step is done by then
	return { at: input => stepped.at(input)! };
}
