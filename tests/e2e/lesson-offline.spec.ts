import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { aPerson, identify } from './participant-steps';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const LESSON = 'an-toan-thong-tin';

/** Opens a lesson and waits until the phone has kept it. */
async function openKept(page: Page, origin: string) {
	await page.goto(`${origin}/lessons/${LESSON}`);
	await expect(page.getByText('Bài này đã lưu trên máy')).toBeVisible({ timeout: 30_000 });
}

/** Reads to the end as a finger does, a screen at a time. */
async function readToTheEnd(page: Page) {
	const end = page.locator('[data-part="text-end"]');
	const isBelow = () => end.evaluate((node) => node.getBoundingClientRect().top > innerHeight);
	while (await isBelow()) await page.evaluate(() => scrollBy({ top: innerHeight * 0.8, behavior: 'instant' }));
	await end.scrollIntoViewIfNeeded();
}

async function answerAll(page: Page) {
	const questions = page.locator('form[action*="answer"] fieldset');
	for (const question of await questions.all()) await question.locator('label').first().click();
	await page.getByRole('button', { name: 'Xem kết quả' }).click();
}

/** Closes a tab. What runs in it ends before, so that it does nothing of what the next tab is to do. */
async function closeTab(page: Page) {
	await page.goto('about:blank');
	await page.close();
}

/** What was told but for what a phone without a line tells; that may come late, so it is asked at the end of a test too. */
const refused = (faults: string[]) => faults.splice(0).filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'));

test('a newcomer finishes a lesson on a phone without a line; it arrives and counts once when the line is back', async ({
	demo,
	newPerson,
	faults
}) => {
	const { context, page } = await newPerson(PHONE);
	await page.goto(`${demo.origin}/join?next=/lessons`);
	await identify(page, aPerson({ phone: '0987000777', name: 'Lê Thị Không Mạng' }));
	await page.waitForURL(`${demo.origin}/lessons`);
	await openKept(page, demo.origin);

	await context.setOffline(true);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('An toàn thông tin');
	await readToTheEnd(page);
	await answerAll(page);
	await expect(page.getByText(/Bạn trả lời đúng \d\/3 câu/)).toBeVisible();
	await expect(page.getByText(/^Nguồn: .*91\/2025\/QH15/).first()).toBeVisible();
	await expect(page.getByText('Đã lưu trên máy này, sẽ gửi khi có mạng.')).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

	await page.reload();
	await expect(page.getByText('Đã lưu trên máy này, sẽ gửi khi có mạng.')).toBeVisible();
	await page.goto(`${demo.origin}/me`);
	await expect(page.getByRole('heading', { name: 'Chưa có mạng' })).toBeVisible();
	await page.goto(`${demo.origin}/lessons/${LESSON}`);
	expect(refused(faults)).toEqual([]);

	await context.setOffline(false);
	await expect(page.getByText('Đã gửi. Bài học này đã được tính cho bạn.')).toBeVisible({ timeout: 30_000 });
	await page.goto(`${demo.origin}/me`);
	await expect(page.getByText(/^1\/\d+ bài$/)).toBeVisible();
	const mine = await (await context.request.get(`${demo.origin}/me/export`)).json();
	expect(JSON.stringify(mine).match(/"kind":"lesson","firstAt"/g)).toHaveLength(3);
	await page.goto(`${demo.origin}/lessons`);
	await expect(page.locator('article').filter({ hasText: 'An toàn thông tin' }).getByText('Đã học')).toBeVisible();
	await expect(page.getByText('Kết quả học của bạn')).toBeHidden();
	expect(refused(faults)).toEqual([]);
});

test('a lesson finished without a line is not lost with the tab or with the sign-in', async ({
	demo,
	newPerson,
	faults
}) => {
	const { context, page } = await newPerson(PHONE);
	await page.goto(`${demo.origin}/join?next=/lessons`);
	await identify(page, aPerson({ phone: '0987000781', name: 'Giàng Thị Hết Phiên' }));
	await page.waitForURL(`${demo.origin}/lessons`);
	await openKept(page, demo.origin);
	await context.setOffline(true);
	await readToTheEnd(page);
	await answerAll(page);
	await expect(page.getByText('Đã lưu trên máy này, sẽ gửi khi có mạng.')).toBeVisible();
	await page.reload();
	await expect(page.getByText(/Bạn trả lời đúng \d\/3 câu/)).toBeVisible();
	await closeTab(page);
	expect(refused(faults)).toEqual([]);

	await context.clearCookies({ name: 'participant_session' });
	await context.setOffline(false);
	const later = await context.newPage();
	await later.goto(`${demo.origin}/lessons/${LESSON}`);
	await later.getByRole('link', { name: 'Cho biết tôi là ai' }).click();
	await later.getByText('Đã từng ghi tên ở đây?').click();
	await later.locator('#known-phone').fill('0987000781');
	await later.locator('#known-pin').fill(aPerson({}).pin);
	await later.locator('#known-pin').press('Enter');
	await expect(later.getByText('Đã gửi. Bài học này đã được tính cho bạn.')).toBeVisible();
	await later.goto(`${demo.origin}/me`);
	await expect(later.getByText(/^1\/\d+ bài$/)).toBeVisible();
	expect(refused(faults)).toEqual([]);
});

test('a lesson finished without a line arrives whichever page is opened next', async ({ demo, newPerson, faults }) => {
	const { context, page } = await newPerson(PHONE);
	await page.goto(`${demo.origin}/join?next=/lessons`);
	await identify(page, aPerson({ phone: '0987000782', name: 'Hoàng Văn Trang Khác' }));
	await page.waitForURL(`${demo.origin}/lessons`);
	await openKept(page, demo.origin);
	await context.setOffline(true);
	await readToTheEnd(page);
	await answerAll(page);
	await expect(page.getByText('Đã lưu trên máy này, sẽ gửi khi có mạng.')).toBeVisible();
	await closeTab(page);
	expect(refused(faults)).toEqual([]);

	await context.setOffline(false);
	const later = await context.newPage();
	const arrived = later.waitForResponse(
		(response) => new URL(response.url()).pathname === `/lessons/${LESSON}/completion`
	);
	await later.goto(demo.origin);
	expect(await (await arrived).json()).toMatchObject({ counted: true });
	await later.goto(`${demo.origin}/me`);
	await expect(later.getByText(/^1\/\d+ bài$/)).toBeVisible();
	expect(refused(faults)).toEqual([]);
});

test('what was answered on a shared phone is offered to nobody but its own reader', async ({
	demo,
	newPerson,
	faults
}) => {
	const { context, page } = await newPerson(PHONE);
	await openKept(page, demo.origin);
	await context.setOffline(true);
	await readToTheEnd(page);
	await answerAll(page);
	await expect(page.getByText('Để bài học được tính cho bạn')).toBeVisible();
	expect(refused(faults)).toEqual([]);

	await context.setOffline(false);
	await page.getByRole('link', { name: 'Cho biết tôi là ai' }).click();
	await identify(page, aPerson({ phone: '0987000778', name: 'Phạm Văn Khác' }));
	await page.waitForURL(/\/lessons\//);
	await page.getByRole('button', { name: 'Không phải tôi' }).click();
	await expect(page.getByText('Kết quả học của bạn')).toBeHidden();
	await page.reload();
	await expect(page.getByRole('button', { name: 'Xem kết quả' })).toBeVisible();
	await expect(page.getByText('Kết quả học của bạn')).toBeHidden();

	await page.goto(`${demo.origin}/me`);
	await page.getByRole('button', { name: 'Đăng xuất' }).click();
	await page.goto(`${demo.origin}/join?next=/lessons/${LESSON}`);
	await identify(page, aPerson({ phone: '0987000779', name: 'Lò Thị Đúng' }));
	await page.waitForURL(/\/lessons\//);
	await page.getByRole('button', { name: 'Đúng là tôi' }).click();
	await expect(page.getByText('Đã gửi. Bài học này đã được tính cho bạn.')).toBeVisible();
	expect(refused(faults)).toEqual([]);
});

test('a phone keeps a lesson as nobody in particular sees it', async ({ demo, newPerson }) => {
	const { page } = await newPerson(PHONE);
	await page.goto(`${demo.origin}/join?next=/lessons`);
	await identify(page, aPerson({ phone: '0987000780', name: 'Vừ Thị Riêng Tư' }));
	await page.waitForURL(`${demo.origin}/lessons`);
	await openKept(page, demo.origin);
	await page.goto(`${demo.origin}/me`);
	await expect(page.getByText('Vừ Thị Riêng Tư').first()).toBeVisible();
	await expect.poll(() => page.evaluate(async () => (await caches.match('/lessons')) !== undefined)).toBe(true);
	const kept = await page.evaluate(async () => {
		const texts: Record<string, string> = {};
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const { pathname } = new URL(request.url);
				texts[pathname] = await (await cache.match(request))!.text();
			}
		}
		return texts;
	});
	expect(Object.keys(kept)).toEqual(
		expect.arrayContaining(['/lessons', `/lessons/${LESSON}`, `/lessons/${LESSON}/answers.json`])
	);
	expect(
		Object.keys(kept).filter(
			(path) => !/^\/(lessons|offline|_app|favicon|apple-touch-icon|site\.webmanifest)/.test(path)
		)
	).toEqual([]);
	expect(Object.values(kept).filter((text) => text.includes('Riêng Tư') || text.includes('0987000780'))).toEqual([]);
});
