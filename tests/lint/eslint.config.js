// @ts-nocheck: the types of ESLint and its plugins do not agree about rule options.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../../svelte.config.js';

/** The walls between the rooms of src/: who may import what. One entry a room; a path is matched as it is written in the import. */
const engine = {
	group: ['drizzle-orm', 'drizzle-orm/*', 'better-sqlite3', 'postgres', '@electric-sql/pglite'],
	message: 'Only server/db and server/store know the database.'
};
const kit = {
	group: ['@sveltejs/kit', '$app/*'],
	message: 'Rules, stores and use-cases do not know the web framework.'
};
const server = {
	group: ['$lib/server/*', '**/server/**'],
	message: 'This room runs in the browser or is pure; it does not import the server.'
};
const charts = { group: ['chart.js', 'chart.js/*'], message: 'Only ui/chart draws charts.' };
const sessions = { group: ['lucia'], message: 'Only session.ts knows lucia.' };
const store = {
	group: ['**/store/*', '**/store', '**/server/db', '**/server/db/*', '../db', '../db/*'],
	message: 'Routes speak to use-cases, not to stores.'
};

const wall = (files, patterns, ignores = []) => ({
	files,
	ignores: ['**/*.test.ts', ...ignores],
	rules: { 'no-restricted-imports': ['error', { patterns }] }
});

const impure = ['Date.now', 'Math.random', 'process.env'].map((name) => {
	const [object, property] = name.split('.');
	return { object, property, message: 'The domain has no clock, no chance and no environment: pass the value in.' };
});

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/lib/i18n/paraglide/',
			'drizzle/',
			'data/',
			'node_modules/',
			'test-results/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-nocheck': 'allow-with-description' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// Links here are plain paths of one site at the root; there is no base path to resolve.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
	},
	{
		// Playwright's fixtures without dependencies are written `({}, use)`.
		files: ['src/cli/**', 'src/lib/**/fonts/subset.mjs', 'tests/**'],
		rules: { 'no-console': 'off', 'no-empty-pattern': 'off' }
	},
	wall(
		['src/lib/domain/**/*.ts'],
		[
			engine,
			kit,
			server,
			charts,
			sessions,
			{ regex: '^(?!\\./|valibot$)', message: 'The domain imports only itself and valibot.' }
		]
	),
	wall(
		['src/lib/domain/*/**/*.ts'],
		[
			engine,
			kit,
			server,
			charts,
			sessions,
			{ regex: '^(?!\\.\\.?/[a-z0-9-]+$|valibot$)', message: 'The domain imports only itself and valibot.' }
		]
	),
	{
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-properties': ['error', ...impure],
			'no-restricted-syntax': [
				'error',
				{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The domain has no clock.' }
			]
		}
	},
	wall(['src/lib/formats/**/*.ts'], [engine, kit, server, charts, sessions]),
	wall(['src/lib/server/usecases/**/*.ts'], [{ ...engine }, kit, charts, sessions]),
	wall(
		['src/lib/server/store/**/*.ts'],
		[kit, charts, sessions, { group: ['**/usecases/**', '**/routes/**'], message: 'A store is below the use-cases.' }]
	),
	wall(['src/lib/server/db/**/*.ts'], [kit, charts, sessions]),
	wall(['src/lib/server/question-worker/**/*.ts'], [engine, kit, charts, sessions, store]),
	wall(['src/lib/server/*.ts'], [engine, charts, sessions], ['**/session.ts']),
	wall(['src/lib/ui/**/*.{ts,svelte}'], [engine, server, charts, sessions], ['src/lib/ui/chart/**']),
	wall(['src/lib/ui/chart/**/*.{ts,svelte}'], [engine, server, sessions]),
	wall(['src/routes/**/*.svelte'], [engine, server, charts, sessions]),
	wall(['src/routes/**/*.ts', 'src/hooks.server.ts'], [engine, charts, sessions, store])
);
