import { toldPersons, type ContestParticipation } from '../../../domain/annual-result';
import { DomainError } from '../../../domain/domain-error';
import { contestPeriod } from '../../../domain/participation';
import { publicFigures } from '../../../domain/public-figures';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as annualResults from '../../store/annual-results';
import * as contests from '../../store/contests';
import { familyFigures } from '../reach/family-figures';
import { unitTree } from '../reach/unit-tree';
import { countedLines } from './counted-lines';

/** Who took part in a contest that is over and has public results, by group and by unit. Throws 'figure.not_found'. */
export async function contestParticipation(code: string): Promise<ContestParticipation> {
	const found = await contests.findPublished(code.toLowerCase());
	const participation = found && (await participationOf(found.contest));
	if (!participation) throw new DomainError('figure.not_found');
	return participation.figures;
}

/** As it was counted and as it is public; null while a round goes on or no results are public. */
export async function participationOf(contest: contests.ContestRow) {
	const rounds = await contests.roundsOf(contest.id);
	const isPublic = contest.overallPublishedAt !== null || rounds.some((round) => round.resultsPublishedAt !== null);
	// While people still take part, whoever looks twice sees one person come.
	const isOver = rounds.every(({ finalizedAt }) => finalizedAt !== null);
	const tree = await unitTree();
	const organizer = tree.byId.get(contest.unitId);
	if (!isPublic || !isOver || !organizer) return null;
	const from = toLocalDate(Math.min(...rounds.map(({ opensAt }) => opensAt)), ZONE);
	const to = toLocalDate(Math.max(...rounds.map(({ closesAt }) => closesAt)), ZONE);
	const window = { period: contestPeriod(contest.id), to: null };
	const totals = await familyFigures(tree, organizer, window, ['contest', 'attempts'], to);
	const counted = countedLines(tree, organizer, totals, 'contest', to);
	const year = from.slice(0, 4) === to.slice(0, 4) ? await annualResults.find(organizer.id, to.slice(0, 4)) : undefined;
	const inYear = (of: 'groups' | 'units') => {
		const told = year ? toldPersons(year.figures, of) : new Map<string, number>();
		// Whoever took part in the contest was reached in its year; figures of the year may be older than the contest's.
		return counted[of].map((line) => ({ ...line, atMost: Math.max(told.get(line.key) ?? Infinity, line.persons) }));
	};
	const figures: ContestParticipation = {
		contest: { code: contest.code, title: contest.title, organizer: organizer.name, organizerCode: organizer.code },
		from,
		to,
		...publicFigures(counted.total, inYear('groups'), inYear('units'))
	};
	return { counted, figures };
}
