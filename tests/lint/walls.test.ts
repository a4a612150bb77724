import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: 'tests/lint/eslint.config.js' });

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	return result!.messages.map(({ ruleId }) => ruleId ?? 'none');
}

const FORBIDDEN: [string, string, string][] = [
	['the domain', 'src/lib/domain/x.ts', `import '../server/clock';`],
	['the domain', 'src/lib/domain/x.ts', `import 'drizzle-orm';`],
	['the domain', 'src/lib/domain/x.ts', `import 'node:crypto';`],
	['a format', 'src/lib/formats/x.ts', `import '@sveltejs/kit';`],
	['a use-case', 'src/lib/server/usecases/x.ts', `import { sql } from 'drizzle-orm';`],
	['a use-case', 'src/lib/server/usecases/item/x.ts', `import { redirect } from '@sveltejs/kit';`],
	['a store', 'src/lib/server/store/x.ts', `import '@sveltejs/kit';`],
	['a store', 'src/lib/server/store/x.ts', `import '../usecases/find-actor';`],
	['a route', 'src/routes/x/+page.server.ts', `import * as units from '$lib/server/store/units';`],
	['a route', 'src/routes/x/+page.server.ts', `import { write } from '$lib/server/db';`],
	['a page', 'src/routes/x/+page.svelte', `<script lang="ts">import 'chart.js';</script>`],
	['a component', 'src/lib/ui/X.svelte', `<script lang="ts">import '$lib/server/clock';</script>`],
	['anything but session.ts', 'src/lib/server/access.ts', `import 'lucia';`]
];

describe('the walls between the rooms', () => {
	it.each(FORBIDDEN)('keep %s (%s) from writing: %s', async (_room, file, code) => {
		expect(await rulesBroken(file, code)).toContain('no-restricted-imports');
	});

	it('let a use-case reach its store and a route its use-case', async () => {
		expect(await rulesBroken('src/lib/server/usecases/x.ts', `import '../store/units';`)).toEqual([]);
		expect(await rulesBroken('src/routes/x/+page.server.ts', `import '$lib/server/usecases/find-actor';`)).toEqual([]);
	});

	it.each([
		'export const a = Date.now();',
		'export const a = new Date();',
		'export const a = Math.random();',
		'export const a = process.env;'
	])('keep clock, chance and environment out of the domain: %s', async (code) => {
		expect(await rulesBroken('src/lib/domain/x.ts', code)).not.toEqual([]);
	});
}, 60_000);
