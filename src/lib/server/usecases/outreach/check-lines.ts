import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import {
	activitySchema,
	fingerprintOf,
	headcountsOf,
	type ActivityInput,
	type Headcounts
} from '../../../domain/outreach';
import { unitValidOn } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { dateOfCell } from '../../../formats/sheet-cell';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as outreachActivities from '../../store/outreach-activities';
import * as outreachChannels from '../../store/outreach-channels';
import * as units from '../../store/units';
import type { ImportColumn, ImportLine } from './import-lines';

/** What is wrong at a cell: a code with what fills its message. */
export type LineIssue = { column: ImportColumn; code: string; params: Record<string, string | number> };
export interface CheckedLine {
	line: ImportLine;
	unitName: string | null;
	channelCode: string | null;
	issues: LineIssue[];
	/** Set where nothing is wrong. */
	ready: { unit: units.UnitRow; input: ActivityInput; headcounts: Headcounts; fingerprint: string } | null;
	/** What the line seems to repeat, unless it was said to be another event. */
	repeat: { line: number } | { id: string; title: string } | null;
}

interface World {
	units: units.UnitRow[];
	/** What an empty cell means: the one unit that the person's right is held at. */
	ownUnit: units.UnitRow | undefined;
	channels: outreachChannels.ChannelRow[];
	today: string;
}

/** Looks through the lines of an import, one by one and against each other and what is stored. */
export async function checkLines(actor: Actor, lines: ImportLine[], now: number): Promise<CheckedLine[]> {
	const paths = pathsFor(actor, 'outreach:record');
	if (paths.length === 0) throw new DomainError('access.denied');
	const all = await units.listUnder(paths);
	const world: World = {
		units: all,
		ownUnit: new Set(paths).size === 1 ? all.find(({ path }) => path === paths[0]) : undefined,
		channels: await outreachChannels.list(),
		today: toLocalDate(now, ZONE)
	};
	const checked = lines.map((line) => checkLine(line, world));
	const stored = await storedLike(checked.flatMap(({ ready }) => (ready ? [ready.fingerprint] : [])));
	const seen = new Map<string, number>();
	return checked.map((one) => {
		if (!one.ready) return one;
		const { fingerprint } = one.ready;
		const earlier = seen.get(fingerprint);
		if (earlier === undefined) seen.set(fingerprint, one.line.line);
		const repeat = earlier === undefined ? (stored.get(fingerprint) ?? null) : { line: earlier };
		return one.line.different === 'on' ? one : { ...one, repeat };
	});
}

async function storedLike(fingerprints: string[]): Promise<Map<string, { id: string; title: string }>> {
	const found = await outreachActivities.listLike({ fingerprints: [...new Set(fingerprints)] });
	return new Map(found.map(({ fingerprint, id, title }) => [fingerprint, { id, title }]));
}

function checkLine(line: ImportLine, world: World): CheckedLine {
	const issues: LineIssue[] = [];
	const wrong = (column: ImportColumn, code: string, params: LineIssue['params'] = {}) =>
		void issues.push({ column, code, params });
	const date = dateOfCell(line.date);
	if (date === null) wrong('date', 'outreach.import_date', { text: line.date });
	const unit = unitOf(line, date ?? world.today, world, wrong);
	const channel = channelOf(line, world.channels);
	if (!channel) wrong('channel', 'outreach.import_channel_unknown', { name: line.channel });
	const known = { unitName: unit?.name ?? null, channelCode: channel?.code ?? null };
	const nobody = AUDIENCE_GROUPS.every((group) => /^0*$/.test(line[group]));
	const typed = {
		...line,
		unitId: unit?.id,
		channel: channel?.code,
		occurredOn: date,
		uncounted: nobody ? 'on' : undefined
	};
	const parsed = v.safeParse(activitySchema, typed);
	for (const issue of parsed.issues ?? []) {
		const field = v.getDotPath(issue) ?? '';
		if (field in line && !issues.some(({ column }) => column === field)) wrong(field as ImportColumn, issue.message);
	}
	const blank = { line, ...known, issues, repeat: null };
	if (issues.length > 0 || !parsed.success || !unit || !channel) return { ...blank, ready: null };
	try {
		const headcounts = headcountsOf(parsed.output, unit, world.today);
		const title = parsed.output.title || [channel.nameVi, parsed.output.place].filter(Boolean).join(' – ');
		const input = { ...parsed.output, title };
		return { ...blank, ready: { unit, input, headcounts, fingerprint: fingerprintOf(input) } };
	} catch (failure) {
		if (!(failure instanceof DomainError)) throw failure;
		wrong(failure.field === 'occurredOn' ? 'date' : 'residents', failure.code, failure.params);
		return { ...blank, ready: null };
	}
}

type Wrong = (column: ImportColumn, code: string, params?: LineIssue['params']) => void;

/** By code or by name; a name that several bear is asked about. */
function unitOf({ unit: name }: ImportLine, date: string, { units: all, ownUnit }: World, wrong: Wrong) {
	const folded = foldVietnamese(name);
	if (folded === '' && ownUnit) return ownUnit;
	const byCode = all.find(({ code }) => foldVietnamese(code) === folded);
	if (byCode && folded !== '') return byCode;
	const named = all.filter(({ nameFolded }) => nameFolded === folded);
	const valid = named.filter((unit) => unitValidOn(unit, date));
	const found = valid.length > 0 ? valid : named;
	if (found.length === 1) return found[0];
	wrong('unit', found.length === 0 ? 'outreach.import_unit_unknown' : 'outreach.import_unit_many', { name });
	return undefined;
}

/** By name in either language or by code; a part of a name will do where only one has it ("loa", "họp thôn"). */
function channelOf({ channel: name }: ImportLine, channels: outreachChannels.ChannelRow[]) {
	const folded = foldVietnamese(name);
	if (folded === '') return undefined;
	const namesOf = ({ code, nameVi, nameEn }: outreachChannels.ChannelRow) => [code, nameVi, nameEn].map(foldVietnamese);
	const same = channels.find((channel) => namesOf(channel).includes(folded));
	const containing = channels.filter((channel) => foldVietnamese(channel.nameVi).includes(folded));
	return same ?? (containing.length === 1 ? containing[0] : undefined);
}
