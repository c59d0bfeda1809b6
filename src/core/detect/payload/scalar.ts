import { numericString } from '../numericString.ts';
import type { TextView } from './textView.ts';
import type { TreeNode } from './tree.ts';

/** A number of a payload, and its text. */
export interface Scalar {
	/** NaN where the text says that there is none. */
	readonly value: number;
	readonly start: number;
	readonly end: number;
	/** `null`, `None` and the like. */
	readonly missing: boolean;
}

/** Words that say there is no value. */
export const missingWord = /^(?:null|None|nil|undefined|NA|N\/A)$/;
const module = /^([-+]?)(?:np|numpy|math|torch|jnp|Number|Double|Float)\./;
const wrapper =
	/^(?:\w+\.)*(?:float\d*|float_|double|longdouble|Decimal|tensor|array|Some|Just|Number|Double|Float|NumberDecimal|DType)$/;

/**
 * The number that a node stands for: a number; a string with one (`"-0.12"`, `"-inf"`); `-inf`, `NaN`, `np.inf`;
 * `null` and `None`, which are missing; one of these in a wrapper (`Decimal('0.5')`, `np.float64(-0.25)`). The extent is
 * that of the innermost number's text. Undefined for everything else.
 */
export function scalarOf(view: TextView, node: TreeNode): Scalar | undefined {
	let inner = node;
	for (let depth = 0; inner.kind === 'group' && depth < 4; depth++) {
		const first = inner.entries[0];
		if (first === undefined || first.key !== undefined || !wrapper.test(inner.name)) return undefined;
		inner = first.value;
	}
	switch (inner.kind) {
		case 'group':
			return undefined;
		case 'number':
			return scalar(inner.start, inner.end, Number(view.text.slice(inner.start, inner.end)));
		case 'text':
			return scalar(inner.innerStart, inner.innerEnd, numericString(view.text.slice(inner.innerStart, inner.innerEnd)));
		case 'word': {
			const text = view.text.slice(inner.start, inner.end);
			if (inner.opaque) return undefined;
			if (missingWord.test(text)) return { value: NaN, start: inner.start, end: inner.end, missing: true };
			return scalar(inner.start, inner.end, numericString(text.replace(module, '$1').replace('_', '')));
		}
		default:
			return inner satisfies never;
	}
}

function scalar(start: number, end: number, value: number | undefined): Scalar | undefined {
	return value === undefined ? undefined : { value, start, end, missing: false };
}
