import { sha256Hex } from '$lib/domain/sha256';
import { findActor } from '$lib/server/usecases/find-actor';
import { read, schema } from '$lib/server/db';
import { readOverview } from '$lib/server/usecases/reach/read-overview';
import { readUnit } from '$lib/server/usecases/reach/read-unit';
import { eq } from 'drizzle-orm';

/** What leaders are shown of the units made for load, as one fingerprint: the same on every engine. */
export async function main([at]: string[]) {
	const now = Number(at);
	const [role] = await read.select().from(schema.staffRoles).where(eq(schema.staffRoles.role, 'leader')).limit(1);
	const leader = (await findActor(role!.staffId))!;
	const year = String(new Date(now).getUTCFullYear());
	const past = new Date(now - 40 * 86_400_000).toISOString().slice(0, 10);
	const shown: unknown[] = [];
	for (const query of [{}, { asOf: past }, { period: year }, { period: `${year}-Q3` }]) {
		const { reach, targets } = await readOverview(leader, query, now);
		shown.push(
			reach,
			targets.map(({ evaluation }) => evaluation)
		);
		for (const unit of ['u00001', 'u00042', 'u00200', 'u01999']) {
			const page = await readUnit(leader, { ...query, unit }, now);
			const contests = page.contests.map(({ persons, attempts, rounds }) => [
				persons,
				attempts,
				rounds.map((one) => [one.persons, one.attempts])
			]);
			shown.push(page.reach, contests);
		}
	}
	process.stdout.write(`${sha256Hex(JSON.stringify(shown))}\n`);
}
