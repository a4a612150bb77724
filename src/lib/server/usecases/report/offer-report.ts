import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { difficultiesText } from '../../../domain/report-difficulties-text';
import { headlineOf } from '../../../domain/report-figures';
import { periodName } from '../../../domain/report-period';
import { toLocalDate } from '../../../domain/zone-time';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import { errorText } from '../../errors';
import * as reports from '../../store/reports';
import { defaultPlan, plansOf } from '../plan/plans-of';
import { unitTree } from '../reach/unit-tree';
import { offerUnits } from '../unit/offer-units';
import { findPeriod } from './find-period';
import { gatherReport } from './gather-report';
import { reportWishSchema, type ReportWish } from './report-fields';

/** The form of a new report; once a period is asked for, what its report would hold. A wish that cannot be met says why. */
export async function offerReport(actor: Actor, query: Record<string, string>, now: number) {
	const [units, tree] = await Promise.all([offerUnits(actor, 'report:edit', now), unitTree()]);
	if (pathsFor(actor, 'report:edit').length === 0 || !units[0]) throw new DomainError('access.denied');
	const chosen = units.find(({ id }) => id === query.unitId) ?? topmost(units, (id) => tree.byId.get(id)?.path ?? '');
	const unit = tree.byId.get(chosen.id);
	const plans = unit ? await plansOf(tree, unit) : [];
	const today = toLocalDate(now, ZONE);
	const month = Number(today.slice(5, 7));
	const values = {
		unitId: chosen.id,
		planId: query.planId ?? (unit && defaultPlan(tree, unit, plans)?.id) ?? '',
		kind: query.kind ?? (month <= 7 ? 'half' : 'year'),
		year: query.year ?? today.slice(0, 4),
		quarter: query.quarter ?? String(Math.ceil(month / 3)),
		endsOn: query.endsOn ?? ''
	};
	const parsed = query.kind === undefined ? null : v.safeParse(reportWishSchema, values);
	const wished =
		parsed === null
			? null
			: parsed.success
				? await preview(actor, parsed.output, now)
				: refused('report.period', 'endsOn');
	return {
		units,
		plans: plans.map(({ id, place, level, province, documentNumber, unitId }) => ({
			...{ id, place, level, province, documentNumber, isOwn: unitId !== null }
		})),
		values,
		today,
		...(wished ?? { preview: null, problem: null })
	};
}

const refused = (code: string, field: string) => ({ preview: null, problem: { text: errorText(code), field } });

/** The first of the units that stand highest. */
function topmost<U extends { id: string }>(units: U[], pathOf: (id: string) => string): U {
	const depth = ({ id }: U) => pathOf(id).split('/').length;
	return units.reduce((best, one) => (depth(one) < depth(best) ? one : best));
}

async function preview(actor: Actor, wish: ReportWish, now: number) {
	try {
		const period = await findPeriod(wish, now);
		const figures = await gatherReport(actor, { ...wish, period }, now);
		const same = await reports.ofPeriod(wish.unitId, { periodKind: period.kind, startsOn: period.startsOn });
		return {
			preview: {
				name: periodName(period),
				...period,
				headline: headlineOf(figures),
				contests: figures.contests.length,
				awards: figures.awards.length,
				targets: figures.targets.length,
				received: figures.received.length,
				difficulties: difficultiesText(figures).split('\n\n'),
				earlier: same.map(({ id, title, state, endsOn }) => ({ id, title, state, endsOn }))
			},
			problem: null
		};
	} catch (failure) {
		if (!(failure instanceof DomainError)) throw failure;
		return refused(failure.code, failure.field ?? '');
	}
}
