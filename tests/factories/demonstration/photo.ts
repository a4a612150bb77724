import { createCanvas } from '@napi-rs/canvas';

const SKIES = ['#bcd7e8', '#f3d9b1', '#d7e3c4', '#e8c7b8', '#c9cfe6'];

/** A drawn communal house under one of a few skies, with a crowd: no two numbers give the same picture. */
export async function aPhoto(number: number): Promise<File> {
	const [width, height] = [640, 480];
	const canvas = createCanvas(width, height);
	const draw = canvas.getContext('2d');
	const block = (colour: string, x: number, y: number, w: number, h: number) => {
		draw.fillStyle = colour;
		draw.fillRect(x, y, w, h);
	};
	block(SKIES[number % SKIES.length]!, 0, 0, width, height);
	block('#8a9a5b', 0, 340, width, 140);
	block('#e9dcc3', 170, 230, 300, 120);
	draw.fillStyle = '#9b1c20';
	draw.beginPath();
	draw.moveTo(120, 236);
	draw.quadraticCurveTo(200, 200, 320, 150);
	draw.quadraticCurveTo(440, 200, 520, 236);
	draw.closePath();
	draw.fill();
	for (const x of [190, 260, 355, 425]) block('#74530c', x, 240, 20, 110);
	for (let person = 0; person < 14 + (number % 9); person++) {
		const [x, y] = [30 + ((person * 97 + number * 31) % 580), 370 + ((person * 53) % 80)];
		block(['#47657a', '#bb5f00', '#1f7a45', '#5b534b'][person % 4]!, x, y, 16, 34);
		draw.fillStyle = '#e0b48c';
		draw.beginPath();
		draw.arc(x + 8, y - 6, 8, 0, Math.PI * 2);
		draw.fill();
	}
	const bytes = await canvas.encode('jpeg', 80);
	return new File([new Uint8Array(bytes)], `anh-${number + 1}.jpg`, { type: 'image/jpeg' });
}
