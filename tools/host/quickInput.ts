import type { Locator, Page } from 'playwright-core';

/** The box at the top of the workbench: command palette, Go to Line, and every quick pick or input of an extension. */
export class QuickInput {
	readonly #page: Page;
	readonly box: Locator;

	constructor(page: Page) {
		this.#page = page;
		this.box = page.locator('.quick-input-widget:not(.hidden)');
	}

	/** The entries that are offered now. */
	get items(): Locator {
		return this.box.locator('.quick-input-list .monaco-list-row');
	}

	/** Runs a command by the title that the palette shows, its category included: `Logitscope: Show Log`. */
	async runCommand(title: string): Promise<void> {
		await this.#open(`>${title}`);
		await this.pick(title);
	}

	/** Opens a file of the workspace by its name. */
	async openFile(name: string): Promise<void> {
		await this.#open(name);
		await this.pick(name);
	}

	async goTo(line: number, column: number): Promise<void> {
		await this.#open(`:${line}:${column}`);
		await this.accept();
	}

	/** Chooses the entry with this label. */
	async pick(label: string): Promise<void> {
		const item = this.items.filter({ has: this.#page.locator('.label-name').getByText(label, { exact: true }) });
		await item.first().click();
		// so that it rests on nothing that answers with a hover
		await this.#page.mouse.move(0, 0);
	}

	/** Types into the box that an extension has opened, and accepts. */
	async enter(text: string): Promise<void> {
		await this.#field.fill(text);
		await this.accept();
	}

	async accept(): Promise<void> {
		await this.#field.press('Enter');
		await this.box.waitFor({ state: 'hidden' });
	}

	async dismiss(): Promise<void> {
		await this.#field.press('Escape');
		await this.box.waitFor({ state: 'hidden' });
	}

	get #field(): Locator {
		return this.box.locator('input[type="text"]').first();
	}

	async #open(text: string): Promise<void> {
		await this.#page.keyboard.press('F1');
		await this.#field.fill(text);
	}
}
