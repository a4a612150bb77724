import { shownRosterCode } from '../../../domain/roster-code';
import { compareVietnameseNames } from '../../../domain/vietnamese-name';
import * as rosterEntries from '../../store/roster-entries';
import * as rosterProgress from '../../store/roster-progress';

const PER_PAGE = 100;

type Line = Awaited<ReturnType<typeof rosterProgress.lines>>[number];
type Place = Pick<Line, 'id' | 'name'>;

const byName = (a: Place, b: Place) => compareVietnameseNames(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** Who took part, or who did not, in the order of Vietnamese lists. */
export async function listPeople(rosterIds: string[], window: rosterProgress.ProgressWindow, took: boolean) {
	return (await rosterProgress.lines(rosterIds, window, took)).sort(byName).map(presentLine);
}

/** The same a page at a time; a page begins after a line, also when that one has taken part meanwhile. */
export async function pageOfPeople(
	rosterIds: string[],
	window: rosterProgress.ProgressWindow,
	took: boolean,
	after: string
) {
	const lines = await rosterProgress.lines(rosterIds, window, took);
	const last = after ? await rosterEntries.find(after) : undefined;
	const rest = last ? lines.filter((line) => byName(last, line) < 0) : lines;
	const page = rest.sort(byName).slice(0, PER_PAGE);
	return { total: lines.length, people: page.map(presentLine), next: rest.length > PER_PAGE ? page.at(-1)!.id : null };
}

const presentLine = ({ code, ...line }: Line) => ({ ...line, code: code && shownRosterCode(code) });
