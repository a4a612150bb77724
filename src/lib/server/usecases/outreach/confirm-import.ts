import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as importDrafts from '../../store/import-drafts';
import * as outreachActivities from '../../store/outreach-activities';
import { checkLines } from './check-lines';
import { linesOf } from './import-lines';
import { logged } from './prepare-activity';

export const confirmImportSchema = formObject({
	/** How many lines were seen to be ready. */
	count: v.pipe(v.string('field.invalid'), v.regex(/^\d{1,4}$/, 'field.invalid'), v.transform(Number)),
	sure: v.literal('on', 'outreach.sure')
});

/**
 * Stores every line in one write, as submitted, and gives how many. Throws 'outreach.import_not_found' (also for a draft that was
 * stored before), 'outreach.import_open' while a line is wrong or seems a repeat, 'outreach.stale' where it is not what was seen.
 */
export async function confirmImport(
	actor: Actor,
	draftId: string,
	{ count }: { count: number },
	now: number
): Promise<number> {
	const { fileName, lines } = await linesOf(actor, draftId);
	const checked = await checkLines(actor, lines, now);
	const ready = checked.flatMap((one) => (one.ready && !one.repeat ? [one.ready] : []));
	if (ready.length < checked.length || ready.length === 0) throw new DomainError('outreach.import_open');
	if (ready.length !== count) throw new DomainError('outreach.stale');
	const rows = ready.map(({ unit, input, headcounts, fingerprint }) => ({
		unit,
		headcounts,
		facts: factsOf(input, fingerprint)
	}));
	await write(async (tx) => {
		if (!(await importDrafts.remove(tx, draftId))) throw new DomainError('outreach.import_not_found');
		for (const { unit, facts, headcounts } of rows) {
			const id = newId(now);
			const recorded = { state: 'submitted' as const, recordedBy: actor.id, recordedAt: now, isDemo: unit.isDemo };
			await outreachActivities.insert(tx, { id, ...facts, ...recorded }, headcounts);
			const object = { objectKind: 'activity', objectId: id };
			const after = { ...logged({ facts, headcounts }), fileName };
			await auditLog.add(tx, now, { actorId: actor.id, act: 'outreach.import', ...object, after });
		}
	});
	return rows.length;
}

type Input = NonNullable<Awaited<ReturnType<typeof checkLines>>[number]['ready']>['input'];

const factsOf = ({ unitId, channel, occurredOn, place, title, note }: Input, fingerprint: string) => ({
	...{ unitId, channel, occurredOn, place, title, note, fingerprint },
	contestId: null,
	targetId: null
});
