import { mostAwards, prizeSlots } from '../../../domain/award';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as awards from '../../store/awards';
import * as overallStandings from '../../store/overall-standings';
import * as staff from '../../store/staff';
import * as standings from '../../store/standings';
import { roundWork } from '../correction/round-work';
import { prizesFree, sharesPlace } from './award-standing';
import { collectiveRuleOf, findScope, type FoundScope } from './find-scope';
import { judgeUnits } from './judge-units';
import { nextPlaced, unitResults } from './next-placed';

/** The prizes of a round, or ('overall') of the contest as a whole, with what stands in the way of their approval. */
export async function showAwards(actor: Actor, contestId: string, roundId: string, now: number) {
	const found = await findScope(actor, contestId, roundId, 'award:approve');
	const { contest, scope, round, finalizedAt, finalizedBy, publishedAt, unitPath } = found;
	const rows = await awards.ofScope(scope);
	const all = rows.map(({ award }) => award);
	const nameOf = await staffNames([
		finalizedBy,
		...all.flatMap((one) => [one.proposedBy, one.approvedBy, one.withdrawnBy])
	]);
	const shown = rows.map(({ award, name }) => ({
		id: award.id,
		kind: award.kind,
		division: award.division,
		tier: award.tier,
		label: award.label,
		place: award.place,
		shared: award.state !== 'withdrawn' && sharesPlace(award, all),
		/** Of a person or a unit. */
		name: award.kind === 'collective' ? award.unitName : (name ?? award.maskedName),
		unitName: award.unitName,
		participants: award.participants,
		headcount: award.headcount,
		state: award.state,
		proposedBy: nameOf(award.proposedBy),
		approvedBy: nameOf(award.approvedBy),
		approvedAt: award.approvedAt,
		withdrawnBy: nameOf(award.withdrawnBy),
		withdrawnAt: award.withdrawnAt,
		withdrawnReason: award.withdrawnReason,
		certificateCode: award.certificateCode
	}));
	const waiting = all.filter(({ state }) => state === 'proposed');
	const { id, title, code, divisions } = contest;
	return {
		contest: { id, title, code },
		zone: ZONE,
		scope: { key: roundId, name: round?.name ?? null },
		/** Of the round's other pages, for those who may open them. */
		work:
			round && mayAct(actor.grants, 'contest:edit', unitPath) ? await roundWork(actor, { ...found, round }, now) : null,
		finalizedAt,
		finalizedBy: nameOf(finalizedBy),
		publishedAt,
		divisions: divisions.map(({ key, name }) => ({ key, name })),
		awards: shown.filter(({ state }) => state !== 'withdrawn'),
		withdrawn: await withReplacements(found, shown, all),
		capped: await cappedDivisions(found),
		unitsLeft: await unitsLeft(found),
		waiting: waiting.map((one) => one.id),
		unsettled: waiting.some((one) => sharesPlace(one, all)),
		isOwnProposal: finalizedBy === actor.id || waiting.some(({ proposedBy }) => proposedBy === actor.id),
		mayPublish: mayAct(actor.grants, 'result:publish', unitPath)
	};
}

async function staffNames(ids: (string | null)[]): Promise<(id: string | null) => string | null> {
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	const found = await Promise.all(wanted.map((id) => staff.find(id)));
	const names = new Map(found.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
	return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** Prizes that were withdrawn since the standings stand, each with those who could get it now. */
async function withReplacements<A extends { id: string; state: string }>(
	found: FoundScope,
	shown: A[],
	all: awards.AwardRow[]
) {
	const offered = { individual: found.prizes, collective: collectiveRuleOf(found.contest, found.scope)?.prizes ?? [] };
	const withdrawn = shown.filter(({ state }) => state === 'withdrawn');
	return Promise.all(
		withdrawn.map(async (one) => {
			const award = all.find(({ id }) => id === one.id)!;
			const isCurrent = found.finalizedAt !== null && award.proposedAt >= found.finalizedAt;
			const isFree = isCurrent && prizesFree(award, all, offered[award.kind]) > 0;
			return { ...one, candidates: isFree ? await nextPlaced(found, award, all) : [] };
		})
	);
}

/** Divisions in which the limit on the share of winners leaves prizes over. */
async function cappedDivisions({ contest, round, prizes, finalizedAt }: FoundScope) {
	if (finalizedAt === null || contest.maxAwardShare === null) return [];
	const sizes = round ? await standings.sizes(round) : await overallStandings.sizes(contest);
	return sizes.flatMap(({ division, n }) => {
		const most = mostAwards(n, contest.maxAwardShare);
		return most < prizeSlots(prizes).length ? [{ division, entrants: n, most }] : [];
	});
}

/** Units that took part and are not considered, with the reason. */
async function unitsLeft(found: FoundScope) {
	const rule = collectiveRuleOf(found.contest, found.scope);
	if (found.finalizedAt === null || rule === null) return [];
	const { left } = await judgeUnits(found, found.scope, rule, await unitResults(found));
	return left.map(({ unitName, participants, headcount, reason }) => ({ unitName, participants, headcount, reason }));
}
