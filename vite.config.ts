import { sveltekit } from '@sveltejs/kit/vite';
import { availableParallelism } from 'node:os';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { messages } from './vite-messages.ts';

/** The script of pages that Kit does not start in the browser (csr off), under a name that they know. */
function pageScript(entry: string, fileName: string): Plugin {
	return {
		name: `page-script ${fileName}`,
		apply: 'build',
		buildStart() {
			if (this.environment.config.consumer === 'client') this.emitFile({ type: 'chunk', id: entry, fileName });
		}
	};
}

/**
 * `import code from './worker.ts?bundled'`: the module and all that it imports as the text of one script for a worker thread, which starts the
 * same way in development, in tests and in the built server. Packages with native parts are left outside: the script finds them from `base`
 * of its task.
 */
function bundledScript(): Plugin {
	const banner =
		"globalThis.require = require('node:module').createRequire(require('node:worker_threads').workerData.base);";
	return {
		name: 'bundled-script',
		enforce: 'pre',
		load: {
			filter: { id: /\?bundled$/ },
			async handler(id) {
				const entry = id.slice(0, -'?bundled'.length);
				const output = { format: 'cjs', codeSplitting: false, banner } as const;
				const made = await build({
					configFile: false,
					logLevel: 'warn',
					ssr: { noExternal: true },
					build: {
						write: false,
						ssr: entry,
						target: 'node22',
						minify: true,
						rolldownOptions: { external: ['@napi-rs/canvas'], output }
					}
				});
				const [script] = 'output' in made ? made.output : [];
				if (script?.type !== 'chunk') throw new Error(`${entry} was not bundled`);
				for (const module of script.moduleIds) this.addWatchFile(module);
				return `export default ${JSON.stringify(script.code)}`;
			}
		}
	};
}

const storeProject = (
	name: string,
	databaseUrl: string,
	{ include = 'tests/store/**/*.test.ts', setupFiles = [] }: { include?: string; setupFiles?: string[] } = {}
) => ({
	extends: true as const,
	test: {
		name,
		isolate: false,
		include: [include],
		environment: 'node',
		setupFiles,
		env: { DATABASE_URL: databaseUrl },
		testTimeout: 30_000,
		hookTimeout: 60_000
	}
});

const realPostgres = process.env.TEST_POSTGRES_URL;
/** Tests, and modules run outside the server (src/cli/load-module.mjs): nobody edits messages meanwhile. */
const runsOnce = !!process.env.VITEST || !!process.env.LOADS_MODULE;

export default defineConfig(({ command }) => ({
	plugins: [
		messages({ isBuild: command === 'build', watched: command === 'serve' && !runsOnce }),
		sveltekit(),
		bundledScript(),
		pageScript('src/lib/ui/lesson/page/start.ts', '_app/lesson-page.js')
	],
	// Fonts written into the CSS would be refused by the content security policy, and travel with every page.
	build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
	test: {
		// Vitest keeps a core for itself, which on a machine of two leaves one for the tests.
		maxWorkers: availableParallelism(),
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/{content,formats,lint}/**/*.test.ts'],
					environment: 'node'
				}
			},
			storeProject('demonstration', 'memory:', { include: 'tests/demonstration/**/*.test.ts' }),
			storeProject('store on SQLite', 'memory:'),
			storeProject('store on PGlite', 'pglite:'),
			...(realPostgres
				? [storeProject('store on PostgreSQL', realPostgres, { setupFiles: ['tests/store/own-database.ts'] })]
				: [])
		]
	}
}));
