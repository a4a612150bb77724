import { defineConfig } from '@playwright/test';

/** CHROMIUM is set by `npm test`; a run by hand falls back to Playwright's own. */
const executablePath = process.env.CHROMIUM;

export default defineConfig({
	testDir: '..',
	testMatch: ['e2e/*.spec.ts', 'faults/*.spec.ts'],
	globalSetup: './global-setup.ts',
	outputDir: '../../test-results/e2e',
	timeout: 120_000,
	expect: { timeout: 10_000 },
	workers: 2,
	fullyParallel: true,
	forbidOnly: !!process.env.CI,
	reporter: [
		['list'],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../../test-results/playwright.json' }]
	],
	use: {
		actionTimeout: 20_000,
		navigationTimeout: 30_000,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		// A trace makes each step half as slow again; `--trace on` records one.
		trace: 'off',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
