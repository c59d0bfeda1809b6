import type { FloatFormatName } from '../../../src/core/math/floatFormat.ts';
import type { SoftmaxForm } from '../../../src/core/math/precision.ts';
import { formatNames, formNames } from '../../state/precisionState.ts';
import { type Evaluation, evaluationOf, type Task } from './evaluation.ts';

/** Up to so many scores everything is computed in every frame. */
const QUICK = 1500;
/** How long more of them must rest, in ms. */
const REST = 120;

/** What there is of all formats in both forms. */
export interface Evaluations {
	readonly task: Task;
	/** `undefined` where the format cannot hold the temperature, or while it is not computed yet. */
	of(format: FloatFormatName, form: SoftmaxForm): Evaluation | undefined;
	/** Whether it is still to come. */
	isPending(format: FloatFormatName, form: SoftmaxForm): boolean;
}

/** Computes what a view of all formats shows, at a pace that leaves a slider smooth. */
export interface Evaluator {
	/**
	 * The evaluations of a task (the same object for the same one), the chosen one first. Of many scores: those of the
	 * task before while they move, then one more a frame.
	 */
	at(task: Task, format: FloatFormatName, form: SoftmaxForm): Evaluations;
	dispose(): void;
}

/** `redraw` asks for another `at`. */
export function createEvaluator(redraw: () => void): Evaluator {
	let task: Task | undefined;
	let waiting: Task | undefined;
	let rested = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let results = new Map<string, Evaluation | undefined>();

	function compute(current: Task, format: FloatFormatName, form: SoftmaxForm): boolean {
		const key = keyOf(format, form);
		if (results.has(key)) return false;
		results.set(key, evaluationOf(current, format, form));
		return true;
	}

	function begin(next: Task): void {
		clearTimeout(timer);
		task = next;
		waiting = undefined;
		rested = false;
		results = new Map();
	}

	/** True while the task before is to be shown. */
	function waits(next: Task): boolean {
		if (task === undefined || next.count <= QUICK || next.listed !== task.listed || rested) return false;
		if (waiting === next) return true;
		waiting = next;
		clearTimeout(timer);
		timer = setTimeout(() => {
			rested = true;
			redraw();
		}, REST);
		return true;
	}

	function advance(current: Task, format: FloatFormatName, form: SoftmaxForm): void {
		const quick = current.count <= QUICK;
		if (compute(current, format, form) && !quick) return redraw();
		for (const name of formatNames) {
			for (const other of formNames) {
				if (compute(current, name, other) && !quick) return redraw();
			}
		}
	}

	return {
		at(next, format, form) {
			const late = next !== task && waits(next);
			if (next !== task && !late) begin(next);
			const current = late ? task! : next;
			// The chosen one is always there.
			if (late) compute(current, format, form);
			else advance(current, format, form);
			const known = results;
			return {
				task: current,
				of: (name, other) => known.get(keyOf(name, other)),
				isPending: (name, other) => !known.has(keyOf(name, other)),
			};
		},
		dispose: () => clearTimeout(timer),
	};
}

function keyOf(format: FloatFormatName, form: SoftmaxForm): string {
	return `${format} ${form}`;
}
