/**
 * Stands in for Chart.js's color library, a twentieth of the page's code: Chart.js mixes colors for hovering and for
 * animations, and the page uses neither.
 */
export class Color {
	readonly valid = false;
}
