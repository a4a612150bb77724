import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as rosterEntries from '../../store/roster-entries';
import * as rosterProgress from '../../store/roster-progress';
import * as rosters from '../../store/rosters';

const PER_PAGE = 50;

interface RosterWish {
	search: string;
	ended: boolean;
	/** The last roster of the page before. */
	after: string;
}

/** The rosters this person is in charge of, with how many of each took part in something this year. */
export async function listRosters(actor: Actor, { search, ended, after }: RosterWish, now: number) {
	authorizeAnywhere(actor, 'roster:edit');
	const today = toLocalDate(now, ZONE);
	const words = foldVietnamese(search).split(' ').filter(Boolean);
	const all = await rosters.under(pathsFor(actor, 'roster:edit'));
	const isOver = ({ endsOn }: rosters.RosterRow) => endsOn !== null && endsOn < today;
	const found = all
		.filter(({ roster }) => isOver(roster) === ended)
		.filter(({ roster, unitNameFolded }) => {
			const key = `${foldVietnamese(roster.name)} ${unitNameFolded}`;
			return words.every((word) => key.includes(word));
		});
	const start = found.findIndex(({ roster }) => roster.id === after) + 1;
	const shown = found.slice(start, start + PER_PAGE);
	const ids = shown.map(({ roster }) => roster.id);
	const counts = await rosterProgress.counts(ids, { period: today.slice(0, 4), kind: 'any' });
	const states = await rosterEntries.states(ids);
	return {
		year: today.slice(0, 4),
		total: found.length,
		endedCount: all.filter(({ roster }) => isOver(roster)).length,
		next: start + PER_PAGE < found.length ? (ids.at(-1) ?? null) : null,
		rosters: shown.map(({ roster, unitName }) => ({
			id: roster.id,
			name: roster.name,
			unitId: roster.unitId,
			unitName,
			group: roster.audienceGroup,
			asOf: roster.asOf,
			endsOn: roster.endsOn,
			...(counts.get(roster.id) ?? { lines: 0, done: 0 }),
			unclear: Number(states.find((one) => one.rosterId === roster.id && one.state === 'unclear')?.n ?? 0)
		}))
	};
}
