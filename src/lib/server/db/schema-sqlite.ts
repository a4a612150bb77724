import { defineSchema } from './schema/define-schema';
import { sqliteKit } from './sqlite-kit';

export const sqliteSchema = defineSchema(sqliteKit);

// drizzle-kit finds tables only among a module's exports; the store suite fails when one is missing here.
export const {
	units,
	populations,
	staff,
	staffRoles,
	staffSessions,
	participants,
	consents,
	participantSessions,
	topics,
	items,
	itemVersions,
	itemReviews,
	plans,
	targets,
	targetEvidence,
	contests,
	rounds,
	roundPool,
	attempts,
	attemptSteps,
	roundEntries,
	roundUnitCounts,
	standings,
	overallStandings,
	awards,
	sealedAttempts,
	extraTimes,
	keyCorrections,
	regradeChanges,
	irregularities,
	appeals,
	lessons,
	lessonTexts,
	lessonCompletions,
	participations,
	reachCounts,
	settings,
	rateLimits,
	chainHeads,
	auditLog
} = sqliteSchema;
