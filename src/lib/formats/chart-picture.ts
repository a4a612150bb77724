import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { FONTS } from './certificate/fonts';

/** One bar: `fraction` of the whole width (over 1 it is cut off and marked), with its value as text. */
export interface Bar {
	label: string;
	fraction: number;
	text: string;
}

export interface ChartPicture {
	png: Uint8Array;
	/** In pixels of the page (96 to the inch); the picture itself has twice as many. */
	width: number;
	height: number;
}

const FAMILY = 'San Dinh Chart';
GlobalFonts.register(FONTS.regular, FAMILY);
GlobalFonts.register(FONTS.semibold, `${FAMILY} Semibold`);

const SCALE = 2;
const WIDTH = 600;
const LABEL = 190;
const VALUE = 92;
const ROW = 30;
const AXIS = 26;
const COLORS = { ink: '#1f1b18', soft: '#5b534b', grid: '#cfc6ba', bar: '#9b1c20', over: '#74530c' };
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Horizontal bars from 0 to 100 %, hatched, so that they read without colour too. */
export function barPicture(bars: readonly Bar[]): ChartPicture {
	const height = bars.length * ROW + AXIS + 8;
	const canvas = createCanvas(WIDTH * SCALE, height * SCALE);
	const context = canvas.getContext('2d');
	context.scale(SCALE, SCALE);
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, WIDTH, height);
	drawGrid(context, bars.length * ROW + 4);
	bars.forEach((bar, index) => drawBar(context, bar, index * ROW + 4));
	return { png: canvas.toBuffer('image/png'), width: WIDTH, height };
}

const room = WIDTH - LABEL - VALUE;

function drawGrid(context: SKRSContext2D, bottom: number) {
	context.font = `11px "${FAMILY}"`;
	context.textAlign = 'center';
	context.textBaseline = 'top';
	for (const step of STEPS) {
		const x = LABEL + step * room;
		context.strokeStyle = COLORS.grid;
		context.lineWidth = step === 0 ? 1.5 : 0.75;
		context.beginPath();
		context.moveTo(x, 0);
		context.lineTo(x, bottom);
		context.stroke();
		context.fillStyle = COLORS.soft;
		context.fillText(`${step * 100}%`, x, bottom + 5);
	}
}

function drawBar(context: SKRSContext2D, { label, fraction, text }: Bar, top: number) {
	const [width, height] = [Math.min(1, Math.max(0, fraction)) * room, ROW - 10];
	const y = top + 5;
	context.fillStyle = COLORS.ink;
	context.font = `12px "${FAMILY}"`;
	context.textAlign = 'right';
	context.textBaseline = 'middle';
	context.fillText(fitted(context, label, LABEL - 10), LABEL - 8, y + height / 2);
	context.fillStyle = fraction > 1 ? COLORS.over : COLORS.bar;
	context.fillRect(LABEL, y, width, height);
	hatch(context, LABEL, y, width, height);
	context.fillStyle = COLORS.ink;
	context.font = `12px "${FAMILY} Semibold"`;
	context.textAlign = 'left';
	context.fillText(text, LABEL + width + 6, y + height / 2);
}

function hatch(context: SKRSContext2D, x: number, y: number, width: number, height: number) {
	context.save();
	context.beginPath();
	context.rect(x, y, width, height);
	context.clip();
	context.strokeStyle = 'rgba(255, 255, 255, 0.45)';
	context.lineWidth = 1.5;
	for (let from = x - height; from < x + width; from += 8) {
		context.beginPath();
		context.moveTo(from, y + height);
		context.lineTo(from + height, y);
		context.stroke();
	}
	context.restore();
}

/** The text, cut with an ellipsis where it is too wide. */
function fitted(context: SKRSContext2D, text: string, width: number): string {
	if (context.measureText(text).width <= width) return text;
	let length = text.length;
	while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > width) length--;
	return `${text.slice(0, length).trimEnd()}…`;
}
