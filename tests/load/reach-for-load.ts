import { AUDIENCE_GROUPS, type AudienceGroup } from '$lib/domain/audience-group';
import { bucketsOf, type FigureKind } from '$lib/domain/figure-count';
import { SHIPPED_CHANNELS } from '$lib/domain/outreach-channel';
import { contestPeriod, periodsOf, roundPeriod, type ReachKind } from '$lib/domain/participation';
import { seededRandom } from '$lib/domain/seed';
import { unitPath } from '$lib/domain/unit';
import { foldVietnamese } from '$lib/domain/vietnamese-name';
import { toLocalDate } from '$lib/domain/zone-time';
import { breathe } from '$lib/server/breathe';
import { insertMany, migrate, schema, write } from '$lib/server/db';
import { ZONE } from '$lib/server/environment';
import * as revisions from '$lib/server/store/revisions';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { aPublishedContest, type RoundRow } from '../factories/contest';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, MINUTE } from '../factories/time';
import type { UnitRow } from '../factories/unit';
import { sessionFor } from './sessions-for-load';

const COMMUNES = 100;
const PAPER = 5;
const ROUNDS = 5;
const AT_ONCE = 5_000;

type Insertable = Parameters<typeof insertMany>[1];
const store = async (table: Insertable, rows: Record<string, unknown>[]) => {
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		await write((tx) => insertMany(tx, table, rows.slice(from, from + AT_ONCE)));
		await breathe();
	}
};

/** A province of 100 communes; the other units are villages, schools and agencies below them. */
function tree(count: number): UnitRow[] {
	const made: UnitRow[] = [];
	const unit = (number: number, name: string, kind: UnitRow['kind'], parent: UnitRow | null) => {
		const id = `u${String(number).padStart(5, '0')}`;
		const path = unitPath(parent?.path ?? null, id);
		const row = { id, code: `dv-${number}`, name, nameFolded: foldVietnamese(name), kind, path };
		const plain = { validFrom: null, validTo: null, successorId: null, isDemo: false };
		made.push({ ...row, ...plain, parentId: parent?.id ?? null });
		return made.at(-1)!;
	};
	const province = unit(0, 'Tỉnh Minh Họa', 'province', null);
	const communes = Array.from({ length: COMMUNES }, (_, n) => unit(n + 1, `Xã Số ${n + 1}`, 'commune', province));
	for (let n = made.length; n < count; n++) {
		const kind = n % 17 === 0 ? 'school' : n % 23 === 0 ? 'agency' : 'village';
		const called = kind === 'school' ? 'Trường THCS' : kind === 'agency' ? 'Cơ quan' : 'Thôn';
		unit(n, `${called} ${n}`, kind, communes[n % COMMUNES]!);
	}
	return made;
}

/** Counts of units with all below them, as the sweep that folds changes would have left them. */
class Figures {
	private readonly counts = new Map<string, number>();
	add(path: readonly string[], period: string, kind: FigureKind, day: string, group: AudienceGroup) {
		for (const bucket of bucketsOf(period, day)) {
			for (const unitId of path) {
				const key = `${unitId} ${period} ${kind} ${bucket} ${group}`;
				this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
			}
		}
	}
	async store() {
		let rows: Record<string, unknown>[] = [];
		for (const [key, n] of this.counts) {
			const [unitId, period, kind, bucket, audienceGroup] = key.split(' ');
			rows.push({ unitId, period, kind, bucket, audienceGroup, n });
			if (rows.length < AT_ONCE) continue;
			await store(schema.figureCounts, rows);
			rows = [];
		}
		await store(schema.figureCounts, rows);
	}
}

/** Approved activities of half a year, as villages and schools record them. */
async function recordActivities(number: number, places: UnitRow[], random: () => number, now: number) {
	const channels = SHIPPED_CHANNELS.map(({ code }) => code);
	const activities = Array.from({ length: number }, (_, n) => {
		const at = now - Math.floor(random() * 180) * DAY;
		return {
			...{ id: `a${String(n).padStart(7, '0')}`, unitId: places[Math.floor(random() * places.length)]!.id },
			...{ channel: channels[Math.floor(random() * channels.length)]!, title: `Buổi tuyên truyền số ${n}` },
			...{ occurredOn: toLocalDate(at, ZONE), place: 'Nhà văn hóa', note: '', contestId: null, targetId: null },
			...{ state: 'approved', fingerprint: `f${n}`, revision: 1, recordedBy: null, recordedAt: at },
			...{ decidedBy: null, decidedAt: at, decisionNote: null, isDemo: false }
		};
	});
	await store(schema.outreachActivities, activities);
	const headcounts = activities.flatMap(({ id }) =>
		AUDIENCE_GROUPS.filter(() => random() < 0.6).map((audienceGroup) => ({
			...{ activityId: id, audienceGroup, headcount: 5 + Math.floor(random() * 120) }
		}))
	);
	await store(schema.outreachHeadcounts, headcounts);
}

interface Person {
	id: string;
	unit: UnitRow;
	group: AudienceGroup;
}

/** The papers of one person, with what they count for the first time. */
function papersOf(
	person: Person,
	number: number,
	rounds: RoundRow[],
	versionIds: string[],
	random: () => number,
	figures: Figures
) {
	const seen = new Map<string, Record<string, unknown>>();
	const path = person.unit.path.split('/').filter(Boolean);
	const where = { unitId: person.unit.id, audienceGroup: person.group };
	const attempts = Array.from({ length: number }, (_, n) => {
		const round = rounds[Math.min(rounds.length - 1, Math.floor(random() * rounds.length))]!;
		const startedAt = round.opensAt + Math.floor(random() * (round.closesAt - round.opensAt - HOUR));
		const endedAt = startedAt + Math.floor((2 + random() * 8) * MINUTE);
		return { n, round, startedAt, endedAt, correct: Math.floor(random() * (PAPER + 1)) };
	}).sort((a, b) => a.endedAt - b.endedAt);
	const rows = attempts.map(({ n, round, startedAt, endedAt, correct }) => {
		const day = toLocalDate(endedAt, ZONE);
		const inContest: ReachKind[] = correct / PAPER >= round.rules.passFraction ? ['contest', 'passed'] : ['contest'];
		const [contest, inRound] = [contestPeriod(round.contestId), roundPeriod(round.id)];
		const firsts: [string, ReachKind[]][] = [
			...periodsOf(day).map((period): [string, ReachKind[]] => [period, ['any', ...inContest]]),
			[contest, inContest],
			[inRound, ['contest']]
		];
		for (const [period, kinds] of firsts) {
			for (const kind of kinds) {
				if (seen.has(`${period} ${kind}`)) continue;
				seen.set(`${period} ${kind}`, { participantId: person.id, period, kind, ...where, firstAt: endedAt });
				figures.add(path, period, kind, day, person.group);
			}
		}
		for (const period of [...periodsOf(day), contest, inRound])
			figures.add(path, period, 'attempts', day, person.group);
		return {
			...{
				id: `${person.id}-${n}`,
				roundId: round.id,
				participantId: person.id,
				number: n + 1,
				state: 'submitted',
				seed: '-'
			},
			...{
				paper: versionIds.map((versionId) => ({ versionId, optionIds: ['a', 'b', 'c', 'd'] })),
				responses: {},
				prediction: null
			},
			...{
				stepCount: 3,
				startedAt,
				deadlineAt: startedAt + 20 * MINUTE,
				extraMs: 0,
				endedAt,
				durationMs: endedAt - startedAt
			},
			...{
				correct,
				total: PAPER,
				...where,
				deviceHash: null,
				addressHash: null,
				voidReason: null,
				lastHash: '-',
				sealedSteps: 3
			}
		};
	});
	return { rows, firsts: [...seen.values()] };
}

/**
 * Two campaigns of five weekly rounds: `attempts` finished papers of `persons` people in `unitCount` units, with what they count,
 * and `activities` approved outreach activities.
 * The step logs of the papers, which no leader's page reads, are left out. Prints what the load program needs as JSON.
 */
export async function main([
	attempts = '1000000',
	persons = '300000',
	unitCount = '2000',
	at = String(Date.now()),
	activities = '20000'
]: string[]) {
	await migrate();
	const now = Number(at);
	const random = seededRandom('một triệu lượt thi');
	await loadShippedContent(now);
	const units = tree(Number(unitCount));
	await store(schema.units, units);
	const day = toLocalDate(now - 300 * DAY, ZONE);
	const headcounts = units
		.filter(({ parentId }) => parentId !== null && parentId !== units[0]!.id)
		.flatMap(({ id }) =>
			AUDIENCE_GROUPS.map((audienceGroup) => ({
				...{ id: `${id}-${audienceGroup}`, unitId: id, audienceGroup, headcount: 40 + Math.floor(random() * 200) },
				...{ asOf: day, source: 'Số liệu sinh ra để đo', basis: 'typed', enteredBy: null, enteredAt: now - 300 * DAY }
			}))
		);
	await store(schema.populations, headcounts);
	const leader = await aStaffMember({ role: 'leader', unitId: units[0]!.id });
	const rounds: RoundRow[] = [];
	let versionIds: string[] = [];
	let items: Awaited<ReturnType<typeof aPublishedContest>>['items'] | undefined;
	for (const weeksAgo of [24, 8]) {
		const windows = Array.from({ length: ROUNDS }, (_, n) => {
			const opensAt = now - (weeksAgo - n) * 7 * DAY;
			return { opensAt, closesAt: opensAt + 6 * DAY };
		});
		const made = await aPublishedContest({ unitId: units[0]!.id, rounds: windows, items: items ?? PAPER, now });
		items = made.items;
		rounds.push(...made.rounds);
		versionIds = made.items.map(({ version }) => version.id);
	}
	const places = units.filter(({ kind }) => kind !== 'province' && kind !== 'commune');
	const figures = new Figures();
	const total = Number(attempts);
	const people = Number(persons);
	let written = 0;
	for (let from = 0; from < people; from += AT_ONCE) {
		const batch = Array.from({ length: Math.min(AT_ONCE, people - from) }, (_, n) => {
			const number = from + n;
			const unit = places[Math.floor(random() ** 2 * places.length)]!;
			return {
				id: `p${String(number).padStart(7, '0')}`,
				unit,
				group: AUDIENCE_GROUPS[Math.floor(random() * 4)]!,
				number
			};
		});
		const papers = batch.map((person) => {
			// Whoever is left shares what is left, so that the sum is exact.
			const share = Math.round(((person.number + 1) * total) / people) - written;
			written += share;
			return papersOf(person, share, rounds, versionIds, random, figures);
		});
		const rows = batch.map(({ id, unit, group, number }) => ({
			...{
				id,
				name: `Người số ${number}`,
				nameFolded: `nguoi so ${number}`,
				phone: `+8490${String(number).padStart(7, '0')}`
			},
			...{ pinHash: '-', audienceGroup: group, unitId: unit.id, birthYear: null, countedAsId: null },
			...{ createdAt: now - 200 * DAY, isDemo: false }
		}));
		await store(schema.participants, rows);
		await store(
			schema.attempts,
			papers.flatMap((one) => one.rows)
		);
		await store(
			schema.participations,
			papers.flatMap((one) => one.firsts)
		);
	}
	await figures.store();
	await recordActivities(Number(activities), places, random, now);
	await write(async (tx) => {
		await revisions.bump(tx, 'figures.counted');
		await revisions.bump(tx, revisions.TREE);
	});
	const session = await sessionFor('staff', leader.id, now);
	const commune = units[1]!;
	const village = units.find(({ parentId }) => parentId === commune.id)!;
	process.stdout.write(
		`${JSON.stringify({ leader: session, province: units[0]!.id, commune: commune.id, village: village.id, contests: [...new Set(rounds.map(({ contestId }) => contestId))], attempts: written })}\n`
	);
}
