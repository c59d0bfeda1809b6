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
		await this.#openOffering(`>${title}`, title);
		await this.pick(title);
	}

	/** Opens a file of the workspace by its name. */
	async openFile(name: string): Promise<void> {
		await this.#openOffering(name, name);
		await this.pick(name);
	}

	async goTo(line: number, column: number): Promise<void> {
		await this.#open(`:${line}:${column}`);
		await this.accept();
	}

	/** Chooses the entry with this label. */
	async pick(label: string): Promise<void> {
		await this.#item(label).click();
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

	#item(label: string): Locator {
		return this.items.filter({ has: this.#page.locator('.label-name').getByText(label, { exact: true }) }).first();
	}

	/**
	 * Opens the box with this text until it offers an entry with this label: what is offered is fixed when the box opens,
	 * and a workbench that has just started may not know the commands of its extensions, nor its files.
	 */
	async #openOffering(text: string, label: string): Promise<void> {
		const attempts = 8;
		for (let attempt = 1; ; attempt++) {
			await this.#open(text);
			try {
				await this.#item(label).waitFor({ timeout: 5000 });
				return;
			} catch (error) {
				if (attempt === attempts) throw error;
				await this.dismiss();
			}
		}
	}

	async #open(text: string): Promise<void> {
		await this.#page.keyboard.press('F1');
		await this.#field.fill(text);
	}
}
