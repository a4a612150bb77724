import { DomainError } from '../../../domain/domain-error';
import { toLocalInput } from '../../../domain/zone-time';
import { csvOf } from '../../../formats/csv';
import type { Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import * as auditLog from '../../store/audit-log';
import * as standings from '../../store/standings';
import { findRound } from './find-contest';

const ALL = 10_000_000;

/**
 * The whole standings as CSV under the headings given (one for each of the 14 columns), with names and phones, for the
 * organizers' own use; that it was taken is logged. Throws 'round.not_finalized'.
 */
export async function exportStandings(actor: Actor, roundId: string, headings: string[], now: number) {
	const { contest, round } = await findRound(actor, roundId, 'contest:edit');
	if (round.finalizedAt === null) throw new DomainError('round.not_finalized');
	const lists = await standings.sizes(round);
	const rows = (await Promise.all(lists.map(({ division }) => standings.fullPage({ round, division }, 0, ALL)))).flat();
	await write((tx) =>
		auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'standings.export',
			objectKind: 'round',
			objectId: roundId,
			after: { rows: rows.length }
		})
	);
	const lines = rows.map(({ standing: row, name, phone, prize }) => [
		row.position,
		row.place,
		name ?? row.maskedName,
		phone ?? '',
		row.unitName,
		row.audienceGroup,
		row.correct,
		row.total,
		row.durationMs / 1000,
		toLocalInput(row.submittedAt, ZONE).replace('T', ' '),
		row.prediction,
		row.decidedBy,
		row.gap,
		prize
	]);
	return { fileName: `${contest.code}-${round.position}.csv`, csv: csvOf([headings, ...lines]) };
}
