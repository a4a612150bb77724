import type { AudienceGroup } from './audience-group';
import type { MatchState } from './roster';

export interface LineToMatch {
	id: string;
	nameFolded: string;
	phone: string | null;
	birthYear: number | null;
	state: MatchState;
	/** When its state was settled last. */
	matchedAt: number | null;
}

/** A participant who may be the person of a line. Accounts of one person have the same `personId`. */
export interface Candidate {
	id: string;
	personId: string;
	nameFolded: string;
	phone: string | null;
	unitId: string;
	audienceGroup: AudienceGroup;
	birthYear: number | null;
	createdAt: number;
}

export type MatchDecision =
	{ state: 'matched'; personId: string; basis: 'phone' | 'name' } | { state: 'unclear' | 'open' | 'refused' };

interface Group {
	unitId: string;
	/** The unit above: a pupil may have given the school instead of the class. */
	parentId: string | null;
	audienceGroup: AudienceGroup;
}
type Fit = 'phone' | 'name' | 'perhaps';

const differ = <T>(a: T | null, b: T | null) => a !== null && b !== null && a !== b;

/**
 * How an account fits a line: `phone` = same phone and name; `name` = same name, unit and group; `perhaps` = only part of it agrees,
 * or something speaks against it; null = not at all. A phone alone proves nothing: a parent's stands beside several children.
 */
export function fitOf(roster: Group, line: LineToMatch, account: Candidate): Fit | null {
	// Who was there when the line was settled by hand is not proposed again.
	if (line.state === 'refused' && account.createdAt <= (line.matchedAt ?? 0)) return null;
	const samePhone = line.phone !== null && line.phone === account.phone;
	const sameName = line.nameFolded === account.nameFolded;
	if (samePhone) return sameName && !differ(line.birthYear, account.birthYear) ? 'phone' : 'perhaps';
	if (!sameName) return null;
	if (account.unitId !== roster.unitId) return account.unitId === roster.parentId ? 'perhaps' : null;
	const agrees =
		account.audienceGroup === roster.audienceGroup &&
		!differ(line.birthYear, account.birthYear) &&
		!differ(line.phone, account.phone);
	return agrees ? 'name' : 'perhaps';
}

/**
 * Decides open lines of one roster together: nobody is matched to two lines, and what fits more than once is unclear. `taken` are the
 * persons whom other lines of the roster are matched to. The order of lines and candidates does not matter.
 */
export function matchLines(
	roster: Group,
	lines: readonly LineToMatch[],
	candidates: readonly Candidate[],
	taken: ReadonlySet<string>
): Map<string, MatchDecision> {
	const fits = fitsOf(
		roster,
		lines,
		candidates.filter(({ personId }) => !taken.has(personId))
	);
	const matched = new Map<string, MatchDecision & { state: 'matched' }>();
	const gone = new Set<string>();
	const left = (lineId: string) => [...(fits.get(lineId) ?? [])].filter(([personId]) => !gone.has(personId));
	for (const basis of ['phone', 'name'] as const) {
		const claims = lines
			.filter(({ id }) => !matched.has(id))
			.map(({ id }) => ({ id, people: left(id) }))
			.filter(({ people }) => basis === 'phone' || people.every(([, fit]) => fit === 'name'))
			.map(({ id, people }) => ({ id, sure: people.filter(([, fit]) => fit === basis).map(([personId]) => personId) }));
		const times = countOf(claims.flatMap(({ sure }) => sure));
		for (const { id, sure } of claims) {
			const [personId] = sure;
			if (personId === undefined || sure.length > 1 || times.get(personId) !== 1) continue;
			matched.set(id, { state: 'matched', personId, basis });
		}
		for (const { personId } of matched.values()) gone.add(personId);
	}
	const undecided = ({ id, state }: LineToMatch): MatchDecision => {
		if (left(id).length > 0) return { state: 'unclear' };
		return { state: state === 'refused' ? 'refused' : 'open' };
	};
	return new Map(lines.map((line) => [line.id, matched.get(line.id) ?? undecided(line)]));
}

const STRENGTH: Record<Fit, number> = { phone: 2, name: 1, perhaps: 0 };

/** The persons who fit each line, each by the account that fits best. */
function fitsOf(roster: Group, lines: readonly LineToMatch[], accounts: readonly Candidate[]) {
	const byName = Map.groupBy(accounts, ({ nameFolded }) => nameFolded);
	const byPhone = Map.groupBy(accounts, ({ phone }) => phone);
	return new Map(
		lines.map((line) => {
			const samePhone = line.phone === null ? [] : (byPhone.get(line.phone) ?? []);
			const best = new Map<string, Fit>();
			for (const account of [...samePhone, ...(byName.get(line.nameFolded) ?? [])]) {
				const fit = fitOf(roster, line, account);
				const known = best.get(account.personId);
				if (fit && (!known || STRENGTH[fit] > STRENGTH[known])) best.set(account.personId, fit);
			}
			return [line.id, best];
		})
	);
}

function countOf(ids: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}
