import postgres from 'postgres';
import { randomBytes } from 'node:crypto';

// Runs before each test file of the PostgreSQL suite: the first one in a worker makes the worker's database, so that files running
// side by side do not see one another. The server is thrown away after the run, and the databases with it.
const url = new URL(process.env.DATABASE_URL!);
if (!url.pathname.startsWith('/test_')) {
	const name = `test_${randomBytes(6).toString('hex')}`;
	const server = postgres(url.href, { max: 1 });
	await server.unsafe(`create database ${name}`);
	await server.end();
	url.pathname = name;
	process.env.DATABASE_URL = url.href;
}
