import { hashPassword } from '$lib/server/password';
import { aStaffMember } from '../staff';
import type { UnitRow } from '../unit';

/** The password of every demonstration account; the quick start prints it. */
export const DEMO_PASSWORD = 'san-dinh-minh-hoa';

/** One account for each role. */
export async function demonstrationStaff(units: Map<string, UnitRow>) {
	const passwordHash = await hashPassword(DEMO_PASSWORD);
	const account = (username: string, name: string, role: Parameters<typeof aStaffMember>[0]) =>
		aStaffMember({ username, name, passwordHash, isDemo: true, ...role });
	return {
		administrator: await account('quantri', 'Vũ Quản Trị', { role: 'admin' }),
		organizer: await account('canbo', 'Trần Thị Cán Bộ', { role: 'organizer' }),
		reviewer: await account('thamdinh', 'Lê Thẩm Định', { role: 'reviewer' }),
		leader: await account('lanhdao', 'Phạm Lãnh Đạo', { role: 'leader' }),
		villageHead: await account('truongthon', 'Hoàng Trưởng Thôn', {
			role: 'unit_manager',
			unitId: units.get('thon-dong')!.id
		})
	};
}

export type DemonstrationStaff = Awaited<ReturnType<typeof demonstrationStaff>>;
