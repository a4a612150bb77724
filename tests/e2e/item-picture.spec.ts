import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './app';
import { axeFaults } from './axe';
import { aPerson, identifyAndStart, saved } from './participant-steps';
import { startServer } from './running-server';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const SEEDED = 'test-results/item-picture.db';
/** A red dot of 8 × 8 pixels. */
const DOT = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGO4oKCAFTEMLQkAvk5EAfjoixEAAAAASUVORK5CYII=',
	'base64'
);

function seed() {
	mkdirSync('test-results', { recursive: true });
	for (const ending of ['', '-wal', '-shm']) rmSync(SEEDED + ending, { force: true });
	const { status, stdout, stderr } = spawnSync(
		'node',
		['src/cli/load-module.mjs', 'tests/factories/pictured-contest.ts'],
		{
			env: { ...process.env, DATABASE_URL: `file:${SEEDED}` },
			encoding: 'utf8',
			shell: process.platform === 'win32'
		}
	);
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout.trim().split('\n').at(-1)!) as { code: string };
}

/** Pictures of the page that show, by their words. */
const shownPictures = (page: Page) =>
	page
		.locator('img[src*="/item-pictures/"]:visible')
		.evaluateAll((all) => (all as HTMLImageElement[]).filter((one) => one.naturalWidth > 0).map((one) => one.alt));
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const PICTURED = ['Biển ba vạch, vẽ lớn', 'Biển hai vạch', 'Biển ba vạch', 'Biển bốn vạch'];

test('questions with pictures and marks are answered on a small phone, with JavaScript and without, on a line that loses pictures', async ({
	newPerson,
	faults
}) => {
	test.setTimeout(300_000);
	const { code } = seed();
	const server = await startServer(SEEDED);
	const { origin } = server;

	await test.step('with JavaScript', async () => {
		const { page } = await newPerson(PHONE);
		await identifyAndStart(page, origin, code, aPerson({ unit: 'Thôn 7' }));
		await expect.poll(async () => (await shownPictures(page)).toSorted()).toEqual(PICTURED.toSorted());
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		// A press on the picture chooses.
		await page.getByAltText('Biển ba vạch', { exact: true }).click();
		await expect(
			page.getByRole('radio', { name: 'Biển ba vạch', exact: false }).and(page.locator(':checked'))
		).toHaveCount(1);
		await saved(page);
		expect(await axeFaults(page)).toEqual([]);
		await page.getByRole('button', { name: 'Câu tiếp' }).click();
		await expect(page.locator('.question.current .stem span')).toHaveCSS('font-weight', '600');
		await page
			.locator('label')
			.filter({ has: page.locator('sup', { hasText: '9' }) })
			.click();
		await saved(page);
		await page.getByRole('button', { name: 'Sang bước cuối' }).click();
		await page.getByRole('button', { name: 'Nộp bài' }).click();
		await expect(page.getByText('2/2 câu đúng')).toBeVisible();
		await expect.poll(async () => (await shownPictures(page)).length).toBe(5);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	});

	await test.step('without JavaScript', async () => {
		const { page } = await newPerson({ ...PHONE, javaScriptEnabled: false });
		await identifyAndStart(page, origin, code, aPerson({ unit: 'Thôn 7', phone: '0987000112' }));
		// The large one opens on a page of its own.
		const large = page.getByRole('link', { name: 'Xem hình lớn' }).first();
		await expect(large).toHaveAttribute('href', /^\/item-pictures\/\w+$/);
		await page.getByAltText('Biển ba vạch', { exact: true }).click();
		await page
			.locator('label')
			.filter({ has: page.locator('sup', { hasText: '6' }) })
			.click();
		await page.getByRole('button', { name: 'Sang bước cuối' }).click();
		await page.getByRole('button', { name: 'Nộp bài' }).click();
		await expect(page.getByText('1/2 câu đúng')).toBeVisible();
	});

	await test.step('while its pictures do not come through, by their words; then they come', async () => {
		const { page } = await newPerson(PHONE);
		await page.route('**/item-pictures/*', (route) => route.abort());
		await identifyAndStart(page, origin, code, aPerson({ unit: 'Thôn 7', phone: '0987000113' }));
		await expect(page.getByRole('radio')).toHaveCount(3);
		expect(await shownPictures(page)).toEqual([]);
		await page.getByRole('radio', { name: 'Biển ba vạch' }).check();
		await saved(page);
		await page.unroute('**/item-pictures/*');
		await expect.poll(() => shownPictures(page), { timeout: 30_000 }).toHaveLength(4);
		faults.length = 0;
	});

	await server.stop();
});

test('an organizer sets words and adds a picture with the keyboard, and sees them as on a phone', async ({
	demo,
	newPerson
}) => {
	const { page } = await newPerson({ viewport: { width: 1280, height: 900 } });
	await signIn(page, demo.origin, 'canbo');
	await page.goto(`${demo.origin}/items/new`);
	const stem = page.locator('#stem');
	const tools = page.getByRole('toolbar').first();
	await expect(tools).toBeVisible();

	await stem.fill('Nước là H2O?');
	const select = (from: number, to: number) =>
		stem.evaluate((area, [start, end]) => (area as HTMLTextAreaElement).setSelectionRange(start!, end!), [from, to]);
	await select(9, 10);
	await stem.press('Control+,');
	await expect(stem).toHaveValue('Nước là H<sub>2</sub>O?');
	await select(0, 4);
	await tools.getByRole('button', { name: 'Đậm' }).click();
	await expect(stem).toHaveValue('<b>Nước</b> là H<sub>2</sub>O?');
	await stem.press('Control+b');
	await expect(stem).toHaveValue('Nước là H<sub>2</sub>O?');
	await stem.press('Control+z');
	await expect(stem).toHaveValue('<b>Nước</b> là H<sub>2</sub>O?');
	await expect(page.locator('.phone sub')).toHaveText('2');

	await page.locator('[id="options.0.text"]').focus();
	await page
		.locator('fieldset input[type="file"]')
		.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: DOT });
	const words = page.getByLabel('Hình này vẽ gì?');
	await expect(words).toBeFocused();
	await words.press('Enter');
	await expect(page.getByText('Viết một câu tả hình')).toBeVisible();
	await words.fill('Chấm đỏ');
	await words.press('Enter');
	await expect(page.locator('[id="options.0.text"]')).toHaveValue(/^<img \w+>$/);
	await expect.poll(() => page.locator('.phone').getByAltText('Chấm đỏ').count()).toBe(1);

	await page.getByRole('button', { name: 'Sửa lời tả' }).click();
	await words.fill('Chấm tròn màu đỏ');
	await words.press('Enter');
	await expect(page.locator('.phone').getByAltText('Chấm tròn màu đỏ')).toHaveCount(1);

	const second = page.locator('[id="options.1.text"]');
	await second.focus();
	await page.evaluate(() => {
		const held = new DataTransfer();
		held.setData('text/html', '<p class=MsoNormal>10<sup>3</sup> <b>lít</b></p>');
		held.setData('text/plain', '103 lít');
		document.activeElement!.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true })
		);
	});
	await expect(second).toHaveValue('10<sup>3</sup> <b>lít</b>');
	expect(await axeFaults(page)).toEqual([]);

	await page.locator('#key').check();
	await page.getByLabel('Chủ đề').selectOption({ index: 1 });
	await page.locator('label').filter({ hasText: 'Nhận biết' }).click();
	await stem.press('Control+Enter');
	await page.waitForURL(/\/items\/\w+\?done=saved/);
	await expect.poll(() => shownPictures(page)).toEqual(['Chấm tròn màu đỏ']);
});

test('without JavaScript a picture is added on a page of its own', async ({ demo, newPerson, faults }) => {
	const { page } = await newPerson({ ...PHONE, javaScriptEnabled: false });
	await signIn(page, demo.origin, 'canbo');
	await page.goto(`${demo.origin}/items?whose=mine`);
	await page.locator('a[href^="/items/0"]').first().click();
	await page.getByRole('link', { name: 'Sửa', exact: true }).click();
	await page.getByText('Chữ đậm, nghiêng, chỉ số và hình').click();
	await page.getByRole('link', { name: 'Thêm hình và lời tả' }).click();
	await page
		.getByLabel('Tệp hình')
		.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
	await page.locator('#alt').fill('Chấm đỏ');
	await page.getByRole('button', { name: 'Thêm hình' }).click();
	await expect(page.locator('#file-error')).toContainText('không phải ảnh');
	// The refusal's status, which the browser reports.
	faults.length = 0;
	await page.getByLabel('Tệp hình').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: DOT });
	await page.getByRole('button', { name: 'Thêm hình' }).click();
	await expect(page.getByText('Đã thêm hình.')).toBeVisible();
	await expect(page.getByAltText('Chấm đỏ')).toBeVisible();
});
