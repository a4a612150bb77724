import { compareRosters } from '../../../domain/roster-difference';
import type { CheckedLine } from '../../../domain/roster-check';
import { shownRosterCode } from '../../../domain/roster-code';
import { LINE_FIELDS } from '../../../domain/roster-line';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import { errorText } from '../../errors';
import * as rosterEntries from '../../store/roster-entries';
import * as rosters from '../../store/rosters';
import { unitTree } from '../reach/unit-tree';
import { checkDraft, draftOf, type RosterDraft } from './roster-draft';

/** Lines with something wrong that are shown to be mended at once. */
const AT_ONCE = 50;
const PER_PAGE = 200;

/** A list before it is stored: what is wrong line by line, and for a newer list who is new and who left. */
export async function showDraft(actor: Actor, draftId: string, { from }: { from: number }, now: number) {
	const { row, draft, unit } = await draftOf(actor, draftId);
	const checked = await checkDraft(draft, now);
	const inState = (...states: CheckedLine['state'][]) => checked.filter(({ state }) => states.includes(state));
	const wrong = inState('fault', 'doubt');
	const ready = inState('ready');
	return {
		id: row.id,
		fileName: row.fileName,
		rosterId: draft.rosterId,
		name: draft.name,
		unitName: unit.name,
		group: draft.group,
		asOf: draft.asOf,
		source: draft.source,
		total: draft.lines.length,
		counts: {
			ready: ready.length,
			faults: inState('fault').length,
			doubts: inState('doubt').length,
			skipped: inState('skipped').length,
			withoutCode: ready.filter(({ value }) => value.code === null).length,
			badCodes: checked.filter(({ faults }) => faults.code).length
		},
		wrong: wrong.slice(0, AT_ONCE).map(({ typed, faults, doubt }) => ({
			typed,
			doubt,
			errors: Object.fromEntries(
				LINE_FIELDS.flatMap((field) => (faults[field] ? [[field, errorText(faults[field])]] : []))
			)
		})),
		from,
		next: from + PER_PAGE < ready.length ? from + PER_PAGE : null,
		lines: ready.slice(from, from + PER_PAGE).map(({ typed, value }) => ({
			line: typed.line,
			...value,
			code: value.code && shownRosterCode(value.code)
		})),
		denominator: await denominatorOf(draft, ready.length, now),
		difference: draft.rosterId && wrong.length === 0 ? await differenceOf(draft.rosterId, ready) : null
	};
}

/** What the number of people of the unit and group is today, and what it becomes. */
async function denominatorOf({ unitId, group, rosterId }: RosterDraft, ready: number, now: number) {
	const today = toLocalDate(now, ZONE);
	const current = (await unitTree()).denominatorsOn(today)(unitId, group)?.headcount ?? null;
	const others = (await rosters.holdingAt(unitId, today)).filter(
		(one) => one.audienceGroup === group && one.id !== rosterId
	);
	const states = await rosterEntries.states(others.map(({ id }) => id));
	return { current, becomes: states.reduce((sum, { n }) => sum + Number(n), ready) };
}

async function differenceOf(rosterId: string, ready: CheckedLine[]) {
	const current = await rosterEntries.ofRoster(rosterId);
	const { same, added, left } = compareRosters(
		current,
		ready.map(({ value }) => value)
	);
	const renamed = same.filter(({ line, newer }) => line.name !== newer.name);
	return {
		same: same.length,
		added: added.map(({ name }) => name),
		left: left.map(({ name }) => name),
		renamed: renamed.map(({ line, newer }) => ({ from: line.name, to: newer.name }))
	};
}
