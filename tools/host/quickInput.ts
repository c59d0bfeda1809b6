import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';

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
		await this.#choose(`>${title}`, this.#labelled(title));
	}

	/** Opens a file of the workspace by its name. */
	async openFile(name: string): Promise<void> {
		await this.#choose(name, this.#labelled(name));
	}

	async goTo(line: number, column: number): Promise<void> {
		await this.#choose(`:${line}:${column}`, this.items.filter({ hasText: new RegExp(`line ${line}\\b`) }));
	}

	/** Chooses an entry of the box that an extension has opened by its label. */
	async pick(label: string): Promise<void> {
		await this.#click(this.#labelled(label));
	}

	/** Types into the box that an extension has opened, and accepts. */
	async enter(text: string): Promise<void> {
		await this.#field.fill(text);
		await this.#field.press('Enter');
		await this.box.waitFor({ state: 'hidden' });
	}

	get #field(): Locator {
		return this.box.locator('input[type="text"]').first();
	}

	#labelled(label: string): Locator {
		return this.items.filter({ has: this.#page.locator('.label-name').getByText(label, { exact: true }) });
	}

	/**
	 * Opens the box with this text until it offers the entry, and chooses that. What is offered is fixed when the box
	 * opens, and a workbench that has just started may not know the commands of its extensions, nor its files; it may miss
	 * the key as well, or close the box when an editor that it restores takes the focus.
	 */
	async #choose(text: string, item: Locator): Promise<void> {
		await eventually(async timeout => {
			if (await this.box.isVisible()) await this.#page.keyboard.press('Escape');
			await this.#page.keyboard.press('F1');
			await this.#field.fill(text, { timeout });
			await item.first().waitFor({ timeout });
		});
		// once: a click that a busy window answers late has been one all the same
		await this.#click(item);
	}

	async #click(item: Locator): Promise<void> {
		await item.first().click();
		// so that it rests on nothing that answers with a hover
		await this.#page.mouse.move(0, 0);
	}
}
