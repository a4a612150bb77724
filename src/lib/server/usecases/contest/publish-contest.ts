import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { DomainError } from '../../../domain/domain-error';
import { itemsOfCell } from '../../../domain/item-pool';
import type { PoolItem } from '../../../domain/blueprint';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as contests from '../../store/contests';
import * as roundPool from '../../store/round-pool';
import { bankPool, usablePool } from './bank-pool';
import { findContest, type FoundContest } from './find-contest';
import { revisionField } from './form-fields';
import { publishChecks } from './publish-checks';

export const publishSchema = formObject({ revision: revisionField });

/**
 * Makes a contest public and fixes, for each round, the versions its papers are drawn from: later edits of the bank do not
 * reach it. Throws 'contest.not_ready' while a check of the list fails.
 */
export async function publishContest(
	actor: Actor,
	contestId: string,
	{ revision }: v.InferOutput<typeof publishSchema>,
	now: number
): Promise<void> {
	const found = await findContest(actor, contestId, 'contest:publish');
	if (found.contest.publishedAt !== null) throw new DomainError('contest.published');
	if (found.contest.revision !== revision) throw new DomainError('contest.stale');
	const pool = await bankPool(found.unitPath);
	const unmet = publishChecks(found, pool, now).filter(({ met }) => !met);
	if (unmet.length > 0) throw new DomainError('contest.not_ready', { count: unmet.length });
	const frozen = found.rounds.flatMap((round) => frozenRows(found, round, pool));
	await write(async (tx) => {
		const published = await contests.updateDraft(tx, { id: contestId, revision }, { publishedAt: now }, now);
		if (!published) throw new DomainError('contest.stale');
		await roundPool.clear(
			tx,
			found.rounds.map(({ id }) => id)
		);
		await roundPool.freeze(tx, frozen);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'contest.publish',
			objectKind: 'contest',
			objectId: contestId,
			before: { publishedAt: null },
			after: { publishedAt: now, code: found.contest.code, poolSize: frozen.length }
		});
	});
}

/** Of the bank, what this round's papers may use: the listed items, or those of its cells that fit an eligible group. */
export function frozenRows({ contest }: FoundContest, { id: roundId, blueprint }: contests.RoundRow, pool: PoolItem[]) {
	const usable = usablePool(pool, contest.eligibility.groups, blueprint);
	const listed = new Set(blueprint.fixedItemIds);
	const drawn = blueprint.cells.flatMap((cell) => itemsOfCell(usable, cell));
	return [...usable.filter(({ itemId }) => listed.has(itemId)), ...drawn].map(
		({ versionId, itemId, topic, difficulty, audiences }) => ({
			roundId,
			versionId,
			itemId,
			topic,
			difficulty,
			audiences
		})
	);
}
