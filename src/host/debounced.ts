import type * as vscode from 'vscode';

/** Runs `action` once, `delay` ms after the last call of `schedule`; nothing runs after `dispose`. */
export class Debounced implements vscode.Disposable {
	private timer: ReturnType<typeof setTimeout> | undefined;
	private readonly action: () => void;
	private readonly delay: number;

	constructor(action: () => void, delay: number) {
		this.action = action;
		this.delay = delay;
	}

	schedule(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.timer = undefined;
			this.action();
		}, this.delay);
	}

	/** Runs a scheduled action now. */
	flush(): void {
		if (this.timer === undefined) return;
		this.dispose();
		this.action();
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
	}
}
