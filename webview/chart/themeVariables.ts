import type { ChartTheme } from './theme.ts';

/**
 * Hands the chart's colors to the style sheets below an element: `--softmax`, `--softmax-quiet`, `--linear`,
 * `--others`, `--ghost`, `--grid`, `--band`, `--chart-text`, `--chart-quiet`.
 */
export function paintTheme({ style }: HTMLElement, theme: ChartTheme): void {
	style.setProperty('--softmax', theme.softmax);
	style.setProperty('--softmax-quiet', theme.softmaxQuiet);
	style.setProperty('--linear', theme.linear);
	style.setProperty('--others', theme.others);
	style.setProperty('--ghost', theme.ghost);
	style.setProperty('--grid', theme.grid);
	style.setProperty('--band', theme.band);
	style.setProperty('--chart-text', theme.text);
	style.setProperty('--chart-quiet', theme.quietText);
}
