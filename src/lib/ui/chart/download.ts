import type { ChartLook } from './chart-look';

function save(fileName: string, blob: Blob) {
	const href = URL.createObjectURL(blob);
	Object.assign(document.createElement('a'), { href, download: fileName }).click();
	// Some browsers start reading only after the click has returned.
	setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

export const saveText = (fileName: string, text: string, type: string) => save(fileName, new Blob([text], { type }));

/** The chart with its caption above it, on the theme's ground, at the screen's own resolution. */
export function savePng(fileName: string, chart: HTMLCanvasElement, caption: string, look: ChartLook) {
	const scale = chart.width / chart.clientWidth;
	const margin = 24 * scale;
	const head = 3 * look.fontSizePx * scale;
	const picture = Object.assign(document.createElement('canvas'), {
		width: chart.width + 2 * margin,
		height: chart.height + head + 2 * margin
	});
	const ctx = picture.getContext('2d');
	if (!ctx) return;
	ctx.fillStyle = look.surface;
	ctx.fillRect(0, 0, picture.width, picture.height);
	ctx.fillStyle = look.ink;
	ctx.font = `600 ${1.2 * look.fontSizePx * scale}px ${look.font}`;
	ctx.textBaseline = 'top';
	ctx.fillText(caption, margin, margin, chart.width);
	ctx.drawImage(chart, margin, margin + head);
	picture.toBlob((blob) => blob && save(fileName, blob));
}
