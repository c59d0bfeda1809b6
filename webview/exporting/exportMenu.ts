import { type CopyChoice, copyFormats } from '../../src/core/present/copyFormats.ts';
import { tableText } from '../../src/core/present/tableText.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import type { SaveFormat, WebviewMessage } from '../../src/protocol/messages.ts';
import type { ChartTheme } from '../chart/theme.ts';
import { element, setAttribute } from '../element.ts';
import type { Reading } from '../reading.ts';
import type { PageState } from '../store.ts';
import { pngOf } from './pngOf.ts';
import { shownChart } from './shownChart.ts';
import { shownRival } from './shownRival.ts';
import { shownTable } from './shownTable.ts';

/** What is exported, as it was when the menu opened, and who takes it. */
export interface Exported {
	readonly reading: Reading;
	readonly state: PageState;
	readonly theme: ChartTheme;
	readonly send: (message: WebviewMessage) => void;
	readonly fail: (error: unknown) => void;
}

interface Item {
	readonly name: string;
	readonly run: () => unknown;
}

/** Opens the ways to save and copy below a button; a choice, Escape or a click elsewhere closes them. */
export function openExportMenu(t: Translate, button: HTMLButtonElement, exported: Exported): void {
	if (button.getAttribute('aria-expanded') === 'true') return;
	const lines = linesOf(t, exported).map(([title, items]) => {
		const buttons = items.map(({ name, run }) => {
			const item = element('button', { type: 'button', 'aria-label': `${title}: ${name}` }, name);
			item.addEventListener('click', () => {
				close();
				void attempt(run, exported.fail);
			});
			return item;
		});
		return element('div', { class: 'export-line' }, element('span', {}, title), ...buttons);
	});
	const menu = element('div', { class: 'export-menu', role: 'group', 'aria-label': t('Export') }, ...lines);
	const buttons = Array.from(menu.querySelectorAll('button'));

	function close(): void {
		document.removeEventListener('pointerdown', closeOutside);
		setAttribute(button, 'aria-expanded', 'false');
		const focused = menu.contains(document.activeElement);
		menu.remove();
		if (focused) button.focus();
	}

	function closeOutside({ target }: PointerEvent): void {
		if (target instanceof Node && !menu.contains(target)) close();
	}

	menu.addEventListener('keydown', event => {
		const place = buttons.findIndex(item => item === document.activeElement);
		const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
		if (event.key === 'Escape') close();
		else if (step === undefined) return;
		else buttons[(place + step + buttons.length) % buttons.length]?.focus();
		event.preventDefault();
	});
	menu.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
	});
	document.addEventListener('pointerdown', closeOutside);
	setAttribute(button, 'aria-expanded', 'true');
	button.after(menu);
	buttons[0]?.focus();
}

function linesOf(
	t: Translate,
	{ reading, state, theme, send }: Exported,
): readonly (readonly [title: string, items: readonly Item[]])[] {
	const { revision, tried } = state;
	const { distribution, temperature, vector } = reading;
	const { row, subject } = vector;
	const rival = shownRival(state.slices.compare.rival, reading, t);
	const picture = () => shownChart(reading, rival, tried.length, theme, t);
	const save = (format: SaveFormat, data: Uint8Array) => send({ type: 'save', revision, format, data });
	const saveText = (format: SaveFormat, text: string) => save(format, new TextEncoder().encode(text));
	const saveTable = (format: 'csv' | 'json' | 'markdown') => () =>
		saveText(format, tableText(format, shownTable(reading, rival, tried)));
	const values = tried.length === 0 ? {} : { values: subject.values };
	const copies = (numbers: CopyChoice['numbers']): readonly Item[] =>
		copyFormats.map(({ format, name }) => {
			const choice = { numbers, format };
			return { name, run: () => send({ type: 'copy', revision, row, temperature, ...values, choice }) };
		});
	const pictures: readonly Item[] = [
		{
			name: 'PNG',
			run: async () => {
				const drawn = picture();
				if (drawn !== undefined) save('png', await pngOf(drawn));
			},
		},
		{
			name: 'SVG',
			run: () => {
				const drawn = picture();
				if (drawn !== undefined) saveText('svg', drawn.svg);
			},
		},
	];
	return [
		...(distribution.state === 'undefined' ? [] : [[t('Save picture'), pictures] as const]),
		[
			t('Save table'),
			[
				{ name: 'CSV', run: saveTable('csv') },
				{ name: 'JSON', run: saveTable('json') },
				{ name: 'Markdown', run: saveTable('markdown') },
			],
		],
		...(distribution.state === 'distribution' ? [[t('Copy probabilities'), copies('probabilities')] as const] : []),
		[t('Copy scores'), copies('scores')],
	];
}

async function attempt(run: () => unknown, fail: (error: unknown) => void): Promise<void> {
	try {
		await run();
	} catch (error) {
		fail(error);
	}
}
