import type { readScreen } from '$lib/server/usecases/reach/read-screen';
import { m } from '$lib/i18n';
import type { Tone } from '$lib/ui/tone';
import { barOf, needText, statusWords, valueText } from '../target-words';
import { groupName, number, percent, planName } from '../words';

type Screen = Awaited<ReturnType<typeof readScreen>>;

/** A line with a bar: what is counted, its figure in words, and how much of the bar is full. */
export interface SlideLine {
	name: string;
	figure: string;
	note: string;
	/** 0–1; null = no bar. */
	fraction: number | null;
	marker?: number;
	status?: { text: string; tone: Tone };
}

export interface SlideContent {
	id: string;
	title: string;
	note: string;
	/** Few large figures… */
	tiles: { label: string; value: string; unit: string; note: string }[];
	/** …or lines. */
	lines: SlideLine[];
}

/** As many lines as are read from the last row. */
const LINES = 6;

/** What a meeting room is shown of a unit, in this order; a slide without content is left out. */
export function slidesOf(data: Screen): SlideContent[] {
	const { plan } = data;
	const targets = chunks(data.targets.map(targetLine), LINES);
	return [
		headline(data),
		...targets.map((lines, index) => ({
			id: `targets-${index}`,
			title: m.leader_targets(),
			note: plan ? planName(plan) : '',
			tiles: [],
			lines
		})),
		groups(data),
		...units(data),
		...contest(data)
	];
}

function headline({ reach: { total }, attested }: Screen): SlideContent {
	const { share, persons } = total;
	const words = { share: percent(share.persons, share.headcount), headcount: number(share.headcount) };
	const tiles = [
		{
			label: m.leader_tile_persons(),
			value: number(persons.any),
			unit: m.ui_persons(),
			note: share.headcount > 0 ? m.leader_tile_persons_note(words) : m.leader_tile_no_headcount()
		},
		{
			label: m.leader_tile_contest(),
			value: number(persons.contest),
			unit: m.ui_persons(),
			note: m.leader_tile_contest_note({ passed: number(persons.passed) })
		},
		{ label: m.leader_tile_attempts(), value: number(total.attempts), unit: m.ui_attempts(), note: '' },
		{
			label: m.leader_attested_persons(),
			value: number(attested.persons),
			unit: m.ui_persons(),
			note: m.leader_attested_headcount({ headcount: number(attested.headcount) })
		}
	];
	return { id: 'headline', title: m.leader_screen_headline(), note: m.leader_attested_short(), tiles, lines: [] };
}

function targetLine(row: Screen['targets'][number]): SlideLine {
	const bar = barOf(row);
	return {
		name: row.target.metric,
		figure: valueText(row),
		note: needText(row),
		fraction: bar?.fraction ?? null,
		marker: bar?.marker,
		status: statusWords(row)
	};
}

function groups({ reach }: Screen): SlideContent {
	const lines = reach.groups.map(({ group, share, persons }) =>
		shareLine(groupName(group), share, number(persons.contest))
	);
	return { id: 'groups', title: m.leader_groups(), note: '', tiles: [], lines };
}

function units({ reach, view }: Screen): SlideContent[] {
	if (reach.units.length === 0) return [];
	const idle = reach.notStarted.length;
	const note = idle > 0 ? m.leader_units_idle_title({ count: number(idle) }) : m.leader_units_idle_none();
	const best = reach.units.slice(0, LINES).map((unit) => ({
		...shareLine(unit.name, unit.share, number(unit.persons.contest)),
		name: unit.place === null ? unit.name : `${unit.place}. ${unit.name}`
	}));
	const title = reach.units.length > LINES ? m.leader_screen_best({ count: LINES }) : m.leader_units();
	return [{ id: `units-${view.unit.id}`, title, note, tiles: [], lines: best }];
}

function shareLine(name: string, { persons, headcount, outside }: Screen['reach']['total']['share'], contest: string) {
	const isKnown = headcount > 0;
	const words = { persons: number(persons), headcount: number(headcount) };
	return {
		name,
		figure: isKnown ? percent(persons, headcount) : `${number(outside)} ${m.ui_persons()}`,
		note: [isKnown ? m.leader_persons_of(words) : m.leader_no_headcount(), m.leader_screen_contest({ contest })].join(
			' · '
		),
		fraction: isKnown ? persons / headcount : null
	};
}

function contest({ contest }: Screen): SlideContent[] {
	if (!contest) return [];
	const most = Math.max(...contest.rounds.map(({ persons }) => persons), 1);
	const lines = contest.rounds.slice(0, LINES).map((round) => ({
		name: round.name,
		figure: `${number(round.persons)} ${m.ui_persons()}`,
		note: `${number(round.attempts)} ${m.ui_attempts()}`,
		fraction: round.persons / most
	}));
	const words = { persons: number(contest.persons), attempts: number(contest.attempts) };
	return [{ id: 'contest', title: contest.title, note: m.leader_screen_contest_note(words), tiles: [], lines }];
}

function chunks<T>(list: T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
}
