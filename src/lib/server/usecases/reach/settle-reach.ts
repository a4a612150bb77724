import type { AudienceGroup } from '../../../domain/audience-group';
import { contestPeriod, periodsOf, roundPeriod, type ReachKind } from '../../../domain/participation';
import { toLocalDate } from '../../../domain/zone-time';
import type { Db } from '../../db';
import { ZONE } from '../../environment';
import * as figureCounts from '../../store/figure-counts';
import * as lessons from '../../store/lessons';
import * as participants from '../../store/participants';
import * as participations from '../../store/participations';
import * as reachEvents from '../../store/reach-events';

type Row = participations.ParticipationRow;

/**
 * Counts a person anew from their papers and lessons, over all accounts that are theirs, and writes what changes: after two
 * accounts were found to be one person's (or not to be), or after an attempt was voided or reinstated. Part of a write.
 */
export async function settlePerson(tx: Db, participantId: string, now: number): Promise<void> {
	const accounts = await participants.accountsOf(participantId, tx);
	const [main] = accounts as [string];
	const wanted = new Map<string, Row>();
	for (const event of await eventsOf(tx, accounts)) {
		for (const { period, kind } of event.counts) {
			const key = `${period} ${kind}`;
			const { unitId, audienceGroup, at: firstAt } = event;
			if (!wanted.has(key)) wanted.set(key, { participantId: main, period, kind, unitId, audienceGroup, firstAt });
		}
	}
	const known = await participations.listOfAll(tx, [participantId, ...accounts]);
	const gone = known.filter((row) => !sameRow(row, wanted.get(`${row.period} ${row.kind}`)));
	const kept = new Set(known.filter((row) => !gone.includes(row)).map(({ period, kind }) => `${period} ${kind}`));
	const added = [...wanted].filter(([key]) => !kept.has(key)).map(([, row]) => row);
	await participations.removeRows(tx, gone);
	await participations.addFirst(tx, added);
	const delta = ({ unitId, audienceGroup, period, kind, firstAt }: Row, n: number) => ({
		unitId,
		audienceGroup,
		period,
		kind,
		day: toLocalDate(firstAt, ZONE),
		n
	});
	await figureCounts.add(tx, [...gone.map((row) => delta(row, -1)), ...added.map((row) => delta(row, 1))], now);
}

const sameRow = (row: Row, other: Row | undefined) =>
	other !== undefined &&
	row.participantId === other.participantId &&
	row.unitId === other.unitId &&
	row.audienceGroup === other.audienceGroup &&
	row.firstAt === other.firstAt;

interface ReachEvent {
	at: number;
	unitId: string;
	audienceGroup: AudienceGroup;
	counts: { period: string; kind: ReachKind }[];
}

/** What a person did that counts, the first first. A voided paper still is reach, but nothing in its contest (decision 11). */
async function eventsOf(tx: Db, accounts: string[]): Promise<ReachEvent[]> {
	const papers = await reachEvents.endedAttemptsOf(tx, accounts);
	const read = await lessons.completionsOfAll(tx, accounts);
	const events = [
		...papers.map(({ contestId, roundId, endedAt: at, unitId, audienceGroup, passed, voided }) => {
			const kinds: ReachKind[] = passed ? ['contest', 'passed'] : ['contest'];
			const inContest = kinds.map((kind) => ({ period: contestPeriod(contestId), kind }));
			const here = voided ? [] : [...inContest, { period: roundPeriod(roundId), kind: 'contest' as const }];
			return { at, unitId, audienceGroup, counts: [...everywhere(at, ['any', ...kinds]), ...here] };
		}),
		...read.map(({ completedAt: at, unitId, audienceGroup }) => ({
			at,
			unitId,
			audienceGroup,
			counts: everywhere(at, ['lesson', 'any'])
		}))
	];
	return events.sort((a, b) => a.at - b.at);
}

const everywhere = (at: number, kinds: ReachKind[]) =>
	periodsOf(toLocalDate(at, ZONE)).flatMap((period) => kinds.map((kind) => ({ period, kind })));
