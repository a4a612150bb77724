import type { AudienceGroup } from './audience-group';
import type { PrizeTier } from './award';
import type { ReachShare } from './reach-share';
import type { ReportPeriod } from './report-period';
import type { Comparator, Measure, ReachBasis, TargetReason, TargetStatus } from './target';

/** Verified reach in distinct persons (người) by kind, and finished attempts (lượt). */
export interface VerifiedFigures {
	any: number;
	contest: number;
	passed: number;
	lesson: number;
	attempts: number;
}

/** From headcounts of approved activities: at least so many persons, and how many times somebody was there (lượt). */
export interface AttestedFigures {
	persons: number;
	headcount: number;
}

export interface GroupFigures {
	group: AudienceGroup;
	verified: VerifiedFigures;
	attested: AttestedFigures;
	/** null = nobody has entered one. */
	denominator: { headcount: number; basis: 'own' | 'parts'; sources: { source: string; asOf: string }[] } | null;
}

export interface UnitFigures {
	unitId: string;
	name: string;
	verified: VerifiedFigures;
	attested: AttestedFigures;
	share: ReachShare;
}

export interface TargetFigures {
	targetId: string;
	clause: string;
	metric: string;
	audienceText: string;
	measure: Measure;
	comparator: Comparator;
	threshold: number;
	/** Local date; null = the plan names none. */
	deadline: string | null;
	/** Which reach decides; null = it is not about persons reached. */
	basis: ReachBasis | null;
	status: TargetStatus;
	reason: TargetReason;
	/** Of shares persons over headcount, else a count over null; null = nothing is known. */
	numerator: number | null;
	denominator: number | null;
	/** The other kind of reach, beside it; null where the target is not about reach. */
	beside: { numerator: number; denominator: number } | null;
}

export interface ChannelFigures {
	channel: string;
	name: string;
	activities: number;
	headcount: number;
}

export interface ActivityLine {
	id: string;
	occurredOn: string;
	channel: string;
	title: string;
	place: string;
	unitName: string;
	headcount: number;
}

export interface RoundFigures {
	roundId: string;
	name: string;
	opensOn: string;
	closesOn: string;
	persons: number;
	attempts: number;
	/** Results are fixed. */
	finalized: boolean;
}

export interface ContestFigures {
	contestId: string;
	title: string;
	/** Distinct over the rounds. */
	persons: number;
	attempts: number;
	rounds: RoundFigures[];
}

/** Approved prizes whose results were published; `name` is masked unless the person agreed to be named. */
export interface AwardLine {
	contestTitle: string;
	/** null = of the contest as a whole. */
	roundName: string | null;
	kind: 'individual' | 'collective';
	tier: PrizeTier;
	name: string;
	unitName: string;
}

export interface Headline {
	any: number;
	contest: number;
	attempts: number;
	attestedPersons: number;
	attestedHeadcount: number;
	activities: number;
}

/** A report that a unit below sent, beside what the platform itself has for that unit. */
export interface ReceivedFigures {
	reportId: string;
	unitId: string;
	unitName: string;
	number: string;
	endsOn: string;
	sentOn: string;
	theirs: Headline;
	ours: Headline;
}

/** Every figure of a report (báo cáo), frozen with it. `version` tells later programs how to read it. */
export interface ReportFigures {
	version: 1;
	unit: { id: string; name: string; kind: string };
	period: ReportPeriod;
	plan: {
		id: string;
		title: string;
		documentNumber: string | null;
		issuedOn: string | null;
		issuingBody: string;
	} | null;
	groups: GroupFigures[];
	/** The units right below, from best to worst. */
	units: UnitFigures[];
	/** Of the unit itself and of none below it. */
	own: { verified: VerifiedFigures; attested: AttestedFigures };
	total: { verified: VerifiedFigures; attested: AttestedFigures; share: ReachShare };
	/** Names of the units right below where nobody has taken part. */
	notStarted: string[];
	targets: TargetFigures[];
	channels: ChannelFigures[];
	/** The largest activities; `channels` counts all of them. */
	activities: ActivityLine[];
	contests: ContestFigures[];
	awards: AwardLine[];
	/** Units right below that are asked for a report, with those that sent one. */
	received: ReceivedFigures[];
	notReceived: string[];
}

export const headlineOf = ({ total, channels }: Pick<ReportFigures, 'total' | 'channels'>): Headline => ({
	any: total.verified.any,
	contest: total.verified.contest,
	attempts: total.verified.attempts,
	attestedPersons: total.attested.persons,
	attestedHeadcount: total.attested.headcount,
	activities: channels.reduce((sum, { activities }) => sum + activities, 0)
});
