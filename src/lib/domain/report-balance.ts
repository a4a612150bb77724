import type { ReportFigures, VerifiedFigures } from './report-figures';

/** A sum in a report that does not come to its total. */
export interface Imbalance {
	what: string;
	parts: number;
	total: number;
}

const VERIFIED = [
	'any',
	'contest',
	'passed',
	'lesson',
	'attempts'
] as const satisfies readonly (keyof VerifiedFigures)[];
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * Where the parts of a report's figures do not add up to its totals: groups and units to the whole, channels to the attested
 * headcount, rounds to their contest. Attested persons add up over groups only: over units the sum is a lower bound.
 */
export function imbalances({ groups, units, own, total, channels, contests }: ReportFigures): Imbalance[] {
	const checks: Imbalance[] = [
		...VERIFIED.flatMap((kind) => [
			{ what: `groups.${kind}`, parts: sum(groups.map((one) => one.verified[kind])), total: total.verified[kind] },
			{
				what: `units.${kind}`,
				parts: sum(units.map((one) => one.verified[kind])) + own.verified[kind],
				total: total.verified[kind]
			}
		]),
		{ what: 'groups.attested', parts: sum(groups.map((one) => one.attested.persons)), total: total.attested.persons },
		{
			what: 'groups.headcount',
			parts: sum(groups.map((one) => one.attested.headcount)),
			total: total.attested.headcount
		},
		{
			what: 'units.headcount',
			parts: sum(units.map((one) => one.attested.headcount)) + own.attested.headcount,
			total: total.attested.headcount
		},
		{ what: 'channels.headcount', parts: sum(channels.map((one) => one.headcount)), total: total.attested.headcount },
		{ what: 'share', parts: total.share.persons + total.share.outside, total: total.verified.any },
		...contests.map(({ contestId, rounds, attempts }) => ({
			what: `contests.${contestId}`,
			parts: sum(rounds.map((round) => round.attempts)),
			total: attempts
		}))
	];
	return checks.filter(({ parts, total }) => parts !== total);
}
