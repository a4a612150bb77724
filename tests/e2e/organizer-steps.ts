import { expect, type Page } from '@playwright/test';
import { signIn } from './app';

/** First start: the one-time link from the console, the administrator, two villages with their populations, one account for each role. */
export async function setUpCommune(page: Page, origin: string, printed: string, password: string) {
	const link = printed.match(/\/setup\/[0-9a-f]+/)![0];
	await page.goto(origin + link);
	await page.getByLabel('Tên xã, phường, tỉnh').fill('Xã An Bình');
	await page.getByLabel('Họ và tên quản trị viên').fill('Vũ Quản Trị');
	await page.getByLabel('Tên đăng nhập').fill('quantri');
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Tạo tài khoản và bắt đầu' }).click();
	await page.waitForURL(/\/desk/);
	await addUnit(page, origin, 'Thôn Đông', 40);
	await addUnit(page, origin, 'Thôn Đoài', 60);
	for (const [username, name, role] of [
		['canbo', 'Trần Thị Cán Bộ', 'organizer'],
		['thamdinh', 'Lê Thẩm Định', 'reviewer'],
		['lanhdao', 'Phạm Lãnh Đạo', 'leader']
	] as const) {
		await page.goto(`${origin}/staff/new`);
		await page.getByLabel('Họ và tên').fill(name);
		await page.getByLabel('Tên đăng nhập').fill(username);
		await page.getByLabel('Mật khẩu ban đầu').fill(password);
		await page.getByLabel('Vai trò 1').selectOption(role);
		await page.getByRole('combobox', { name: 'Ở đơn vị' }).fill('an binh');
		await page.getByRole('option', { name: 'Xã An Bình' }).first().click();
		await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	}
}

async function addUnit(page: Page, origin: string, name: string, residents: number) {
	await page.goto(`${origin}/units/new`);
	await page.getByLabel('Tên đơn vị').fill(name);
	await page.getByLabel('Loại đơn vị').selectOption('village');
	await page.getByLabel('Mã đơn vị').fill(`thon-${residents}`);
	await page.getByRole('button', { name: 'Lưu đơn vị' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await page.getByRole('textbox', { name: 'Người dân' }).fill(String(residents));
	await page.getByLabel('Nguồn số liệu').fill('Báo cáo thống kê xã');
	await page.getByRole('button', { name: 'Lưu số liệu' }).click();
	await expect(page.getByText('Đã lưu số liệu.')).toBeVisible();
}

export interface WrittenItem {
	stem: string;
	key: string;
	others: string[];
}

/** Writes an item, saves the draft and asks for its review. */
export async function writeItem(page: Page, origin: string, { stem, key, others }: WrittenItem) {
	await page.goto(`${origin}/items/new`);
	await page.getByRole('textbox', { name: 'Câu dẫn' }).fill(stem);
	for (const [index, text] of [key, ...others].entries()) {
		await page.getByRole('textbox', { name: `Phương án ${'ABCD'[index]}` }).fill(text);
	}
	await page.locator('label').filter({ hasText: 'Phương án A là đáp án đúng' }).click();
	await page.getByRole('textbox', { name: /Giải thích/ }).fill(`Đáp án đúng: ${key}.`);
	await page.getByRole('textbox', { name: /Căn cứ/ }).fill('Quyết định số 505/QĐ-TTg ngày 22/4/2022');
	await page.getByLabel('Chủ đề').selectOption({ label: 'Kế hoạch của địa phương' });
	await page.locator('label').filter({ hasText: 'Vận dụng' }).click();
	await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
	await page.getByRole('button', { name: 'Gửi duyệt' }).click();
	await expect(page.getByText('Chờ duyệt').first()).toBeVisible();
}

/** Signs in as the reviewer and approves everything that waits. */
export async function approveAll(page: Page, origin: string, password: string) {
	await signIn(page, origin, 'thamdinh', password);
	for (;;) {
		await page.goto(`${origin}/items?status=in_review`);
		const waiting = page.locator('[data-item] > a');
		if ((await waiting.count()) === 0) return;
		await waiting.first().click();
		await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
		await expect(page.getByText('Đã duyệt').first()).toBeVisible();
	}
}

/** Signs in as the leader and approves the prizes of the contest's only round. */
export async function approveAwards(page: Page, origin: string, overview: string, password: string) {
	await signIn(page, origin, 'lanhdao', password);
	await page.goto(overview);
	await page.getByRole('link', { name: 'Giải thưởng' }).click();
	await page.locator('label').filter({ hasText: 'Tôi đã kiểm tra và duyệt' }).click();
	await page.getByRole('button', { name: 'Duyệt các giải' }).click();
	await expect(page.getByText('Tất cả giải đã được duyệt')).toBeVisible();
}

const pad = (number: number) => String(number).padStart(2, '0');

/** A wall-clock time in Vietnam as a datetime-local field takes it. */
function localInput(ms: number) {
	const at = new Date(ms + 7 * 3_600_000);
	return `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}T${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
}

/** The five steps and the publication. The round is open at once, for a day; the paper takes `count` items of the written kind. */
export async function buildContest(page: Page, origin: string, count: number) {
	await page.goto(`${origin}/contests/new`);
	await page.getByLabel('Tên cuộc thi').fill('Tìm hiểu các ngày lễ khoa học');
	await page.getByLabel(/Mã ngắn/).fill('ngay-le');
	await page.getByRole('button', { name: 'Tạo và đi tiếp' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Đối tượng' })).toBeVisible();
	const next = page.getByRole('button', { name: 'Lưu và đi tiếp' });
	await next.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Thời gian và cách thi' })).toBeVisible();
	await page.getByLabel('Mở lúc').fill(localInput(Date.now() - 3_600_000));
	await page.getByLabel('Đóng lúc').fill(localInput(Date.now() + 86_400_000));
	await page.getByLabel('Số lượt mỗi người').selectOption('1');
	await page.locator('label').filter({ hasText: 'Ngay sau khi nộp bài' }).click();
	await page.locator('label').filter({ hasText: 'Có bao nhiêu người dự thi?' }).click();
	await next.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Đề thi' })).toBeVisible();
	// No shipped item of this topic and difficulty is for contests: the paper is made of the items written here.
	await page.getByLabel('Số câu Vận dụng, chủ đề Kế hoạch của địa phương').fill(String(count));
	await next.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Giải thưởng' })).toBeVisible();
	await page.getByRole('button', { name: 'Thêm giải' }).click();
	await page.locator('[name="prizes.0.count"]').fill('1');
	await next.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Thể lệ' })).toBeVisible();
	await page.getByRole('button', { name: 'Lưu thể lệ' }).click();
	await page.waitForURL(/\/contests\/[^/]+$/);
	const overview = page.url();
	await page.getByRole('button', { name: 'Công bố cuộc thi' }).click();
	await expect(page.getByText('Đang mở').first()).toBeVisible();
	return overview;
}
