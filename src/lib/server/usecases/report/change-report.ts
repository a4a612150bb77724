import { DomainError } from '../../../domain/domain-error';
import type { ReportState } from '../../../domain/report';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as reports from '../../store/reports';

export interface ReportChange {
	id: string;
	/** As the reader saw it. */
	revision: number;
	/** The states in which this may be done. */
	states: readonly ReportState[];
	act: string;
	set: Partial<reports.NewReport>;
	before?: unknown;
	after?: unknown;
}

/** One guarded and logged change. Throws 'report.stale' when somebody else changed the report since it was opened. */
export async function changeReport(actor: Actor, change: ReportChange, now: number): Promise<void> {
	const { id, revision, states, act, set, before, after } = change;
	await write(async (tx) => {
		if (!(await reports.change(tx, { id, revision, states }, { ...set, updatedAt: now })))
			throw new DomainError('report.stale');
		await auditLog.add(tx, now, { actorId: actor.id, act, objectKind: 'report', objectId: id, before, after });
	});
}
