const dots = /^(?:\.{2,3}|[…⋯⋮⋱])$/;

/** True for a cell of a print that stands for others: `...`, `⋮`. */
export function isElision(cell: string): boolean {
	return dots.test(cell);
}
