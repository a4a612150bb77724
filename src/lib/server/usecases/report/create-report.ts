import { DomainError } from '../../../domain/domain-error';
import { canonicalJson } from '../../../domain/hash-chain';
import { nextLetterhead, proposeLetterhead } from '../../../domain/letterhead';
import type { ReportFigures } from '../../../domain/report-figures';
import { periodName } from '../../../domain/report-period';
import { proposeSections } from '../../../domain/report-text';
import { sha256Hex } from '../../../domain/sha256';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as reports from '../../store/reports';
import * as units from '../../store/units';
import { findPeriod } from './find-period';
import { gatherReport } from './gather-report';
import type { ReportWish } from './report-fields';

/** The digest that says of figures that they are still those that were frozen, whatever stored them. */
export const figuresDigest = (figures: ReportFigures): string => sha256Hex(canonicalJson(figures));

/** Freezes the figures of a unit and period as a draft with proposed text. Gives its id. */
export async function createReport(actor: Actor, wish: ReportWish, now: number): Promise<string> {
	const unit = await units.find(wish.unitId);
	if (!unit) throw new DomainError('unit.not_found', {}, 'unitId');
	authorize(actor, 'report:edit', unit.path);
	const period = await findPeriod(wish, now);
	const figures = await gatherReport(actor, { unitId: unit.id, planId: wish.planId, period }, now);
	const last = await reports.latestOf(unit.id);
	const above = unit.parentId === null ? null : ((await units.find(unit.parentId)) ?? null);
	const id = newId(now);
	const row: reports.NewReport = {
		id,
		unitId: unit.id,
		planId: wish.planId,
		periodKind: period.kind,
		startsOn: period.startsOn,
		endsOn: period.endsOn,
		title: `Báo cáo ${periodName(period)}`,
		letterhead: last ? nextLetterhead(last.letterhead, period) : proposeLetterhead(unit, above, period),
		sections: proposeSections(figures),
		figures,
		figuresSha256: figuresDigest(figures),
		frozenAt: now,
		state: 'draft',
		createdBy: actor.id,
		createdAt: now,
		updatedAt: now,
		isDemo: unit.isDemo
	};
	await write(async (tx) => {
		await reports.insert(tx, row);
		const { unitId, planId, periodKind, startsOn, endsOn, figuresSha256 } = row;
		const after = { unitId, planId, periodKind, startsOn, endsOn, figuresSha256 };
		await auditLog.add(tx, now, { actorId: actor.id, act: 'report.create', objectKind: 'report', objectId: id, after });
	});
	return id;
}
