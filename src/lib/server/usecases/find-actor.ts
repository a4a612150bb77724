import type { Actor } from '../access';
import * as staff from '../store/staff';

export async function findActor(staffId: string | null): Promise<Actor | null> {
	return staffId ? ((await staff.findWithGrants(staffId)) ?? null) : null;
}
