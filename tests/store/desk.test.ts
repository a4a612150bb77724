import { showDesk } from '$lib/server/usecases/desk/show-desk';
import { describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** Somebody with a desk of their own: only what belongs to their unit lies on it. */
async function aDeskAt(role: 'organizer' | 'leader' | 'reviewer' | 'unit_manager') {
	const unit = await aUnit();
	const by = await aStaffMember({ role, unitId: unit.id });
	return { unit, desk: (now = NOW) => showDesk(by, now) };
}

describe('the desk', () => {
	it('lays out contests in the order in which they want attention', async () => {
		const { unit, desk } = await aDeskAt('organizer');
		const round = (opensAt: number) => ({ rounds: [{ opensAt, closesAt: opensAt + DAY }], unitId: unit.id });
		await aPublishedContest({ ...round(NOW + DAY), title: 'Sắp mở' });
		await aPublishedContest({ ...round(NOW), title: 'Đang soạn', publishedAt: null });
		await aPublishedContest({ ...round(NOW - 2 * DAY), title: 'Chờ tổng kết' });
		await aPublishedContest({ ...round(NOW), title: 'Đang mở' });
		expect((await desk()).contests?.map(({ title, phase }) => [title, phase])).toEqual([
			['Đang mở', 'open'],
			['Chờ tổng kết', 'closed'],
			['Sắp mở', 'scheduled'],
			['Đang soạn', 'draft']
		]);
	});

	it('says which draft the bank cannot fill', async () => {
		const { unit, desk } = await aDeskAt('organizer');
		const draft = { unitId: unit.id, publishedAt: null };
		const { contest } = await aPublishedContest({ ...draft, items: [{ topic: 'only_here' }], paperSize: 50 });
		expect((await desk()).contests).toMatchObject([{ id: contest.id, tooFewItems: true }]);
	});

	it('counts closed rounds of an open contest that nobody has finalized', async () => {
		const { unit, desk } = await aDeskAt('organizer');
		const first = { opensAt: NOW - 2 * DAY, closesAt: NOW - DAY };
		await aPublishedContest({ unitId: unit.id, rounds: [first, { opensAt: NOW - 1, closesAt: NOW + DAY }] });
		expect((await desk()).contests).toMatchObject([{ phase: 'open', unrankedRounds: 1, round: { name: 'Tuần 2' } }]);
	});

	it('shows each role only what is theirs to do', async () => {
		const parts = async (role: Parameters<typeof aDeskAt>[0]) => {
			const { toReview, drafts, contests, unitsWithoutFigures } = await (await aDeskAt(role)).desk();
			return [toReview, drafts, contests, unitsWithoutFigures].map((part) => part !== null);
		};
		expect(await parts('organizer')).toEqual([false, true, true, true]);
		expect(await parts('reviewer')).toEqual([true, false, true, false]);
		expect(await parts('leader')).toEqual([false, false, true, false]);
		expect(await parts('unit_manager')).toEqual([false, false, true, true]);
	});

	it('counts the units for which nobody has entered a headcount', async () => {
		const { unit, desk } = await aDeskAt('unit_manager');
		await aUnit({ parent: unit });
		await aUnit({ parent: unit, validTo: '2026-01-01' });
		expect((await desk()).unitsWithoutFigures).toBe(2);
	});
});
