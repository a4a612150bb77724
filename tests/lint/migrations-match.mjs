// Generates migrations for both engines into a temporary copy: anything new means that the schema was changed without one.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

let stale = false;
const scratch = mkdtempSync('node_modules/.migrations-');
for (const [engine, dialect] of [
	['sqlite', 'sqlite'],
	['postgres', 'postgresql']
]) {
	const folder = join(scratch, engine);
	cpSync(join('drizzle', engine), folder, { recursive: true });
	const before = readdirSync(folder).length;
	const args = [
		'drizzle-kit',
		'generate',
		'--dialect',
		dialect,
		'--casing',
		'snake_case',
		'--schema',
		`./src/lib/server/db/schema-${engine}.ts`,
		'--out',
		`./${folder}`
	];
	const { status, stdout, stderr } = spawnSync('npx', args, { encoding: 'utf8', shell: process.platform === 'win32' });
	if (status !== 0 || readdirSync(folder).length !== before) {
		stale = true;
		console.error(`drizzle/${engine} does not match the schema: run npm run db:generate.\n${stdout}${stderr}`);
	}
}
rmSync(scratch, { recursive: true, force: true });
process.exit(stale ? 1 : 0);
