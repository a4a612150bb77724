import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import type { OutreachState } from '../../../domain/outreach';
import { formatInstant } from '../../../domain/zone-time';
import { csvOf, type CsvCell } from '../../../formats/csv';
import { plainWorkbook } from '../../../formats/plain-workbook';
import type { Actor } from '../../access';
import { breathe } from '../../breathe';
import { ZONE } from '../../environment';
import * as outreachActivities from '../../store/outreach-activities';
import * as outreachChannels from '../../store/outreach-channels';
import { filterOf } from './list-activities';
import { findOutreachScope, type ActivityQuery } from './outreach-scope';

/** Each page is sorted anew, so few large ones. */
const ROWS_AT_ONCE = 5000;

export interface ExportWords {
	sheetName: string;
	/** Of the columns: day, unit, channel, title, place, the four groups, all of them, note, state, who, when, decided when. */
	headings: string[];
	states: Record<OutreachState, () => string>;
	channelName: (channel: { nameVi: string; nameEn: string }) => string;
}

/** Every activity that the list of the same address shows, newest day first. */
export async function exportActivities(
	actor: Actor,
	query: ActivityQuery,
	format: 'csv' | 'xlsx',
	words: ExportWords,
	now: number
): Promise<Uint8Array> {
	const scope = await findOutreachScope(actor, query, now);
	const filter = filterOf(actor, scope, query);
	const channels = new Map((await outreachChannels.list()).map((one) => [one.code, words.channelName(one)]));
	const rows: CsvCell[][] = [];
	let after: outreachActivities.ActivityPlace | undefined;
	do {
		const page = await outreachActivities.list(filter, ROWS_AT_ONCE, after);
		rows.push(...page.map((activity) => rowOf(activity, channels, words)));
		after = page.length === ROWS_AT_ONCE ? page.at(-1) : undefined;
		await breathe();
	} while (after);
	if (format === 'xlsx') return plainWorkbook(words.sheetName, words.headings, rows);
	return new TextEncoder().encode(csvOf([words.headings, ...rows]));
}

type Activity = Awaited<ReturnType<typeof outreachActivities.list>>[number];

function rowOf(activity: Activity, channels: Map<string, string>, { states }: ExportWords): CsvCell[] {
	const time = (ms: number | null) => (ms === null ? null : formatInstant(ms, ZONE, 'vi', 'datetime'));
	const counts = AUDIENCE_GROUPS.map((group) => activity.headcounts[group] ?? null);
	return [
		formatInstant(Date.parse(`${activity.occurredOn}T00:00:00Z`), 'UTC', 'vi', 'date'),
		activity.unitName,
		channels.get(activity.channel) ?? activity.channel,
		activity.title,
		activity.place,
		...counts,
		counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
		activity.note,
		states[activity.state](),
		activity.recordedByName,
		time(activity.recordedAt),
		time(activity.decidedAt)
	];
}
