import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * What axe finds on the open page, as one line a rule: 'color-contrast at .badge | .tone'. It is read into a page once and asked there as often
 * as one likes: reading it takes longer than asking a small page. `exclude`: selectors of what is not looked at.
 */
export async function axeFaults(page: Page, options: RunOptions = {}, exclude: string[] = []): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(
		async ([notThere, how]) => {
			const { run } = (window as unknown as { axe: typeof axe }).axe;
			const { violations } = await run({ exclude: notThere }, { ...how, resultTypes: ['violations'] });
			return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
		},
		[exclude, options] as const
	);
}
