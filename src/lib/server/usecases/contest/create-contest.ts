import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { DomainError } from '../../../domain/domain-error';
import { DEFAULT_ROUND_RULES, EVERYBODY } from '../../../domain/round-rules';
import { fromLocalInput, toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId, newSecret } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as contests from '../../store/contests';
import * as rounds from '../../store/rounds';
import * as units from '../../store/units';
import { detailFields, settleCode } from './save-details';

export const newContestSchema = formObject({
	...detailFields,
	unitId: v.pipe(v.string('contest.unit'), v.trim(), v.nonEmpty('contest.unit'), v.maxLength(64, 'contest.unit'))
});

const DAY_MS = 86_400_000;

/** A draft with one round of the usual form, a week from tomorrow on; its id. */
export async function createContest(
	actor: Actor,
	input: v.InferOutput<typeof newContestSchema>,
	now: number
): Promise<string> {
	const unit = await units.find(input.unitId);
	if (!unit) throw new DomainError('contest.unit', {}, 'unitId');
	authorize(actor, 'contest:edit', unit.path);
	const { title, summary, planId } = input;
	const code = await settleCode(input.code, title, null);
	const id = newId(now);
	const details = { code, title, summary, planId, unitId: unit.id };
	await write(async (tx) => {
		if (await contests.findByCode(code, tx)) throw new DomainError('contest.code_taken', { code }, 'code');
		await contests.insert(tx, {
			...details,
			id,
			eligibility: EVERYBODY,
			divisions: [],
			overall: null,
			prizes: [],
			collective: null,
			lotSeed: newSecret(),
			rulesText: '',
			stepsDone: [],
			createdBy: actor.id,
			createdAt: now,
			updatedAt: now
		});
		await rounds.insert(tx, {
			id: newId(now),
			contestId: id,
			position: 1,
			name: 'Vòng 1',
			...firstWindow(now),
			rules: DEFAULT_ROUND_RULES,
			blueprint: { cells: [], fixedItemIds: [] },
			lotSeed: newSecret()
		});
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'contest.create',
			objectKind: 'contest',
			objectId: id,
			after: details
		});
	});
	return id;
}

/** From 8:00 tomorrow to 22:00 six days later, in the installation's zone. */
function firstWindow(now: number) {
	const at = (days: number, time: string) => fromLocalInput(`${toLocalDate(now + days * DAY_MS, ZONE)}T${time}`, ZONE);
	const opensAt = at(1, '08:00') ?? now + DAY_MS;
	return { opensAt, closesAt: at(7, '22:00') ?? opensAt + 6 * DAY_MS };
}
