import { createCanvas } from '@napi-rs/canvas';

/** A drawing of its own for each number: a road sign with as many bars. */
export async function aDrawing(number: number, [width, height] = [320, 200]): Promise<File> {
	const canvas = createCanvas(width!, height!);
	const draw = canvas.getContext('2d');
	draw.fillStyle = '#ffffff';
	draw.fillRect(0, 0, width!, height!);
	draw.strokeStyle = '#b42318';
	draw.lineWidth = 14;
	draw.beginPath();
	draw.arc(width! / 2, height! / 2, height! / 2 - 14, 0, Math.PI * 2);
	draw.stroke();
	draw.fillStyle = '#14110f';
	for (let bar = 0; bar <= number % 7; bar++) draw.fillRect(width! / 2 - 49 + bar * 14, height! / 2 - 30, 8, 60);
	draw.fillRect(width! / 2 - 50, height! / 2 + 40, 4 + Math.floor(number / 7) * 4, 6);
	const bytes = await canvas.encode('png');
	return new File([new Uint8Array(bytes)], `bien-${number}.png`, { type: 'image/png' });
}
