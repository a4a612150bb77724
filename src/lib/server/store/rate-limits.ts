import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { read, schema, write } from '../db';

const { rateLimits } = schema;

/** Counts one more try under `key` and gives the count in the current window with the time the window ends. Stored, so it holds across processes and restarts. */
export function count(key: string, windowMs: number, now: number): Promise<{ count: number; resetsAt: number }> {
	return write(async (tx) => {
		const resetsAt = now + windowMs;
		const [row] = await tx
			.insert(rateLimits)
			.values({ key, count: 1, resetsAt })
			.onConflictDoUpdate({
				target: rateLimits.key,
				set: {
					count: sql`case when ${rateLimits.resetsAt} <= ${now} then 1 else ${rateLimits.count} + 1 end`,
					resetsAt: sql`case when ${rateLimits.resetsAt} <= ${now} then ${resetsAt} else ${rateLimits.resetsAt} end`
				}
			})
			.returning({ count: rateLimits.count, resetsAt: rateLimits.resetsAt });
		return row!;
	});
}

/** The count of a key in the window that is running. */
export async function find(key: string, now: number): Promise<{ count: number; resetsAt: number } | undefined> {
	const [row] = await read
		.select({ count: rateLimits.count, resetsAt: rateLimits.resetsAt })
		.from(rateLimits)
		.where(and(eq(rateLimits.key, key), gt(rateLimits.resetsAt, now)));
	return row;
}

export const forget = (key: string) => write((tx) => tx.delete(rateLimits).where(eq(rateLimits.key, key)));

export const removeExpired = (now: number) => write((tx) => tx.delete(rateLimits).where(lte(rateLimits.resetsAt, now)));
