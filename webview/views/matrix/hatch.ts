/** A pattern of thin slanted lines, crossed by others if asked for. */
export function createHatch(
	context: OffscreenCanvasRenderingContext2D,
	color: string,
	background: string,
	crossed: boolean,
): CanvasPattern {
	const SIZE = 6;
	const tile = document.createElement('canvas');
	tile.width = SIZE;
	tile.height = SIZE;
	const drawing = tile.getContext('2d')!;
	drawing.fillStyle = background;
	drawing.fillRect(0, 0, SIZE, SIZE);
	drawing.strokeStyle = color;
	drawing.globalAlpha = 0.6;
	drawing.beginPath();
	// Also just outside of the corners, so that the lines of neighboring tiles meet.
	for (const shift of [-SIZE, 0, SIZE]) {
		drawing.moveTo(shift - 1, SIZE + 1);
		drawing.lineTo(shift + SIZE + 1, -1);
		if (!crossed) continue;
		drawing.moveTo(shift - 1, -1);
		drawing.lineTo(shift + SIZE + 1, SIZE + 1);
	}
	drawing.stroke();
	return context.createPattern(tile, 'repeat')!;
}
