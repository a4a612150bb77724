/**
 * The fill of the n-th series: plain, diagonal stripes, dots, horizontal stripes; so that series differ without colour.
 */
export function barPattern(index: number, colour: string, ground: string): string | CanvasPattern {
	const draw = [undefined, diagonal, dots, horizontal][index % 4];
	const tile = Object.assign(document.createElement('canvas'), { width: 12, height: 12 });
	const ctx = tile.getContext('2d');
	if (!draw || !ctx) return colour;
	ctx.fillStyle = ground;
	ctx.fillRect(0, 0, 12, 12);
	ctx.fillStyle = ctx.strokeStyle = colour;
	ctx.lineWidth = 5;
	draw(ctx);
	return ctx.createPattern(tile, 'repeat') ?? colour;
}

function diagonal(ctx: CanvasRenderingContext2D) {
	for (const shift of [-12, 0, 12]) {
		ctx.beginPath();
		ctx.moveTo(shift - 2, 14);
		ctx.lineTo(shift + 14, -2);
		ctx.stroke();
	}
}

function dots(ctx: CanvasRenderingContext2D) {
	for (const [x, y] of [
		[3, 3],
		[9, 9]
	] as const) {
		ctx.beginPath();
		ctx.arc(x, y, 2.6, 0, 2 * Math.PI);
		ctx.fill();
	}
}

function horizontal(ctx: CanvasRenderingContext2D) {
	ctx.fillRect(0, 0, 12, 3);
	ctx.fillRect(0, 6, 12, 3);
}
