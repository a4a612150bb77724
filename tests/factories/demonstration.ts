import { seededRandom } from '$lib/domain/seed';
import { toLocalDate } from '$lib/domain/zone-time';
import { migrate, write } from '$lib/server/db';
import { ZONE } from '$lib/server/environment';
import { newId } from '$lib/server/id';
import * as lessons from '$lib/server/store/lessons';
import * as populations from '$lib/server/store/populations';
import * as settings from '$lib/server/store/settings';
import * as staff from '$lib/server/store/staff';
import { analyseRound } from '$lib/server/usecases/analysis/analyse-round';
import { closeExpiredAttempts } from '$lib/server/usecases/attempt/close-expired-attempts';
import { approveAwards } from '$lib/server/usecases/award/approve-awards';
import { showAwards } from '$lib/server/usecases/award/show-awards';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { loadShippedItems } from '$lib/server/usecases/content/load-shipped-items';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { publishResults } from '$lib/server/usecases/contest/publish-results';
import { completeLesson } from '$lib/server/usecases/lesson/complete-lesson';
import type { RoundRow } from './contest';
import { playRound } from './demonstration/attempts';
import { writeLessons } from './demonstration/authoring';
import { buildContest } from './demonstration/contest';
import { entrantsOf, type Entrant } from './demonstration/people';
import { COMMUNE, PLACES } from './demonstration/places';
import { keepRosters } from './demonstration/rosters';
import { reportOnIt } from './demonstration/reports';
import { COMES_LATER, playUnitHistory } from './demonstration/unit-history';
import { publishYear } from './demonstration/public-results';
import { demonstrationStaff, type DemonstrationStaff } from './demonstration/staff';
import { workAtDesk } from './demonstration/desk';
import { practise } from './demonstration/drill';
import { talkOverItems } from './demonstration/item-talk';
import { recordOutreach } from './demonstration/outreach';
import { writePicturedItems } from './demonstration/pictured-items';
import { followOwnPlan } from './demonstration/plan';
import { DAY, HOUR } from './time';
import { aUnit, type UnitRow } from './unit';

const SEED = 'sân đình 2026';

/** Fills an empty database with a made-up commune by playing the product's own use-cases; leaves one that is in use as it is. */
export async function loadDemonstration(now: number): Promise<'loaded' | 'in use'> {
	await migrate();
	if (await staff.anyone()) return 'in use';
	const random = seededRandom(SEED);
	await loadShippedContent(now);
	const units = await placesOf();
	const commune = units.get(COMMUNE.code)!;
	await write((tx) => loadShippedItems(tx, commune.id, now - 30 * DAY));
	const people = await demonstrationStaff(units);
	await playUnitHistory(people.administrator, units, now);
	await countPeople(units, now);
	const { contest, rounds } = await buildContest(people.organizer, commune.id, now);
	const entrants = await entrantsOf(units, random, now);
	const shares = [0.58, 0.71, 0.4];
	for (const [index, round] of rounds.entries()) {
		await playRound(contest.code, round, entrants, shares[index]!, now - HOUR, random);
		await closeExpiredAttempts(Math.min(round.closesAt + HOUR, now), 1000);
		if (round.closesAt < now) await conclude(people, round, round.closesAt + 10 * HOUR);
	}
	await learn(entrants, random, now);
	await practise(entrants, now);
	await keepRosters(people.organizer, units, entrants, now);
	await workAtDesk(people, commune.id, now);
	await talkOverItems(people, commune.id, now);
	await writePicturedItems(people, commune.id, now - DAY);
	await writeLessons(people, commune.id, now);
	await recordOutreach(people, units, now);
	const planId = await followOwnPlan(people, units, now);
	// Last, because its figures are of all that was done before.
	await reportOnIt(people, units, planId, now);
	await publishYear(people.leader, commune, now);
	await write((tx) => settings.put(tx, 'installation', { placeName: COMMUNE.name, demonstration: true }));
	return 'loaded';
}

async function placesOf(): Promise<Map<string, UnitRow>> {
	const commune = await aUnit({ ...COMMUNE, parent: null, isDemo: true });
	const units = new Map([[COMMUNE.code, commune]]);
	for (const { population: _, entrants: __, ...place } of PLACES.filter(({ code }) => !COMES_LATER.has(code)))
		units.set(place.code, await aUnit({ ...place, parent: commune, isDemo: true }));
	return units;
}

async function countPeople(units: Map<string, UnitRow>, now: number) {
	const asOf = `${toLocalDate(now, ZONE).slice(0, 4)}-01-01`;
	for (const { code, population } of PLACES) {
		const source = 'Số liệu minh họa';
		await write(async (tx) => {
			for (const [audienceGroup, headcount] of Object.entries(population)) {
				const group = audienceGroup as 'officials';
				await populations.put(tx, {
					id: newId(now),
					unitId: units.get(code)!.id,
					audienceGroup: group,
					headcount,
					asOf,
					source,
					enteredAt: now
				});
			}
		});
	}
}

async function conclude({ organizer, leader }: DemonstrationStaff, { id, contestId }: RoundRow, at: number) {
	await finalizeRound(organizer, id, at);
	await analyseRound(organizer, id, 'first', at);
	const { waiting } = await showAwards(leader, contestId, id, at);
	const approval = { ids: waiting, keepShared: 'on' as const };
	await approveAwards(leader, { contestId, roundId: id }, approval, at + HOUR / 2);
	await publishResults(organizer, id, at + HOUR);
}

/** Some people take lessons; a few only learn and never sit a contest. */
async function learn(entrants: Entrant[], random: () => number, now: number) {
	const all = (await lessons.list()).filter(({ locale }) => locale === 'vi');
	for (const { person, skill } of entrants) {
		if (random() > 0.3) continue;
		const { lesson } = all[Math.floor(random() * all.length)]!;
		const { checks } = (await lessons.findText(lesson.id, 'vi'))!;
		const answers = Object.fromEntries(
			checks.map((check) => [check.id, random() < skill ? check.key : (check.key + 1) % check.options.length])
		);
		await completeLesson(
			{ id: person.id },
			{ slug: lesson.slug, answers },
			now - Math.floor(random() * 15) * DAY - HOUR
		);
	}
}

/** `npm run demo` */
export async function main() {
	const outcome = await loadDemonstration(Date.now());
	console.log(outcome === 'loaded' ? 'Đã nạp dữ liệu minh họa.' : 'Cơ sở dữ liệu đã có dữ liệu; giữ nguyên.');
}
