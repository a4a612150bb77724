import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import * as outreachActivities from '../../store/outreach-activities';
import * as outreachChannels from '../../store/outreach-channels';
import { waitingFilter } from './count-waiting';
import { listed } from './list-activities';
import { placeOf, type ActivityQuery } from './outreach-scope';
import { overCounted } from './over-counted';

const PAGE_SIZE = 50;

/** What waits for this person to approve, with what should make them look twice. Throws 'access.denied' for who decides on nothing. */
export async function showQueue(actor: Actor, { channel, from, to, after }: ActivityQuery) {
	const filter = { ...waitingFilter(actor), channel, from: from || null, to: to || null };
	if (filter.paths.length === 0) throw new DomainError('access.denied');
	const page = await outreachActivities.list(filter, PAGE_SIZE + 1, placeOf(after));
	const shown = page.slice(0, PAGE_SIZE);
	const last = page.length > PAGE_SIZE ? shown.at(-1) : undefined;
	const rows = await listed(actor, shown);
	const alike = await outreachActivities.listLike({ fingerprints: shown.map(({ fingerprint }) => fingerprint) });
	const repeated = new Map(
		shown.map(({ id, fingerprint }) => [id, alike.some((one) => one.id !== id && one.fingerprint === fingerprint)])
	);
	return {
		activities: await Promise.all(
			rows.map(async (row) => ({ ...row, repeated: repeated.get(row.id) ?? false, over: await overCounted(row) }))
		),
		total: (await outreachActivities.countByState(filter)).submitted ?? 0,
		next: last ? `${last.occurredOn}.${last.id}` : null,
		channels: await outreachChannels.list()
	};
}
