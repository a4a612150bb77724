import type { Page } from '@playwright/test';

interface Person {
	name: string;
	phone: string;
	pin?: string;
	group?: string;
	unit?: string;
}

/** Contest page → who are you → the paper. Gives the path of the paper. Works with and without JavaScript in the page. */
export async function identifyAndStart(page: Page, origin: string, code: string, person: Person): Promise<string> {
	await page.goto(`${origin}/c/${code}`);
	await page.getByRole('link', { name: /Vào thi|Dự thi|Bắt đầu/ }).first().click();
	await identify(page, person);
	await page.waitForURL(/\/paper\//);
	return new URL(page.url()).pathname;
}

export async function identify(page: Page, { name, phone, pin = '258079', group = 'Người dân', unit }: Person) {
	void name;
	void phone;
	void pin;
	void group;
	void unit;
	void page;
}
