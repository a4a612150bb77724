import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { aPerson, identify } from './participant-steps';
import type { RunningServer } from './running-server';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** What a round that is not over yet draws from: the stems by topic, straight from the database. */
function reservedIn({ databaseFile }: RunningServer) {
	const database = new Database(databaseFile, { readonly: true });
	const rows = database
		.prepare(
			`select distinct v.topic, v.stem from rounds r
			join contests c on c.id = r.contest_id and c.published_at is not null
			join round_pool p on p.round_id = r.id
			join items i on i.id = p.item_id
			join item_versions v on v.id in (p.version_id, i.approved_version_id)
			where r.closes_at > ? and r.is_practice = 0`
		)
		.all(Date.now()) as { topic: string; stem: string }[];
	database.close();
	return rows;
}

const stemOf = (page: Page) => page.locator('legend .stem').innerText();

/** Answers the question on the screen with its first option and waits for what it was. Gives the stem. */
async function answerFirst(page: Page): Promise<string> {
	const stem = await stemOf(page);
	await page.locator('.options label').first().click();
	await page.getByRole('button', { name: 'Trả lời' }).click();
	await expect(page.getByText(/^Căn cứ:/)).toBeVisible();
	return stem;
}

/** Goes through a sitting to its end. Gives the stems that were asked. */
async function sit(page: Page): Promise<string[]> {
	const total = Number((await page.locator('legend .place').innerText()).split('/')[1]);
	const stems: string[] = [];
	for (let number = 1; number <= total; number++) {
		await expect(page.locator('legend .place')).toHaveText(`Câu ${number}/${total}`);
		stems.push(await answerFirst(page));
		await page.getByRole('link', { name: number < total ? 'Câu tiếp theo' : 'Xem kết quả' }).click();
	}
	await expect(page.getByRole('heading', { name: 'Xong một lượt' })).toBeVisible();
	return stems;
}

test('anybody practises a topic on a small phone without JavaScript, and nothing that a running contest asks', async ({
	demo,
	newPerson
}) => {
	const reserved = reservedIn(demo);
	const topic = reserved[0]!.topic;
	const held = new Set(reserved.map(({ stem }) => stem));
	const { page } = await newPerson({ ...PHONE, javaScriptEnabled: false });
	await page.goto(`${demo.origin}/practice`);
	const link = page.locator(`a[href$="topic=${topic}"]`);
	await expect(page.locator('li').filter({ has: link })).toContainText(/câu nữa trở lại từ \d\d:\d\d/);
	await link.click();

	const sent = await page.content();
	expect(sent).not.toContain('Căn cứ:');
	expect(sent).not.toMatch(/\b(key|explanation|isRight)["']?:/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	const button = await page.getByRole('button', { name: 'Trả lời' }).boundingBox();
	expect(button!.height).toBeGreaterThanOrEqual(48);

	const stems = await sit(page);
	await expect(page.getByText(/^Bạn trả lời đúng \d+\/\d+ câu\.$/)).toBeVisible();
	expect(new Set(stems).size).toBe(stems.length);
	expect(stems.filter((stem) => held.has(stem))).toEqual([]);
});

test('a person practises five minutes a day; what was answered stands, also on another device', async ({
	demo,
	newPerson
}) => {
	const held = new Set(reservedIn(demo).map(({ stem }) => stem));
	const { page, context } = await newPerson(PHONE);
	await page.goto(`${demo.origin}/practice/run?mode=daily`);
	await identify(page, aPerson({ phone: '0987000555', name: 'Giàng A Luyện' }));
	await page.waitForURL(/\/practice\/run\?mode=daily&seed=/);

	const shown = page.url();
	const options = await page.locator('.options').innerText();
	await answerFirst(page);
	const verdict = await page.locator('#verdict').innerText();
	const chosen = await page.locator('.result li').filter({ hasText: 'bạn chọn' }).innerText();
	const other = await context.newPage();
	await other.goto(shown);
	expect(await other.locator('.options').innerText()).toBe(options);
	await other.locator('.options label').last().click();
	await other.getByRole('button', { name: 'Trả lời' }).click();
	await expect(other.getByText('Bạn đã trả lời câu này rồi.')).toBeVisible();
	expect(await other.locator('#verdict').innerText()).toBe(verdict);
	expect(await other.locator('.result li').filter({ hasText: 'bạn chọn' }).innerText()).toBe(chosen);
	await other.close();

	await page.goto(shown);
	const stems = await sit(page);
	expect(stems).toHaveLength(10);
	expect(stems.filter((stem) => held.has(stem))).toEqual([]);
	await expect(page.getByText('Tuần này bạn đã luyện 1 ngày.')).toBeVisible();

	await page.goto(`${demo.origin}/practice`);
	await expect(page.getByText('Hôm nay bạn đã luyện 10 câu.')).toBeVisible();
	await page.getByRole('link', { name: 'Bắt đầu 5 phút' }).click();
	await expect(page.getByRole('heading', { name: 'Hôm nay bạn luyện đủ rồi' })).toBeVisible();
	await page.goto(`${demo.origin}/me`);
	await page.getByRole('link', { name: 'Mở luyện tập' }).click();
	await expect(page).toHaveURL(`${demo.origin}/practice`);
	const mine = await (await context.request.get(`${demo.origin}/me/export`)).json();
	expect(mine.practice.answers).toHaveLength(10);
	expect(mine.practice.days).toMatchObject([{ answered: 10 }]);
	expect(mine.participations).toEqual([]);
});
