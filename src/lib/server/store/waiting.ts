import { and, asc, count, eq, isNull, like, max, ne, or } from 'drizzle-orm';
import { read, schema } from '../db';

const { awards, contests, reports, rounds, targetEvidence, targets, units } = schema;

const under = (paths: readonly string[]) => or(...paths.map((path) => like(units.path, `${path}%`)));

/** Rounds and contests with prizes that nobody has approved yet; `roundId` null = of the contest as a whole. */
export async function awardsUnder(paths: readonly string[]) {
	if (paths.length === 0) return [];
	return read
		.select({
			contestId: awards.contestId,
			contestTitle: contests.title,
			roundId: awards.roundId,
			roundName: rounds.name,
			n: count()
		})
		.from(awards)
		.innerJoin(contests, eq(contests.id, awards.contestId))
		.innerJoin(units, eq(units.id, contests.unitId))
		.leftJoin(rounds, eq(rounds.id, awards.roundId))
		.where(and(eq(awards.state, 'proposed'), isNull(contests.practiceOf), under(paths)))
		.groupBy(awards.contestId, contests.title, awards.roundId, rounds.name)
		.orderBy(asc(contests.title), asc(rounds.name));
}

/** Records towards targets that wait for a second person, by target and unit, but for those of `exceptBy`. */
export async function evidenceUnder(paths: readonly string[], exceptBy: string) {
	if (paths.length === 0) return [];
	return read
		.select({
			planId: targets.planId,
			targetId: targets.id,
			metric: max(targets.metric),
			unitId: units.id,
			unitName: max(units.name),
			n: count()
		})
		.from(targetEvidence)
		.innerJoin(targets, eq(targets.id, targetEvidence.targetId))
		.innerJoin(units, eq(units.id, targetEvidence.unitId))
		.where(
			and(
				isNull(targetEvidence.signedAt),
				isNull(targetEvidence.struckAt),
				ne(targetEvidence.recordedBy, exceptBy),
				under(paths)
			)
		)
		.groupBy(targets.planId, targets.id, units.id)
		.orderBy(asc(targets.planId), asc(targets.id));
}

/** Reports that wait for approval, but for those that `exceptBy` handed in. */
export async function reportsUnder(paths: readonly string[], exceptBy: string) {
	if (paths.length === 0) return [];
	return read
		.select({ id: reports.id, title: reports.title, unitName: units.name })
		.from(reports)
		.innerJoin(units, eq(units.id, reports.unitId))
		.where(and(eq(reports.state, 'in_review'), ne(reports.submittedBy, exceptBy), under(paths)))
		.orderBy(asc(reports.submittedAt));
}
