import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { DEMONSTRATION } from './global-setup';
import { startServer, type RunningServer } from './running-server';

export { expect };

/** Watches a page: any console error or uncaught exception that the test did not foresee fails it. */
export function watchConsole(page: Page, faults: string[]) {
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
	});
	page.on('pageerror', (failure) => faults.push(`${page.url()}: ${failure.message}`));
}

interface WorkerFixtures {
	/** The built server with the demonstration, one for each worker. */
	demo: RunningServer;
}
interface TestFixtures {
	/** The built server on an empty database, this test's own. */
	fresh: RunningServer;
	/** What went wrong in the consoles; a test that causes an error on purpose takes it out. */
	faults: string[];
	/** A browser of another person: its own cookies, watched like the first. */
	newPerson(
		options?: Parameters<import('@playwright/test').Browser['newContext']>[0]
	): Promise<{ context: BrowserContext; page: Page }>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
	demo: [
		async ({}, use) => {
			const server = await startServer(DEMONSTRATION);
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	],
	fresh: async ({}, use) => {
		const server = await startServer();
		await use(server);
		await server.stop();
	},
	faults: async ({}, use) => {
		const faults: string[] = [];
		await use(faults);
		expect(faults, 'console errors').toEqual([]);
	},
	newPerson: async ({ browser, faults }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async (options) => {
			const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
			contexts.push(context);
			const page = await context.newPage();
			watchConsole(page, faults);
			return { context, page };
		});
		for (const context of contexts) await context.close();
	}
});

export const DEMO_PASSWORD = 'san-dinh-minh-hoa';

/** Signs a member of staff in through the page. */
export async function signIn(page: Page, origin: string, username: string, password = DEMO_PASSWORD) {
	await page.goto(`${origin}/sign-in`);
	await page.getByLabel('Tên đăng nhập').fill(username);
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await page.waitForURL(/\/desk/);
}
