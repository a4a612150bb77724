import { createCanvas } from '@napi-rs/canvas';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './app';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const TITLE = 'Họp thôn nghe về Nghị quyết 57';

const PHOTO = createCanvas(64, 48).toBuffer('image/png');

/** Ticks the box of an act and presses its button. */
async function confirm(page: Page, box: RegExp | string, button: string) {
	await page.locator('label', { hasText: box }).first().click();
	await page.getByRole('button', { name: button, exact: true }).click();
}

test('from a village meeting to the report and the public page', async ({ demo, newPerson }) => {
	test.setTimeout(240_000);
	const { origin } = demo;
	const year = new Date().getFullYear();
	const { page: leader } = await newPerson({ viewport: { width: 1280, height: 900 } });
	let report = '';

	await test.step('the head of a village logs a meeting on a phone', async () => {
		const { page } = await newPerson(PHONE);
		await signIn(page, origin, 'truongthon');
		await page.goto(`${origin}/outreach/new`);
		await page.locator('label', { hasText: 'Họp thôn' }).first().click();
		await page.getByLabel('Người dân', { exact: true }).fill('43');
		await page
			.locator('details', { has: page.locator('input[name="title"]') })
			.locator('summary')
			.click();
		await page.locator('input[name="title"]').fill(TITLE);
		await page
			.locator('input[type="file"]')
			.first()
			.setInputFiles({ name: 'hop.png', mimeType: 'image/png', buffer: PHOTO });
		await page.getByRole('button', { name: 'Gửi để duyệt' }).click();
		await page.waitForURL(/\/outreach(\/[0-9a-z]{22})?(\?|$)/);
		await expect(page.getByText(TITLE).first()).toBeVisible();
	});

	await test.step('the desk of the leader says that it waits, and the leader approves it', async () => {
		await signIn(leader, origin, 'lanhdao');
		await leader.getByRole('link', { name: /hoạt động truyền thông chờ duyệt/ }).click();
		await leader.getByLabel(new RegExp(TITLE)).check();
		await leader.getByRole('button', { name: 'Duyệt những việc đã đánh dấu' }).click();
		await expect(leader.getByText('Đã duyệt 1 việc.')).toBeVisible();
	});

	await test.step('the organizer makes the report of the year and hands it in', async () => {
		const { page } = await newPerson({ viewport: { width: 1280, height: 900 } });
		await signIn(page, origin, 'canbo');
		await page.goto(
			`${origin}/reports/new?kind=quarter&year=${year}&quarter=${Math.ceil((new Date().getMonth() + 1) / 3)}`
		);
		await page.getByRole('button', { name: 'Chốt số liệu và lập dự thảo' }).click();
		await page.waitForURL(/\/reports\/[0-9a-z]{22}/);
		report = new URL(page.url()).pathname;
		await expect(page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeVisible();
		for (const [format, magic] of [
			['docx', 'PK'],
			['xlsx', 'PK']
		]) {
			const file = await page.request.get(`${origin}${report}/file/${format}`);
			expect(file.status()).toBe(200);
			expect((await file.body()).subarray(0, 2).toString()).toBe(magic);
		}
		await page.locator('summary', { hasText: 'Trình duyệt' }).click();
		await confirm(page, 'Tôi đã đọc lại toàn bộ báo cáo', 'Trình duyệt');
		await expect(page.getByRole('button', { name: 'Duyệt báo cáo' })).toHaveCount(0);
	});

	await test.step('the leader approves it, and it can no longer be changed', async () => {
		await leader.goto(origin + report);
		await confirm(leader, /Tôi đã đọc và đồng ý/, 'Duyệt báo cáo');
		await expect(leader.getByText('Đã duyệt', { exact: true }).first()).toBeVisible();
		expect((await leader.request.get(`${origin}${report}/edit`)).status()).toBeGreaterThanOrEqual(400);
	});

	await test.step('figures are the same on the overview, in the ranking and in the meeting room', async () => {
		for (const path of ['/leader', '/leader/ranking', '/leader/compare', '/leader/channels', '/leader/screen']) {
			const answer = await leader.goto(origin + path);
			expect(answer?.status(), path).toBe(200);
		}
	});

	await test.step('the leader publishes the year, and anybody reads it', async () => {
		await leader.goto(`${origin}/leader/publish?year=${year}`);
		await leader
			.getByLabel(/Ghi chú|Lý do|Lời/)
			.first()
			.fill('Số liệu đến hôm nay');
		await leader.locator('label', { hasText: 'Tôi đã xem hết các số liệu' }).click();
		await leader.locator('form[action*="publish"] button[type="submit"]').first().click();
		await leader.waitForURL(/done=published/);
		const visitor = await newPerson(PHONE);
		await visitor.page.goto(`${origin}/results`);
		await expect(visitor.page.locator(`a[href^="/results/san-dinh"]`).first()).toBeVisible();
		await visitor.page.goto(`${origin}/results/san-dinh/${year}`);
		await expect(visitor.page.getByRole('heading', { level: 1 })).toContainText(String(year));
		const page = new URL(visitor.page.url()).pathname;
		const data = await visitor.page.request.get(`${origin}${page}.json`);
		expect(data.headers()['access-control-allow-origin']).toBe('*');
		expect(await data.json()).toHaveProperty('total');
	});
});
