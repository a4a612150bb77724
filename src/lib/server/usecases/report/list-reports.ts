import { dueReports } from '../../../domain/report-due';
import { mayAct } from '../../../domain/role';
import { toLocalDate } from '../../../domain/zone-time';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as reports from '../../store/reports';
import { defaultPlan, plansOf } from '../plan/plans-of';
import { findScope } from '../reach/find-scope';
import { dueDaysOf } from './due-days';

const MOST = 200;

/** The reports that the actor may read, the latest first, with what is due from the topmost unit and what waits for approval. */
export async function listReports(actor: Actor, now: number) {
	authorizeAnywhere(actor, 'figure:read');
	const scope = await findScope(actor, {}, now);
	const { tree, unit } = scope;
	const plan = defaultPlan(tree, unit, await plansOf(tree, unit));
	const today = toLocalDate(now, ZONE);
	const rows = await reports.listUnder(pathsFor(actor, 'figure:read'), MOST);
	const shown = rows.filter(
		({ state, unitPath }) =>
			state === 'approved' ||
			mayAct(actor.grants, 'report:edit', unitPath) ||
			mayAct(actor.grants, 'report:approve', unitPath)
	);
	const due = dueReports(await dueDaysOf(plan?.id ?? null), today);
	const madeFor = (kind: 'half' | 'year', year: number) =>
		shown.find((row) => row.unitId === unit.id && row.periodKind === kind && row.startsOn === `${year}-01-01`);
	return {
		unit: { id: unit.id, name: unit.name },
		mayCreate: pathsFor(actor, 'report:edit').length > 0,
		hasParts: tree.childrenOf(unit.id).length > 0,
		due: due.map((one) => {
			const made = madeFor(one.kind, one.year);
			return { ...one, made: made ? { id: made.id, state: made.state } : null };
		}),
		reports: shown.map(
			({
				id,
				title,
				state,
				unitId,
				unitName,
				startsOn,
				endsOn,
				sentToId,
				isDemo,
				submittedBy,
				createdBy,
				unitPath
			}) => ({
				...{
					id,
					title,
					state,
					unitName,
					startsOn,
					endsOn,
					isDemo,
					isSent: sentToId !== null,
					isOwnUnit: unitId === unit.id
				},
				waitsForMe:
					state === 'in_review' &&
					mayAct(actor.grants, 'report:approve', unitPath) &&
					submittedBy !== actor.id &&
					createdBy !== actor.id
			})
		)
	};
}
