import type { ReportFigures } from './report-figures';
import type { ReportTable } from './report-table';
import { activityTable, channelTable } from './report-activity-tables';
import { awardCountTable, roundTable, winnerTable } from './report-contest-tables';
import { groupTable, targetTable, unitTable } from './report-reach-tables';
import { receivedTable } from './report-received-tables';

/** Every table of a report that has something to say, in the order of its usual sections. */
export function reportTables(figures: ReportFigures): ReportTable[] {
	const ofUnits = figures.units.length > 0 ? [unitTable(figures)] : [];
	const filled = [
		channelTable(figures),
		activityTable(figures),
		roundTable(figures),
		targetTable(figures),
		receivedTable(figures),
		awardCountTable(figures),
		winnerTable(figures)
	].filter(({ rows }) => rows.length > 0);
	const before = filled.filter(({ section }) => section === 'activities' || section === 'contests');
	return [...before, groupTable(figures), ...ofUnits, ...filled.filter((table) => !before.includes(table))];
}

export const tablesOf = (section: ReportTable['section'], figures: ReportFigures): ReportTable[] =>
	reportTables(figures).filter((table) => table.section === section);
