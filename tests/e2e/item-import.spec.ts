import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, signIn, test } from './app';
import { axeFaults } from './axe';

const HUNDRED = 'tests/fixtures/word/hundred-questions.docx';
const { wrong } = JSON.parse(readFileSync('tests/fixtures/word/hundred-questions.json', 'utf8')) as {
	wrong: { number: number; code: string }[];
};
/** What is said at each, in the order of the file. */
const SAID: Record<string, string> = {
	'bank.text_key_missing': 'Chưa biết đáp án của câu này',
	'bank.text_key_disagrees': 'Các cách đánh dấu đáp án của câu này không khớp nhau (B / C)',
	'bank.text_option_empty': 'Phương án D chưa có nội dung',
	'bank.text_option_single': 'Câu này chỉ có một phương án (A)',
	'bank.text_option_twice': 'Có hai phương án cùng mang chữ B',
	'bank.text_key_unknown': 'Đáp án ghi là E, nhưng không có đúng một phương án E',
	'bank.text_stem_empty': 'Câu này chưa có nội dung câu hỏi'
};

const question = (page: Page, label: string) => page.getByRole('article', { name: label, exact: true });
const tick = (page: Page, text: string) => page.locator('label').filter({ hasText: text }).click();
const chip = (page: Page, text: string) => page.getByRole('navigation', { name: 'Lọc câu hỏi' }).getByText(text);

/** Axe at both widths, colours in both themes, and nothing that scrolls sideways. */
async function expectAccessible(page: Page) {
	await page.addStyleTag({ content: '* { transition: none !important; animation: none !important; }' });
	const found: string[] = [];
	for (const [width, theme] of [
		[360, 'dark'],
		[1280, 'light']
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
		found.push(...(await axeFaults(page)).map((fault) => `${width} ${fault}`));
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
	}
	expect(found, page.url()).toEqual([]);
}

async function itemsInBank(page: Page, origin: string): Promise<number> {
	await page.goto(`${origin}/items`);
	const count = await page.getByText(/^[\d.]+ câu hỏi$/).innerText();
	return Number(count.replace(/\D/g, ''));
}

/** Fills the form for all questions with the first topic and a difficulty. */
async function setForAll(page: Page) {
	await page.getByLabel('Chủ đề').selectOption({ index: 1 });
	await page.getByLabel('Mức độ').selectOption({ label: 'Thông hiểu' });
	await page.getByRole('button', { name: 'Đặt cho các câu' }).click();
}

async function paste(page: Page, origin: string, text: string) {
	await page.goto(`${origin}/items/import`);
	await page.getByText('Hoặc dán câu hỏi từ Word, Zalo').click();
	await page.getByRole('textbox', { name: 'Câu hỏi dán vào' }).fill(text);
	await page.getByRole('button', { name: 'Đọc câu hỏi' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xem và sửa các câu hỏi');
}

test('a Word file of 100 questions, 7 of them wrong in 7 ways: each is shown at its place and mended, 100 items land, and leave again', async ({
	demo,
	newPerson
}) => {
	test.setTimeout(240_000);
	const { page } = await newPerson();
	await signIn(page, demo.origin, 'canbo');
	const before = await itemsInBank(page, demo.origin);

	await page.goto(`${demo.origin}/items/import`);
	await expectAccessible(page);
	await page.getByLabel('Tệp câu hỏi').setInputFiles(HUNDRED);
	await page.waitForURL(/\/items\/import\/\w+$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xem và sửa các câu hỏi');
	await expect(chip(page, 'Tất cả')).toHaveText('Tất cả 100');
	await expect(chip(page, 'Có lỗi')).toHaveText('Có lỗi 7');
	await page.getByRole('link', { name: 'Sửa 7 câu có lỗi' }).click();

	const cards = page.getByRole('article');
	await expect(cards).toHaveCount(7);
	for (const [index, { number, code }] of wrong.entries()) {
		await expect(cards.nth(index).getByRole('heading')).toHaveText(`Câu ${number}`);
		await expect(cards.nth(index)).toContainText(SAID[code]!);
		await expect(cards.nth(index)).toContainText(/trang \d/);
	}
	await expectAccessible(page);

	// The key by one click, then by one key.
	await question(page, 'Câu 7').getByRole('listitem').filter({ hasText: '3%' }).click();
	await expect(page.getByText('Đã chọn đáp án cho câu thứ 7.')).toBeVisible();
	await expect(cards).toHaveCount(6);
	await expect(question(page, 'Câu 18')).toBeFocused();
	await page.keyboard.press('j');
	await expect(question(page, 'Câu 35')).toBeFocused();
	await page.keyboard.press('k');
	await page.keyboard.press('b');
	await expect(cards).toHaveCount(5);
	await expect(question(page, 'Câu 35')).toBeFocused();
	await page.keyboard.press('e');

	// The others are opened, one after the other.
	const title = page.getByRole('heading', { level: 1 });
	const save = () => page.getByRole('button', { name: /^Lưu/ }).click();
	const option = (letter: string) => page.getByRole('textbox', { name: `Phương án ${letter}` });
	await expect(title).toHaveText('Câu 35');
	await expect(page.locator('[id="options.3.text-error"]')).toContainText('Phương án D chưa có nội dung');
	await expectAccessible(page);
	await option('D').fill('Phải đến trụ sở ít nhất hai lần');
	await save();
	await expect(title).toHaveText('Câu 64');
	await option('B').fill('Có logo');
	await option('C').fill('Có số điện thoại');
	await save();
	await expect(title).toHaveText('Câu 66');
	await expect(page.locator('#options-error')).toContainText('Có hai phương án cùng mang chữ B');
	await save();
	await expect(title).toHaveText('Câu 76');
	await tick(page, 'Phương án B là đáp án đúng');
	await save();
	await expect(title).toHaveText('Câu 90');
	await expect(page.locator('#stem-error')).toContainText('Câu này chưa có nội dung câu hỏi');
	await page.getByRole('textbox', { name: 'Câu dẫn' }).fill('Công dân số cần có năng lực nào?');
	await save();
	await expect(page.getByRole('heading', { name: 'Không còn câu nào có lỗi' })).toBeVisible();

	await setForAll(page);
	await expect(page.getByText('Đã đặt cho các câu.')).toBeVisible();
	await page.getByRole('link', { name: 'Đưa vào ngân hàng' }).first().click();
	await expect(page.getByText('câu sẵn sàng vào ngân hàng')).toBeVisible();
	await expectAccessible(page);
	await tick(page, 'Tôi đã xem và muốn đưa các câu này vào ngân hàng');
	await page.getByRole('button', { name: 'Đưa vào ngân hàng' }).click();
	await expect(page.getByText('Đã đưa 100 câu vào ngân hàng')).toBeVisible();
	await expectAccessible(page);
	const batch = page.url();

	expect(await itemsInBank(page, demo.origin)).toBe(before + 100);
	await page.goto(batch);
	await page.getByRole('link', { name: 'Xem các câu đã nhập' }).click();
	await expect(page.getByText('100 câu hỏi khớp với bộ lọc')).toBeVisible();

	await page.goto(batch);
	await tick(page, 'Lấy lại 100 câu ra khỏi ngân hàng');
	await page.getByRole('button', { name: 'Hoàn tác lượt nhập' }).click();
	await expect(page.getByText('Đã lấy 100 câu ra khỏi ngân hàng')).toBeVisible();
	expect(await itemsInBank(page, demo.origin)).toBe(before);
});

test('two questions that stick together are split, one that was torn is joined, one is left out and taken back', async ({
	demo,
	newPerson
}) => {
	const { page } = await newPerson();
	await signIn(page, demo.origin, 'canbo');
	await paste(
		page,
		demo.origin,
		[
			'Câu 1. Đình làng thờ ai?',
			...['A. Thành hoàng', 'B. Thần Nông', 'C. Ngọc Hoàng', 'A. Mùa xuân', 'B. Mùa hạ', 'C. Mùa thu'],
			'Câu 2. Chợ phiên họp vào',
			...['A. ngày chẵn', 'Câu 3. Ngày nào nữa?', 'A. ngày lẻ', 'B. ngày rằm', 'Đáp án: B']
		].join('\n')
	);
	await question(page, 'Câu 1').getByRole('link', { name: 'Tách thành hai câu' }).click();
	const second = page.getByRole('textbox', { name: 'Câu thứ hai' });
	await expect(second).toHaveValue(/^A\. Mùa xuân/);
	await second.fill('Lễ hội đình mở vào mùa nào?\nA. Mùa xuân\nB. Mùa hạ\nĐáp án: A');
	await page.getByRole('button', { name: 'Tách thành hai câu' }).click();
	await expect(page.getByText('Đã tách thành hai câu. Hãy xem lại cả hai.')).toBeVisible();
	await page.getByRole('link', { name: 'Câu sau' }).click();
	await expect(page.getByRole('textbox', { name: 'Câu dẫn' })).toHaveValue('Lễ hội đình mở vào mùa nào?');
	await page.getByRole('link', { name: 'Câu sau' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Câu 2');
	await page.getByRole('button', { name: 'Gộp với câu sau' }).click();
	await expect(page.getByText('Đã gộp hai câu.')).toBeVisible();
	await page.getByRole('button', { name: 'Bỏ qua câu này' }).click();
	await expect(page.getByText('Đã bỏ qua câu thứ 3.')).toBeVisible();
	await expect(chip(page, 'Tất cả')).toHaveText('Tất cả 3');
	await expect(chip(page, 'Bỏ qua')).toHaveText('Bỏ qua 1');
	await question(page, 'Câu 2').getByRole('button', { name: 'Lấy lại câu này' }).click();
	await expect(chip(page, 'Bỏ qua')).toHaveCount(0);
});

test('a sheet of one’s own: its columns are told, and the first question shows how it is read', async ({
	demo,
	newPerson
}) => {
	const { page } = await newPerson();
	await signIn(page, demo.origin, 'canbo');
	await page.goto(`${demo.origin}/items/import`);
	const rows = ['x;y;z;w', 'Đình làng ở đâu?;Giữa làng;Ngoài đồng;1', 'Chợ họp khi nào?;Sáng;Tối;2'];
	const buffer = Buffer.from(rows.join('\n'));
	await page.getByLabel('Tệp câu hỏi').setInputFiles({ name: 'cua-toi.csv', mimeType: 'text/csv', buffer });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chọn cột');
	for (const [column, holds] of ['Câu dẫn', 'Phương án A', 'Phương án B', 'Đáp án đúng'].entries()) {
		await page.getByLabel(`Cột ${'ABCD'[column]}`).selectOption({ label: holds });
	}
	await page.getByLabel('Hàng tiêu đề').selectOption('1');
	await expect(page.locator('section', { hasText: 'Hàng 2 sẽ được đọc thành' })).toContainText('Đình làng ở đâu?');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Đọc các câu hỏi' }).click();
	await expect(page.getByRole('article')).toHaveCount(2);
	await expect(page.getByRole('article').first()).toContainText('hàng 2');
	await expect(page.getByRole('button', { name: 'Chọn B làm đáp án đúng' }).nth(1)).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('without JavaScript a file goes from upload to the bank', async ({ demo, newPerson }) => {
	const { page } = await newPerson({ javaScriptEnabled: false });
	await signIn(page, demo.origin, 'canbo');
	await page.goto(`${demo.origin}/items/import`);
	const text = 'Câu 1. Sân đình dùng để làm gì?\nA. Họp làng, mở hội\nB. Trồng lúa\nC. Nuôi cá\n';
	const file = { name: 'mot-cau.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
	await page.getByLabel('Tệp câu hỏi').setInputFiles(file);
	await page.getByRole('button', { name: 'Đọc câu hỏi' }).click();
	await expect(question(page, 'Câu 1')).toContainText('Chưa biết đáp án của câu này');
	await page.getByRole('button', { name: 'Chọn A làm đáp án đúng' }).click();
	await expect(page.getByText('Đã chọn đáp án cho câu thứ 1.')).toBeVisible();
	await setForAll(page);
	await page.getByRole('link', { name: 'Đưa vào ngân hàng' }).first().click();
	await tick(page, 'Tôi đã xem và muốn đưa các câu này vào ngân hàng');
	await page.getByRole('button', { name: 'Đưa vào ngân hàng' }).click();
	await expect(page.getByText('Đã đưa 1 câu vào ngân hàng')).toBeVisible();
	await page.getByRole('link', { name: 'Xem các câu đã nhập' }).click();
	await expect(page.getByRole('link', { name: 'Sân đình dùng để làm gì?' })).toBeVisible();
});

test('a file that cannot be read is refused at its field, and what was pasted stays', async ({ demo, newPerson }) => {
	const { page } = await newPerson();
	await signIn(page, demo.origin, 'canbo');
	await page.goto(`${demo.origin}/items/import`);
	await page.getByText('Hoặc dán câu hỏi từ Word, Zalo').click();
	const pasted = page.getByRole('textbox', { name: 'Câu hỏi dán vào' });
	await pasted.fill('Câu 1. Còn dở');
	const file = { name: 'cau-hoi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };
	await page.getByLabel('Tệp câu hỏi').setInputFiles(file);
	await expect(page.locator('#file-error')).toContainText('PDF');
	await expect(page.getByText('cau-hoi.pdf')).toBeVisible();
	await expect(pasted).toHaveValue('Câu 1. Còn dở');
	await expect(page).toHaveURL(/\/items\/import$/);
});
