import type * as vscode from 'vscode';
import type { Subject } from '../../protocol/subject.ts';
import type { Errors } from '../errors.ts';
import type { FoundArray } from '../sources/foundArray.ts';
import { onlyOne } from '../sources/shownArrays.ts';
import { subjectOf } from '../sources/subjectOf.ts';
import { TrackedArrays } from '../sources/trackedArrays.ts';

/** The array A of a comparison: followed through edits, whatever else is shown. */
export class PinnedArray implements vscode.Disposable {
	private readonly tracked: TrackedArrays;
	private revision = 1;

	/** `changed` hears of every edit of it. */
	constructor(found: FoundArray, errors: Errors, changed: () => void) {
		this.tracked = new TrackedArrays(onlyOne(found), body => void errors.unasked('following the pinned array', body));
		this.tracked.onDidChange(() => {
			this.revision += 1;
			changed();
		});
	}

	/** The array as it is posted; its revisions are its own. */
	get subject(): Subject {
		return subjectOf(this.tracked, this.revision);
	}

	dispose(): void {
		this.tracked.dispose();
	}
}
