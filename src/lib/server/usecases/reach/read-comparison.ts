import * as v from 'valibot';
import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import { contestPeriod } from '../../../domain/participation';
import { hundredthsOfPercent } from '../../../domain/percentage';
import { reachShare, type ReachShare } from '../../../domain/reach-share';
import { compareUnitNames, unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as contests from '../../store/contests';
import * as participationFigures from '../../store/participation-figures';
import * as plans from '../../store/plans';
import { familyFigures } from './family-figures';
import { findScope, type Scope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';

const side = v.optional(
	v.union([v.literal(''), v.pipe(v.string(), v.regex(/^(p:20\d\d(-Q[1-4])?|c:[\w-]{1,60})$/))], 'field.invalid'),
	''
);
const comparisonSchema = v.object({ a: side, b: side });
export type ComparisonQuery = ViewQuery & v.InferInput<typeof comparisonSchema>;

/** One of the two things compared. */
interface Side {
	key: string;
	/** A contest's title; '' of a period. */
	title: string;
	/** As `FigureWindow` has it. */
	window: { period: string; to: string | null };
	/** The last local day that is counted. */
	until: string;
	/** It goes on after that day. */
	unfinished: boolean;
}

/**
 * Two periods, or two contests, side by side in persons: years up to the same day of the year, because one that goes on is no match
 * for one that is over. Throws like `findScope`, 'contest.not_found', and 'figure.not_comparable' for a period beside a contest.
 */
export async function readComparison(actor: Actor, query: ComparisonQuery, now: number) {
	const parsed = v.safeParse(comparisonSchema, query);
	if (!parsed.success) throw new DomainError(parsed.issues[0].message);
	const scope = await findScope(actor, query, now);
	const [allPlans, offered] = await Promise.all([plans.list(), contestsOffered()]);
	const keys = chosenKeys(parsed.output, scope);
	if (keys.a.startsWith('c:') !== keys.b.startsWith('c:')) throw new DomainError('figure.not_comparable');
	const [a, b] = await sidesOf(keys, scope);
	const [before, after] = await Promise.all([countedIn(scope, a), countedIn(scope, b)]);
	const line = <T extends object>(about: T, of: (one: Counted) => ReachShare & { all: number }) => ({
		...about,
		...difference(of(before), of(after))
	});
	return {
		view: presentScope(scope, allPlans),
		contests: offered,
		a,
		b,
		/** Distinct persons who took part at all, or who sat the contest. */
		kind: keys.a.startsWith('c:') ? ('contest' as const) : ('any' as const),
		total: line({}, (one) => one.unit(scope.unit.id)),
		groups: AUDIENCE_GROUPS.map((group) => line({ group }, (one) => one.group(group))),
		units: scope.tree
			.childrenOf(scope.unit.id)
			.map((child) =>
				line({ id: child.id, name: child.name, valid: unitValidOn(child, b.until) }, (one) => one.unit(child.id))
			)
			.filter(({ valid, a, b }) => valid || a.all > 0 || b.all > 0)
			.sort((x, y) => y.persons - x.persons || compareUnitNames(x, y))
	};
}

const contestsOffered = async () => {
	const rounds = await participationFigures.roundsOpened({ fromMs: 0, toMs: Number.MAX_SAFE_INTEGER });
	return [...new Map(rounds.map(({ contestId, contestTitle }) => [contestId, contestTitle]))].map(([id, title]) => ({
		id,
		title
	}));
};

function chosenKeys({ a, b }: { a: string; b: string }, { asOf }: Scope) {
	const year = Number(asOf.slice(0, 4));
	return { a: a || `p:${year - 1}`, b: b || `p:${year}` };
}

async function sidesOf(keys: { a: string; b: string }, scope: Scope): Promise<[Side, Side]> {
	if (keys.a.startsWith('c:')) return [await contestSide(keys.a, scope), await contestSide(keys.b, scope)];
	const [a, b] = [periodSide(keys.a, scope), periodSide(keys.b, scope)];
	const isYear = ({ window }: Side) => window.period.length === 4;
	const going = [a, b].find(({ unfinished }) => unfinished);
	if (!going || !isYear(a) || !isYear(b)) return [a, b];
	const day = going.until.slice(4);
	return [upTo(a, day), upTo(b, day)];
}

/** A year up to a day of the year; 29 February stands for the end of February. */
function upTo(one: Side, day: string): Side {
	const until = `${one.window.period}${day}`;
	return { ...one, until, window: { ...one.window, to: until } };
}

function periodSide(key: string, { asOf }: Scope): Side {
	const period = key.slice(2);
	const [year, quarter] = period.split('-Q');
	const last = quarter ? `${year}-${['03-31', '06-30', '09-30', '12-31'][Number(quarter) - 1]}` : `${year}-12-31`;
	const unfinished = asOf < last;
	return { key, title: '', window: { period, to: null }, until: unfinished ? asOf : last, unfinished };
}

async function contestSide(key: string, { today }: Scope): Promise<Side> {
	const contest = await contests.find(key.slice(2));
	if (!contest || contest.publishedAt === null || contest.practiceOf !== null)
		throw new DomainError('contest.not_found');
	const rounds = await contests.roundsOf(contest.id);
	const last = toLocalDate(Math.max(...rounds.map(({ closesAt }) => closesAt)), ZONE);
	const unfinished = today <= last;
	const window = { period: contestPeriod(contest.id), to: null };
	return { key, title: contest.title, window, until: unfinished ? today : last, unfinished };
}

type Counted = Awaited<ReturnType<typeof countedIn>>;

/** Both sides of the tree as it is now, so that a unit that was merged is compared with its own past. */
async function countedIn({ tree, unit, today }: Scope, { window, until }: Side) {
	const kind = window.period.startsWith('c:') ? 'contest' : 'any';
	const totals = await familyFigures(tree, unit, window, [kind], today);
	const find = tree.denominatorsOn(until);
	return {
		unit(id: string) {
			const { byGroup, total } = totals(id, kind);
			return { ...reachShare(byGroup, id, find), all: total };
		},
		group(group: AudienceGroup) {
			const all = totals(unit.id, kind).byGroup[group];
			const headcount = find(unit.id, group)?.headcount;
			return {
				persons: headcount === undefined ? 0 : all,
				headcount: headcount ?? 0,
				outside: headcount === undefined ? all : 0,
				all
			};
		}
	};
}

type Figure = ReachShare & { all: number };

/** In persons, and in hundredths of a percentage point of the shares as they are shown; null without a share on both sides. */
function difference(a: Figure, b: Figure) {
	const [before, after] = [a, b].map(({ persons, headcount }) => hundredthsOfPercent(persons, headcount));
	return { a, b, persons: b.all - a.all, points: before == null || after == null ? null : after - before };
}
