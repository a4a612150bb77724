import type { AudienceGroup } from '$lib/domain/audience-group';
import { write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as populations from '$lib/server/store/populations';
import { NOW } from './time';

type Overrides = Partial<{ audienceGroup: AudienceGroup; asOf: string; source: string }>;

/** A headcount entered for a unit: residents on the first day of 2026 unless said otherwise. */
export async function aPopulation(unitId: string, headcount: number, overrides: Overrides = {}): Promise<void> {
	const figure = { audienceGroup: 'residents' as const, asOf: '2026-01-01', source: 'Công an xã', ...overrides };
	await write((tx) =>
		populations.put(tx, { id: newId(NOW), unitId, headcount, enteredBy: null, enteredAt: NOW, ...figure })
	);
}
