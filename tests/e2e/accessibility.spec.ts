import type { Page } from '@playwright/test';
import { expect, signIn, test } from './app';
import { axeFaults } from './axe';
import { crawl } from './crawl';
import { demonstrationIds } from './database-fingerprint';
import { aPerson, identifyAndStart } from './participant-steps';

const WIDTHS = [360, 1280];
const THEMES = ['light', 'dark'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const NO_COLOURS = Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }]));
/** Measuring colours takes most of a walk's time, and the fiftieth entry of a list has those of the entries before it. */
const MORE_ENTRIES = ['main :is(tr, li, article):nth-child(n + 11)'];

/** Where each person's walk stays, so that no page is visited twice. */
const STAFF =
	/^\/(desk|items|authoring|contests|units|leader|staff|audit|settings|outreach|rosters|plans|reports|calendar)(\/|$)/;
const PARTICIPANT = /^\/(me$|practice|c\/nq57\/(paper|identify)|c\/nq57$)/;
const PUBLIC = /^\/(?!setup)/;

/**
 * Axe reads each page at each width once, Vietnamese on the phone and English on the desk: the pages are the same but for their words. Colours
 * are the same at every width and in every language, so dark is looked at once. What scrolls sideways is looked for everywhere.
 */
const themesAt = (width: number, locale: string) => {
	if (width === WIDTHS[0]) return locale === 'vi' ? THEMES : [];
	return locale === 'vi' ? [] : [THEMES[0]!];
};

/** Everything that axe finds and every page that scrolls sideways, at both widths and in both themes, as one line each. */
async function faultsOf(page: Page, pattern: string, locale: string): Promise<string[]> {
	const faults: string[] = [];
	// A contrast measured while the colours of a new theme fade in is nobody's.
	await page.addStyleTag({ content: '* { transition: none !important; animation: none !important; }' });
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		if (overflow > 0) faults.push(`${pattern} at ${width} px scrolls sideways by ${overflow} px`);
		for (const theme of themesAt(width, locale)) {
			await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
			const found = [
				// A theme changes colours and nothing else.
				...(theme === THEMES[0] ? await axeFaults(page, { rules: NO_COLOURS }) : []),
				...(locale === 'vi' ? await axeFaults(page, { runOnly: COLOUR_RULES }, MORE_ENTRIES) : [])
			];
			faults.push(...found.map((fault) => `${pattern} ${width} ${theme}: ${fault}`));
		}
	}
	return faults;
}

for (const locale of ['vi', 'en']) {
	test.describe(`in ${locale}`, () => {
		async function walk(page: Page, origin: string, within: RegExp, starts: string[], expected: string[]) {
			// A page that starts up late would write its own language over the cookie.
			await page.goto('about:blank');
			await page.context().addCookies([{ name: 'locale', value: locale, url: origin }]);
			const found: string[] = [];
			const seen = await crawl(page, origin, { starts, within }, async (pattern) => {
				await expect(page.locator('html')).toHaveAttribute('lang', locale);
				found.push(...(await faultsOf(page, pattern, locale)));
			});
			expect(found).toEqual([]);
			expect([...seen]).toEqual(expect.arrayContaining(expected));
		}

		test('what a visitor reaches', async ({ demo, newPerson }) => {
			test.setTimeout(600_000);
			const { page } = await newPerson({ reducedMotion: 'reduce' });
			await walk(
				page,
				demo.origin,
				PUBLIC,
				['/', '/lessons', '/practice', '/join', '/offline', '/sign-in'],
				[
					...['/c/nq57', '/c/nq57/identify', '/c/nq57/results', '/results', '/results/san-dinh/:n'],
					...['/lessons/:slug', '/practice/run']
				]
			);
		});

		test('what a participant reaches', async ({ demo, newPerson }) => {
			test.setTimeout(600_000);
			const { page } = await newPerson({ reducedMotion: 'reduce' });
			const paper = await identifyAndStart(
				page,
				demo.origin,
				'nq57',
				aPerson({ phone: locale === 'vi' ? '0912000111' : '0912000222' })
			);
			await walk(
				page,
				demo.origin,
				PARTICIPANT,
				[paper, `${paper}/prediction`, `${paper}/review`, '/me', '/practice'],
				['/c/nq57/paper/:id', '/me', '/practice', '/practice/run']
			);
		});

		test('what an administrator reaches', async ({ demo, newPerson }) => {
			test.setTimeout(1_200_000);
			const { page } = await newPerson({ reducedMotion: 'reduce' });
			await signIn(page, demo.origin, 'quantri');
			const id = demonstrationIds(demo.databaseFile);
			await walk(
				page,
				demo.origin,
				STAFF,
				[
					'/desk',
					'/authoring/L10/history',
					`/contests/${id.draft}/build/who`,
					`/contests/${id.draft}/practice`,
					...['live', 'preview', 'overall', `extra-time/${id.openRound}`, `standings/${id.finalizedRound}`].map(
						(place) => `/contests/${id.contest}/${place}`
					)
				],
				[
					'/items',
					'/items/:id',
					...['/items/import', '/items/export', '/items/:id/edit', '/items/:id/pictures'],
					'/contests',
					'/contests/:id',
					'/contests/:id/live',
					'/contests/:id/build/when',
					'/contests/:id/build/paper',
					'/units',
					'/leader',
					'/staff',
					'/audit',
					'/settings',
					'/contests/:id/standings/:id',
					'/contests/:id/checks/:id',
					'/contests/:id/voided/:id',
					'/contests/:id/keys/:id',
					'/contests/:id/analysis/:id',
					'/contests/:id/awards/:id',
					'/contests/:id/attempts/:id',
					'/contests/:id/extra-time/:id',
					'/contests/:id/overall',
					'/contests/:id/practice',
					...['/leader/ranking', '/leader/compare', '/leader/channels', '/leader/screen', '/leader/publish'],
					...['/leader/units/:id', '/leader/plans/:plan/targets/:target', '/leader/contests/:id'],
					...[
						'/outreach',
						'/outreach/new',
						'/outreach/:id',
						'/outreach/queue',
						'/outreach/channels',
						'/outreach/import'
					],
					...['/authoring', '/authoring/new', '/authoring/:id', '/authoring/:id/edit', '/authoring/:id/history'],
					...['/authoring/:id/files'],
					...['/rosters', '/rosters/new', '/rosters/:id', '/plans', '/plans/:plan', '/calendar'],
					...['/reports', '/reports/new', '/reports/:id', '/reports/:id/changes', '/reports/received'],
					...[
						'/units/:id',
						'/units/:id/change',
						'/units/:id/history',
						'/units/gaps',
						'/units/import',
						'/units/populations'
					]
				]
			);
		});
	});
}
