import { proposeAwards } from './award';
import { divisionOf } from './division';
import { lotCommitment } from './lot-commitment';
import { headCheck, lineCheck, type PublishedEntry, type PublishedStandings } from './published-standings';
import { predictionOutcome, rank } from './ranking';

/** Something that does not follow from the rest of the file. */
export interface Finding {
	/** Which entry, from 1; null for the head. */
	entry: number | null;
	field: string;
	expected: string;
	found: string;
}

type Value = string | number | null;
type Numbered = PublishedEntry & { number: number };

const differing = (entry: number | null, field: string, expected: Value, found: Value): Finding[] =>
	expected === found ? [] : [{ entry, field, expected: String(expected ?? '–'), found: String(found ?? '–') }];

/**
 * Works a published file out again from its own results: the commitment, the outcome, the order, the places with what decided
 * them, the prizes, and the chain of checks. No findings: everything in it follows from the entries, the rules and the seed.
 */
export function verifyStandings(file: PublishedStandings): Finding[] {
	const entries = file.entries.map((entry, index) => ({ ...entry, number: index + 1 }));
	const divisions = [...Map.groupBy(entries, ({ division }) => division).values()];
	return [
		...headFindings(file),
		...entries.flatMap((entry) => entryFindings(entry, file)),
		...codeFindings(entries, file),
		...divisions.flatMap((people) => divisionFindings(people, file)),
		...checkFindings(entries, file)
	];
}

function headFindings({ head, entries }: PublishedStandings): Finding[] {
	const everybody = [...entries, ...head.excluded];
	const full = everybody.filter(({ correct, total }) => total > 0 && correct === total).length;
	const { prediction } = head.rules;
	const outcome = prediction === null ? null : predictionOutcome(prediction, head.counts);
	return [
		...differing(null, 'lotCommitment', lotCommitment(head.lotSeed), head.lotCommitment),
		...differing(null, 'counts.participants', everybody.length, head.counts.participants),
		...differing(null, 'counts.fullMarks', full, head.counts.fullMarks),
		...differing(null, 'outcome', outcome, head.outcome)
	];
}

function entryFindings({ number, correct, total, division, group }: Numbered, { head }: PublishedStandings): Finding[] {
	return [
		...(correct > total ? [{ entry: number, field: 'correct', expected: `≤ ${total}`, found: String(correct) }] : []),
		...differing(number, 'division', divisionOf(head.divisions, group), division)
	];
}

/** Every code stands for one person; a decision is about somebody who is ranked. */
function codeFindings(entries: Numbered[], { head }: PublishedStandings): Finding[] {
	const ranked = Map.groupBy(entries, ({ entryCode }) => entryCode);
	const excluded = new Set(head.excluded.map(({ entryCode }) => entryCode));
	const again = entries.filter(
		({ number, entryCode }) => excluded.has(entryCode) || ranked.get(entryCode)?.[0]?.number !== number
	);
	const lost = head.decisions.filter(({ entryCode }) => !ranked.has(entryCode));
	return [
		...again.map(({ number, entryCode }) => ({ entry: number, field: 'entryCode', expected: '×1', found: entryCode })),
		...lost.map(({ entryCode }) => ({ entry: null, field: 'decisions', expected: 'entries', found: entryCode }))
	];
}

function divisionFindings(people: Numbered[], { head }: PublishedStandings): Finding[] {
	const { tieSteps } = head.rules;
	const right = rank(people, { tieSteps, outcome: head.outcome, seed: head.lotSeed });
	const prizes = prizesIn(right, head);
	return right.flatMap((placed, index): Finding[] => {
		const there = people[index]!;
		const { number } = there;
		if (there.entryCode !== placed.entryCode) return differing(number, 'order', placed.entryCode, there.entryCode);
		return [
			...differing(number, 'place', placed.place, there.place),
			...differing(number, 'decidedBy', placed.decidedBy, there.decidedBy),
			...differing(number, 'gap', placed.gap, there.gap),
			...differing(number, 'prize', prizes.get(placed.entryCode) ?? null, there.prize)
		];
	});
}

function prizesIn(placed: (Numbered & { place: number })[], head: PublishedStandings['head']) {
	const entrants = placed.map(({ entryCode, place }) => ({ participantId: entryCode, place }));
	const proposals = proposeAwards(entrants, head.prizes, { maxShareOfEntrants: head.maxAwardShare });
	return new Map([
		...proposals.map(({ participantId, tier }) => [participantId, tier] as const),
		...head.decisions.map(({ entryCode, prize }) => [entryCode, prize] as const)
	]);
}

/** Each line is held against the check that stands above it, so that one changed line is one finding. */
function checkFindings(entries: Numbered[], { head }: PublishedStandings): Finding[] {
	return entries.flatMap(({ number, check, ...entry }, index) => {
		const above = index === 0 ? headCheck(head) : (entries[index - 1]?.check ?? '');
		return differing(number, 'check', lineCheck(above, entry), check);
	});
}
