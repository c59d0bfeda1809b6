// The cursor may stand anywhere in the array: on a number, a bracket, or the name of its constructor.
export const logits = new Float32Array([2, 4, 2, 1]);

// Several lines, comments and a trailing comma are fine, too.
export const intents = [
	2.31, // greeting
	-0.4, // complaint
	5.02, // order
	0.77, // goodbye
];

// No picture here: this is a subscript, not an array.
export const top = intents[2];
