import {
	headlineOf,
	type Headline,
	type ReceivedFigures,
	type ReportFigures,
	type UnitFigures
} from '../../../domain/report-figures';
import type { ReportPeriod } from '../../../domain/report-period';
import { unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as reports from '../../store/reports';
import type { Scope } from '../reach/find-scope';
import type { Attested } from './gather-attested';

/** The last report that each unit right below sent for the same period, beside the platform's own figures for that unit. */
export async function gatherReceived(
	{ tree, unit, asOf }: Scope,
	{ kind, startsOn }: ReportPeriod,
	units: readonly UnitFigures[],
	attested: Attested
): Promise<Pick<ReportFigures, 'received' | 'notReceived'>> {
	const rows = await reports.receivedBy(unit.id, { periodKind: kind, startsOn });
	const received: ReceivedFigures[] = [];
	for (const { report, unitName } of rows) {
		const ours = units.find(({ unitId }) => unitId === report.unitId);
		if (!ours || received.some(({ unitId }) => unitId === report.unitId)) continue;
		const { id, unitId, letterhead, endsOn, sentAt, figures } = report;
		received.push({
			...{ reportId: id, unitId, unitName, number: letterhead.number, endsOn },
			sentOn: toLocalDate(sentAt ?? report.updatedAt, ZONE),
			theirs: headlineOf(figures as ReportFigures),
			ours: await headlineOfUnit(ours, attested, tree.byId.get(unitId)?.path ?? '')
		});
	}
	const asked = received.length > 0 ? tree.childrenOf(unit.id).filter((one) => unitValidOn(one, asOf)) : [];
	return {
		received: received.sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi')),
		notReceived: asked.filter(({ id }) => !received.some(({ unitId }) => unitId === id)).map(({ name }) => name)
	};
}

async function headlineOfUnit(unit: UnitFigures, attested: Attested, path: string): Promise<Headline> {
	return headlineOf({ total: unit, channels: await attested.channelsOf(path) });
}
