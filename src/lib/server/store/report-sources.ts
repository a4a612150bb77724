import { and, asc, between, desc, eq, gte, inArray, isNotNull, isNull, like, lte, or, sql } from 'drizzle-orm';
import { read, schema } from '../db';

const {
	awards,
	consents,
	contests,
	outreachActivities,
	outreachChannels,
	outreachHeadcounts,
	participants,
	rounds,
	units
} = schema;

const agreed = sql`exists (select 1 from ${consents} where ${consents.participantId} = ${awards.participantId}
	and ${consents.kind} = 'publication' and ${consents.withdrawnAt} is null)`.mapWith(Boolean);

/** Approved prizes of people and units of a subtree whose results were published in a span of time; best first in each scope. */
export async function publishedAwards(unitPath: string, { fromMs, toMs }: { fromMs: number; toMs: number }) {
	const inTime = or(
		and(isNotNull(awards.roundId), between(rounds.resultsPublishedAt, fromMs, toMs)),
		and(isNull(awards.roundId), between(contests.overallPublishedAt, fromMs, toMs))
	);
	return read
		.select({
			contestTitle: contests.title,
			roundName: rounds.name,
			kind: awards.kind,
			tier: awards.tier,
			name: participants.name,
			maskedName: awards.maskedName,
			unitName: awards.unitName,
			agreedToPublication: agreed
		})
		.from(awards)
		.innerJoin(contests, eq(contests.id, awards.contestId))
		.innerJoin(units, eq(units.id, awards.unitId))
		.leftJoin(rounds, eq(rounds.id, awards.roundId))
		.leftJoin(participants, eq(participants.id, awards.participantId))
		.where(and(eq(awards.state, 'approved'), isNull(contests.practiceOf), like(units.path, `${unitPath}%`), inTime))
		.orderBy(
			asc(contests.title),
			asc(rounds.position),
			asc(awards.kind),
			asc(awards.division),
			asc(awards.place),
			asc(awards.id)
		);
}

/** Of these rounds the ones whose results are fixed. */
export async function finalizedRounds(ids: string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await read
		.select({ id: rounds.id })
		.from(rounds)
		.where(and(inArray(rounds.id, ids), isNotNull(rounds.finalizedAt)));
	return new Set(rows.map(({ id }) => id));
}

/** Approved activities of a subtree with the most people, the largest first. Local days, both included; null = from ever on. */
export async function largestActivities(
	unitPath: string,
	{ from, to }: { from: string | null; to: string },
	limit: number
) {
	const headcount = sql<number>`coalesce((select sum(${outreachHeadcounts.headcount}) from ${outreachHeadcounts}
		where ${outreachHeadcounts.activityId} = ${outreachActivities.id}), 0)`.mapWith(Number);
	return read
		.select({
			id: outreachActivities.id,
			occurredOn: outreachActivities.occurredOn,
			channel: outreachChannels.nameVi,
			title: outreachActivities.title,
			place: outreachActivities.place,
			unitName: units.name,
			headcount
		})
		.from(outreachActivities)
		.innerJoin(units, eq(units.id, outreachActivities.unitId))
		.innerJoin(outreachChannels, eq(outreachChannels.code, outreachActivities.channel))
		.where(
			and(
				like(units.path, `${unitPath}%`),
				eq(outreachActivities.state, 'approved'),
				from === null ? undefined : gte(outreachActivities.occurredOn, from),
				lte(outreachActivities.occurredOn, to)
			)
		)
		.orderBy(desc(headcount), desc(outreachActivities.occurredOn), asc(outreachActivities.id))
		.limit(limit);
}
