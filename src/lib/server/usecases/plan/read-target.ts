import { DomainError } from '../../../domain/domain-error';
import { mayAct } from '../../../domain/role';
import { evidenceKindOf, REACH_KIND_OF } from '../../../domain/target-figure';
import { toLocalInput } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as evidenceFiles from '../../store/evidence-files';
import * as outreachChannels from '../../store/outreach-channels';
import * as targetDenominators from '../../store/target-denominators';
import * as targetEvidence from '../../store/target-evidence';
import * as targets from '../../store/targets';
import { findScope, type Scope, type ViewQuery } from '../reach/find-scope';
import { presentScope } from '../reach/present-scope';
import { readTrend } from '../reach/read-trend';
import { evaluateTargets } from './evaluate-targets';
import { reachPeriod } from './gather-figures';
import { plansOf } from './plans-of';

/** One target for one unit: its wording, its evaluation, how it came about, and the log of evidence. */
export async function readTarget(
	actor: Actor,
	ids: { planId: string; targetId: string },
	query: ViewQuery,
	now: number
) {
	const scope = await findScope(actor, query, now);
	const [allPlans, target] = await Promise.all([plansOf(scope.tree, scope.unit), targets.find(ids.targetId)]);
	const plan = allPlans.find(({ id }) => id === ids.planId);
	if (!plan || target?.planId !== plan.id) throw new DomainError('target.not_found');
	const [[evaluated], log, history, headcounts, channels] = await Promise.all([
		evaluateTargets(scope, plan.id, [target]),
		targetEvidence.logOfTarget(target.id, scope.unit.path),
		historyOf(scope, target),
		targetDenominators.logOfTarget(target.id, scope.unit.path),
		target.channels ? outreachChannels.list() : []
	]);
	if (!evaluated) throw new DomainError('target.not_found');
	const files = await evidenceFiles.listOf(
		'evidence',
		log.map(({ record }) => record.id)
	);
	return {
		view: presentScope(scope, allPlans),
		plan,
		...evaluated,
		evidenceKind: evidenceKindOf(target.measure) ?? 'done',
		history,
		evidence: log.map((entry) => ({
			...presentRecord(actor, scope, entry),
			files: files
				.filter(({ ownerId }) => ownerId === entry.record.id)
				.map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size }))
		})),
		/** Headcounts entered for this target's own audience, the newest first. */
		ownHeadcounts: headcounts.map(({ row, unitName, enteredByName }) => ({
			...{ asOf: row.asOf, headcount: row.headcount, source: row.source, enteredByName },
			unitName: row.unitId === scope.unit.id ? null : unitName
		})),
		channels: channels.filter(({ code }) => target.channels?.includes(code)),
		mayRecord: mayAct(actor.grants, 'evidence:record', scope.unit.path) && !targets.isRetired(target),
		mayEnterPopulations: mayAct(actor.grants, 'population:edit', scope.unit.path)
	} as const;
}

/** Persons reached so far in the target's groups; empty for a target that is not computed from reach. */
async function historyOf(scope: Scope, target: targets.TargetRow) {
	const kind = REACH_KIND_OF[target.measure];
	if (!kind) return [];
	const { groups } = target;
	return readTrend(scope, { period: reachPeriod(target, scope.asOf), to: scope.asOf, kind, groups });
}

type LogEntry = Awaited<ReturnType<typeof targetEvidence.logOfTarget>>[number];

function presentRecord(actor: Actor, { unit, asOf }: Scope, { record, unitPath, ...names }: LogEntry) {
	const { id, occurredOn, numerator, denominator, note, link, struckAt, struckReason, signedAt } = record;
	const isOpen = struckAt === null;
	return {
		...{ id, occurredOn, numerator, denominator, note, link, struckReason },
		/** Local times 'YYYY-MM-DDTHH:mm'. */
		recordedAt: toLocalInput(record.recordedAt, ZONE),
		struckAt: struckAt === null ? null : toLocalInput(struckAt, ZONE),
		signedAt: signedAt === null ? null : toLocalInput(signedAt, ZONE),
		signedByName: names.signedByName,
		unitName: record.unitId === unit.id ? null : names.unitName,
		recordedByName: names.recordedByName,
		struckByName: names.struckByName,
		/** Happened after the date that the page is seen on. */
		later: occurredOn > asOf,
		mayStrike: isOpen && mayAct(actor.grants, 'evidence:record', unitPath),
		/** Whoever wrote it does not sign it. */
		maySign:
			isOpen && signedAt === null && record.recordedBy !== actor.id && mayAct(actor.grants, 'evidence:sign', unitPath)
	};
}
