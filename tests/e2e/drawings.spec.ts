import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './app';

const LESSONS = 'src/content/lessons';
/** A picture on a page takes the phone's own font, so that of the system here stands for Roboto and Arial; DejaVu is about 12 % wider. */
const FONTS = ['system-ui, sans-serif', '"DejaVu Sans", sans-serif'];

const drawings = readdirSync(LESSONS).flatMap((lesson) =>
	readdirSync(`${LESSONS}/${lesson}`)
		.filter((file) => file.endsWith('.svg'))
		.map((file) => `${lesson}/${file}`)
);

/** What is wrong with the words of a drawing: outside the sheet, over the edge of their box, over each other. */
async function faultsOf(page: Page, svg: string, font: string) {
	await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 800px; height: auto }</style>${svg}`);
	return page.evaluate((family) => {
		const drawing = document.querySelector('svg')!;
		drawing.setAttribute('font-family', family);
		const sheet = drawing.getBoundingClientRect();
		const boxes = [...drawing.querySelectorAll('rect')].map((rect) => rect.getBoundingClientRect());
		const words = [...drawing.querySelectorAll('text')].map((node) => {
			const { left, right, top, bottom, width, height } = node.getBoundingClientRect();
			// The box of a line has room above and below the letters.
			return {
				text: node.textContent!.trim(),
				left,
				right,
				top: top + height * 0.2,
				bottom: bottom - height * 0.2,
				width
			};
		});
		const area = (box: DOMRect) => box.width * box.height;
		const faults: string[] = [];
		for (const [index, word] of words.entries()) {
			if (
				word.left < sheet.left + 8 ||
				word.right > sheet.right - 8 ||
				word.bottom > sheet.bottom ||
				word.top < sheet.top
			)
				faults.push(`“${word.text}” leaves the sheet`);
			const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
			const around = boxes.filter((box) => box.left <= x && box.right >= x && box.top <= y && box.bottom >= y);
			const [box] = around.sort((a, b) => area(a) - area(b));
			if (box && box.height > 20 && (word.left < box.left || word.right > box.right))
				faults.push(
					`“${word.text}” leaves its box by ${Math.round(Math.max(box.left - word.left, word.right - box.right))}`
				);
			for (const other of words.slice(index + 1)) {
				const wide = Math.min(word.right, other.right) - Math.max(word.left, other.left);
				const high = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
				if (wide > 0 && high > 0) faults.push(`“${word.text}” lies over “${other.text}”`);
			}
		}
		return faults;
	}, font);
}

test('no word of a drawing is cut off or lies over another, in a usual and in a wide font', async ({ page }) => {
	const faults: string[] = [];
	for (const path of drawings) {
		const svg = readFileSync(`${LESSONS}/${path}`, 'utf8');
		for (const font of FONTS) {
			for (const fault of await faultsOf(page, svg, font)) faults.push(`${path}, ${font}: ${fault}`);
		}
	}
	expect(drawings).toHaveLength(24);
	expect(faults).toEqual([]);
});

test('a word that is too long for its box is found', async ({ page }) => {
	const svg =
		'<svg viewBox="0 0 800 450"><rect x="355" y="100" width="90" height="60"/><text x="400" y="135" font-size="28" text-anchor="middle">Dịch vụ công trực tuyến</text></svg>';
	expect(await faultsOf(page, svg, FONTS[0]!)).toEqual([expect.stringMatching(/leaves its box by \d+/)]);
});
