import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { localDateSchema } from '../../../domain/local-date';
import { dayAfter, rosterSchema } from '../../../domain/roster';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import * as auditLog from '../../store/audit-log';
import * as rosters from '../../store/rosters';
import { lockedRoster, rosterOf } from './roster-of';
import { settleHeadcount } from './settle-headcount';

const revision = v.pipe(v.string('field.invalid'), v.regex(/^\d{1,9}$/, 'field.invalid'), v.transform(Number));
export const editRosterSchema = formObject({
	name: rosterSchema.entries.name,
	source: rosterSchema.entries.source,
	revision
});
export const endRosterSchema = formObject({ endsOn: localDateSchema, sure: v.literal('on', 'roster.sure') });

type Edit = v.InferOutput<typeof editRosterSchema> & { rosterId: string };

/** Another name or source. Throws 'roster.stale' when somebody else changed it since the form was opened. */
export async function editRoster(actor: Actor, { rosterId, name, source, revision }: Edit, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, rosterId);
		if (!(await rosters.update(tx, { id: roster.id, revision }, { name, source })))
			throw new DomainError('roster.stale');
		const { unitId, audienceGroup } = roster;
		await settleHeadcount(tx, { unitId, audienceGroup, from: roster.asOf, by: actor.id }, now);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'roster.edit',
			objectKind: 'roster',
			objectId: roster.id,
			before: { name: roster.name, source: roster.source },
			after: { name, source }
		});
	});
}

type End = { rosterId: string; endsOn: string };

/** The roster holds for the last time on a day: afterwards it is no denominator and asks nobody. */
export async function endRoster(actor: Actor, { rosterId, endsOn }: End, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, rosterId);
		if (endsOn < roster.asOf) throw new DomainError('roster.end_before', {}, 'endsOn');
		if (endsOn > toLocalDate(now, ZONE)) throw new DomainError('roster.end_future', {}, 'endsOn');
		await rosters.update(tx, roster, { endsOn });
		const { unitId, audienceGroup } = roster;
		await settleHeadcount(tx, { unitId, audienceGroup, from: dayAfter(endsOn), by: actor.id }, now);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'roster.end',
			objectKind: 'roster',
			objectId: roster.id,
			before: { endsOn: null },
			after: { endsOn }
		});
	});
}

/** An end that was a mistake is taken back. */
export async function reopenRoster(actor: Actor, rosterId: string, now: number): Promise<void> {
	await write(async (tx) => {
		await rosters.lock(tx, rosterId);
		const { roster } = await rosterOf(actor, rosterId, tx);
		if (roster.endsOn === null) throw new DomainError('roster.stale');
		await rosters.update(tx, roster, { endsOn: null });
		const { unitId, audienceGroup, endsOn } = roster;
		await settleHeadcount(tx, { unitId, audienceGroup, from: dayAfter(endsOn), by: actor.id }, now);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'roster.reopen',
			objectKind: 'roster',
			objectId: roster.id,
			before: { endsOn },
			after: { endsOn: null }
		});
	});
}
