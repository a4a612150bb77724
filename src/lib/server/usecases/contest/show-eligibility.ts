import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DIVISION_LAYOUTS, layoutOf } from '../../../domain/division';
import { sortAsTree, unitDepth, unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as units from '../../store/units';
import { findContest } from './find-contest';

/** For step "who": the choice so far, and the units at and below the organizer's that are valid today. */
export async function showEligibility(actor: Actor, contestId: string, now: number) {
	const { contest, unitPath } = await findContest(actor, contestId, 'contest:edit');
	const chosen = new Set(contest.eligibility.unitIds);
	const today = toLocalDate(now, ZONE);
	const below = (await units.listUnder([unitPath])).filter((unit) => unitValidOn(unit, today) || chosen.has(unit.id));
	const tree = sortAsTree(below);
	const top = tree[0] ? unitDepth(tree[0]) : 0;
	return {
		eligibility: contest.eligibility,
		groups: AUDIENCE_GROUPS,
		layout: layoutOf(contest.divisions),
		layouts: DIVISION_LAYOUTS,
		units: tree.map((unit) => ({ id: unit.id, name: unit.name, depth: unitDepth(unit) - top }))
	};
}
