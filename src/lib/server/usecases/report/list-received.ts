import { headlineOf, type ReportFigures } from '../../../domain/report-figures';
import { periodName } from '../../../domain/report-period';
import { unitValidOn } from '../../../domain/unit';
import { toLocalInput } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as reports from '../../store/reports';
import { findScope } from '../reach/find-scope';
import { periodOf } from './report-changes';

/** The reports that the units right below sent, period by period, with who has not sent one yet. */
export async function listReceived(actor: Actor, query: { unit?: string | undefined }, now: number) {
	const { tree, unit, above, tops } = await findScope(actor, { unit: query.unit }, now);
	const rows = await reports.receivedBy(unit.id);
	const below = tree.childrenOf(unit.id);
	const periods = Map.groupBy(rows, ({ report }) => `${report.periodKind} ${report.startsOn}`);
	return {
		unit: { id: unit.id, name: unit.name },
		above: [...tops.filter(({ id }) => id !== unit.id), ...above].map(({ id, name }) => ({ id, name })),
		hasParts: below.length > 0,
		periods: [...periods].map(([key, received]) => {
			const [newest] = received;
			const endsOn = newest!.report.endsOn;
			const asked = below.filter((one) => unitValidOn(one, endsOn));
			return {
				key,
				name: periodName(periodOf(newest!.report)),
				asked: asked.length,
				received: received.map(({ report, unitName }) => ({
					id: report.id,
					unitName,
					number: report.letterhead.number,
					endsOn: report.endsOn,
					sentAt: toLocalInput(report.sentAt ?? report.updatedAt, ZONE),
					headline: headlineOf(report.figures as ReportFigures)
				})),
				missing: asked
					.filter(({ id }) => !received.some(({ report }) => report.unitId === id))
					.map(({ id, name }) => ({ id, name }))
			};
		})
	};
}
