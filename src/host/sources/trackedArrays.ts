import * as vscode from 'vscode';
import type { Choices } from '../../protocol/subject.ts';
import { Lifetime } from '../lifetime.ts';
import { headlineAt, previewOf } from './foundArray.ts';
import type { ShownArrays } from './shownArrays.ts';
import { TrackedArray, type TrackedState } from './trackedArray.ts';

/** Follows the arrays that are shown together through edits. One of them is chosen; the others are asleep. */
export class TrackedArrays implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private readonly changed = this.lifetime.own(new vscode.EventEmitter<TrackedState>());
	private readonly all: readonly TrackedArray[];
	private index: number;

	/** Fires when the chosen array may have changed. */
	readonly onDidChange = this.changed.event;

	constructor({ arrays, first }: ShownArrays, unasked: (body: () => Promise<void>) => void) {
		this.index = first;
		this.all = arrays.map((found, index) => {
			const tracked = this.lifetime.own(new TrackedArray(found, unasked));
			if (index !== first) tracked.sleep();
			tracked.onDidChange(state => {
				if (tracked === this.chosen) this.changed.fire(state);
			});
			return tracked;
		});
	}

	/** The array that is shown of them. */
	get chosen(): TrackedArray {
		return this.all[this.index]!;
	}

	/** The arrays as they were read last. */
	get last(): ShownArrays {
		const [first, ...others] = this.all.map(({ last }) => last);
		return { arrays: [first!, ...others], first: this.index };
	}

	/** One line for each array, and which is chosen; `undefined` for a single one. */
	get choices(): Choices | undefined {
		if (this.all.length === 1) return undefined;
		const names = this.all.map(({ last, start }) => `${headlineAt(last, start)}  ${previewOf(last)}`);
		return { names, chosen: this.index };
	}

	/** Chooses another of the arrays. False where there is no other of that index. */
	async choose(index: number): Promise<boolean> {
		const next = this.all[index];
		if (next === undefined || next === this.chosen) return false;
		await next.refresh();
		this.chosen.sleep();
		this.index = index;
		next.wake();
		return true;
	}

	/** Index of the array that is shown. */
	get chosenIndex(): number {
		return this.index;
	}

	/** True when `shown` are the arrays that are tracked, in their present version. */
	shows({ arrays }: ShownArrays): boolean {
		return arrays.length === this.all.length && this.all.every((tracked, index) => tracked.shows(arrays[index]!));
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}
