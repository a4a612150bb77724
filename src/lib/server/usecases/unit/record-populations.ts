import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { localDateSchema } from '../../../domain/local-date';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as populations from '../../store/populations';
import * as units from '../../store/units';
import { headcountEntries } from './headcount-entries';

export const populationFormSchema = v.object({
	asOf: localDateSchema,
	source: authoredText('population.source', 300),
	...headcountEntries
});

type Entry = v.InferOutput<typeof populationFormSchema> & { unitId: string };

/** Stores the groups that were filled in; older figures stay, the same date is corrected. */
export async function recordPopulations(
	actor: Actor,
	{ unitId, asOf, source, ...counts }: Entry,
	now: number
): Promise<void> {
	const filled = AUDIENCE_GROUPS.flatMap((audienceGroup) => {
		const headcount = counts[audienceGroup];
		return headcount === null ? [] : [{ unitId, audienceGroup, headcount, asOf, source }];
	});
	if (filled.length === 0) throw new DomainError('population.empty', {}, AUDIENCE_GROUPS[0]);
	if (asOf > toLocalDate(now, ZONE)) throw new DomainError('population.future', {}, 'asOf');
	await write(async (tx) => {
		const unit = await units.find(unitId, tx);
		if (!unit) throw new DomainError('unit.not_found');
		authorize(actor, 'population:edit', unit.path);
		const before = [];
		for (const figure of filled) {
			const known = await populations.findOn(tx, figure);
			if (known) before.push({ audienceGroup: known.audienceGroup, headcount: known.headcount, source: known.source });
			await populations.put(tx, { id: newId(now), ...figure, enteredBy: actor.id, enteredAt: now });
		}
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'population.record',
			objectKind: 'unit',
			objectId: unit.id,
			before,
			after: filled
		});
	});
}
