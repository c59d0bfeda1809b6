const TOOTH = 4;

/** Draws where a picture is broken, since values are left out there, in the color that is set for strokes. */
export function drawJaggedLine(
	context: Pick<CanvasRenderingContext2D, 'lineWidth' | 'beginPath' | 'moveTo' | 'lineTo' | 'stroke'>,
	direction: 'across' | 'down',
	at: number,
	start: number,
	end: number,
): void {
	context.lineWidth = 1;
	context.beginPath();
	for (let along = start, side = 1; along <= end; along += TOOTH, side = -side) {
		const [x, y] = direction === 'across' ? [along, at + side] : [at + side, along];
		if (along === start) context.moveTo(x, y);
		else context.lineTo(x, y);
	}
	context.stroke();
}
