import { expect, type Page } from '@playwright/test';

export interface Person {
	name: string;
	phone: string;
	pin: string;
	group: string;
	unit: string;
}

export const aPerson = (overrides: Partial<Person>): Person => ({
	name: 'Lê Thị Thử',
	phone: '0987000111',
	pin: '258079',
	group: 'Người dân',
	unit: 'Thôn Đông',
	...overrides
});

/** Fills in "who are you". The unit is typed without diacritics where the page offers to search, and picked from the list where it does not. */
export async function identify(page: Page, person: Person) {
	await page.getByRole('textbox', { name: 'Họ và tên', exact: true }).fill(person.name);
	await page.locator('form[action^="?/identify"] input[name="phone"]').fill(person.phone);
	await page.getByLabel('Đặt mã PIN').fill(person.pin);
	await page.locator('label').filter({ hasText: person.group }).click();
	const search = page.locator('form[action^="?/identify"]').getByRole('combobox');
	if ((await search.evaluate((node) => node.tagName)) === 'SELECT') {
		await search.selectOption({ label: person.unit });
	} else {
		await search.fill(person.unit.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase());
		await page.getByRole('option', { name: person.unit }).first().click();
	}
	await page.locator('label').filter({ hasText: 'Tôi đã đọc và đồng ý' }).click();
	await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

/** Contest page → who are you → start. Gives the path of the paper. */
export async function identifyAndStart(page: Page, origin: string, code: string, person: Person): Promise<string> {
	await page.goto(`${origin}/c/${code}`);
	await page.getByRole('link', { name: 'Tham gia dự thi' }).click();
	await identify(page, person);
	await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
	await page.waitForURL(/\/paper\/[^/]+$/);
	return new URL(page.url()).pathname;
}

/** Answers the question that stands on the screen, or the `index`-th of a page that shows all: right by `keys` (stem → text of the key), or wrong. */
export async function answer(page: Page, keys: Map<string, string>, { right = true, index = 0 } = {}) {
	const question = page.locator('fieldset:has(legend .stem):visible').nth(index);
	const stem = (await question.locator('.stem').innerText()).trim();
	const key = keys.get(stem);
	if (key === undefined) throw new Error(`No key for the question "${stem}"`);
	const label = question.locator('label').filter(right ? { hasText: key } : { hasNotText: key });
	await label.first().click();
	return stem;
}

/** Waits until the page says that everything is saved. */
export const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible();
