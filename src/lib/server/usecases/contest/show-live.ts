import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { roundPhase } from '../../../domain/contest-phase';
import { mayAct } from '../../../domain/role';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import type { RoundRow } from '../../store/contests';
import * as appeals from '../../store/appeals';
import * as attempts from '../../store/attempts';
import * as liveCounts from '../../store/live-counts';
import * as populations from '../../store/populations';
import * as roundCounts from '../../store/round-counts';
import { findContest, windowOf } from './find-contest';
import { participationOverTime } from './participation-over-time';

/** Counts of one round while it runs: persons (người) and attempts (lượt), by group and by unit, and over time. */
export async function showLive(actor: Actor, contestId: string, roundId: string | null, now: number) {
	const { contest, rounds, unitPath } = await findContest(actor, contestId, 'contest:read');
	const begun = rounds.filter((one) => one.opensAt <= now);
	const round = rounds.find(({ id }) => id === roundId) ?? begun.at(-1) ?? rounds[0];
	const { id, title, code } = contest;
	return {
		contest: { id, title, code },
		rounds: rounds.map((one) => ({ id: one.id, name: one.name, phase: roundPhase(windowOf(contest, one), now) })),
		mayClose: mayAct(actor.grants, 'contest:publish', unitPath),
		mayVoid: mayAct(actor.grants, 'attempt:void', unitPath),
		live: round
			? { roundId: round.id, name: round.name, closesAt: round.closesAt, ...(await countsOf(round, unitPath, now)) }
			: null,
		readAt: now,
		zone: ZONE
	};
}

async function countsOf(round: RoundRow, unitPath: string, now: number) {
	const rows = await liveCounts.byUnitAndGroup(round.id);
	const headcounts = await headcountsOn(unitPath, toLocalDate(Math.min(now, round.closesAt), ZONE));
	const sumOf = (some: typeof rows) => ({
		personsStarted: some.reduce((sum, { count }) => sum + count.personsStarted, 0),
		personsFinished: some.reduce((sum, { count }) => sum + count.personsFinished, 0),
		attemptsStarted: some.reduce((sum, { count }) => sum + count.attemptsStarted, 0),
		attemptsFinished: some.reduce((sum, { count }) => sum + count.attemptsFinished, 0)
	});
	const units = [...Map.groupBy(rows, ({ count }) => count.unitId)].map(([unitId, some]) => ({
		unitName: some[0]?.unitName ?? '',
		population: headcounts.ofUnit(unitId),
		...sumOf(some)
	}));
	return {
		totals: { ...(await roundCounts.totalsOf(round.id)), population: headcounts.ofAllGroups() },
		running: await attempts.runningIn(round.id),
		openAppeals: await appeals.openCount(round.id),
		groups: AUDIENCE_GROUPS.map((group) => ({
			group,
			population: headcounts.ofGroup(group),
			...sumOf(rows.filter(({ count }) => count.audienceGroup === group))
		})),
		units: units.sort((a, b) => b.personsFinished - a.personsFinished),
		overTime: await participationOverTime(round, now)
	};
}

/** Headcounts that hold on a local date; null where none was entered. A group's is the organizer's own, else the sum of the units below it. */
async function headcountsOn(unitPath: string, on: string) {
	const history = (await populations.historyUnder([unitPath])).filter(({ asOf }) => asOf <= on);
	const newest = new Map(history.map((row) => [`${row.unitId} ${row.audienceGroup}`, row]));
	const organizerId = unitPath.split('/').at(-2) ?? '';
	const sum = (rows: { headcount: number }[]) =>
		rows.length === 0 ? null : rows.reduce((total, { headcount }) => total + headcount, 0);
	const all = [...newest.values()];
	const ofGroup = (group: AudienceGroup) =>
		newest.get(`${organizerId} ${group}`)?.headcount ?? sum(all.filter((row) => row.audienceGroup === group));
	return {
		ofUnit: (unitId: string) => sum(all.filter((row) => row.unitId === unitId)),
		ofGroup,
		/** Null while a group's is missing: a share of the others would read as a share of all. */
		ofAllGroups() {
			const groups = AUDIENCE_GROUPS.map(ofGroup);
			return groups.every((headcount) => headcount !== null) ? groups.reduce((a, b) => a + b, 0) : null;
		}
	};
}
