import type { FloatFormatName } from '../../../src/core/math/floatFormat.ts';
import type { SoftmaxForm } from '../../../src/core/math/precision.ts';
import { finish, type Steps } from '../../../src/core/steps.ts';
import { formatNames, formNames } from '../../state/precisionState.ts';
import { type Evaluation, evaluationSteps, type Task } from './evaluation.ts';

/** Up to so many scores everything is computed in every frame. */
const QUICK = 1500;
/** How long more of them must rest, in ms. */
const REST = 120;
/** What of a frame it may take then, in ms. */
const SLICE = 8;

/** What there is of all formats in both forms. */
export interface Evaluations {
	readonly task: Task;
	/** `undefined` where the format cannot hold the temperature, or while it is not computed yet. */
	of(format: FloatFormatName, form: SoftmaxForm): Evaluation | undefined;
	/** Whether it is still to come. */
	isPending(format: FloatFormatName, form: SoftmaxForm): boolean;
	/** Whether nothing is. */
	readonly isComplete: boolean;
}

/** Computes what a view of all formats shows, at a pace that leaves a slider smooth. */
export interface Evaluator {
	/**
	 * The evaluations of a task (the same object for the same one), the chosen one first. Of many scores: those of the
	 * task before while they move, then one after the other, each over some frames.
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
	let running: { readonly key: string; readonly steps: Steps<Evaluation | undefined> } | undefined;

	function begin(next: Task): void {
		clearTimeout(timer);
		task = next;
		waiting = undefined;
		rested = false;
		running = undefined;
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

	/** What is not there yet: the chosen one first. */
	function nextOf(current: Task, format: FloatFormatName, form: SoftmaxForm): typeof running {
		const all = formatNames.flatMap(name => formNames.map(other => [name, other] as const));
		const missing = [[format, form] as const, ...all].find(one => !results.has(keyOf(...one)));
		return missing && { key: keyOf(...missing), steps: evaluationSteps(current, ...missing) };
	}

	function advance(current: Task, format: FloatFormatName, form: SoftmaxForm): void {
		const end = current.count <= QUICK ? Infinity : performance.now() + SLICE;
		while ((running ??= nextOf(current, format, form)) !== undefined) {
			const { done, value } = running.steps.next();
			if (done === true) {
				results.set(running.key, value);
				running = undefined;
			}
			if (performance.now() > end) return redraw();
		}
	}

	return {
		at(next, format, form) {
			const late = next !== task && waits(next);
			if (next !== task && !late) begin(next);
			const current = late ? task! : next;
			// What is shown already stays whole, in whatever format is chosen.
			if (!late) advance(current, format, form);
			else if (!results.has(keyOf(format, form))) {
				results.set(keyOf(format, form), finish(evaluationSteps(current, format, form)));
			}
			const known = results;
			return {
				task: current,
				of: (name, other) => known.get(keyOf(name, other)),
				isPending: (name, other) => !known.has(keyOf(name, other)),
				isComplete: !late && known.size === formatNames.length * formNames.length,
			};
		},
		dispose: () => clearTimeout(timer),
	};
}

function keyOf(format: FloatFormatName, form: SoftmaxForm): string {
	return `${format} ${form}`;
}
