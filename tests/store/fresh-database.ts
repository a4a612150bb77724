import { close, migrate } from '$lib/server/db';
import { afterAll, beforeAll } from 'vitest';

/** Gives a test file an empty, migrated database of its own, on the engine that the suite runs on. */
export function freshDatabase() {
	beforeAll(async () => {
		await migrate();
	});
	afterAll(async () => {
		await close();
	});
}
