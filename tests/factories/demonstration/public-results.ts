import { toLocalDate } from '$lib/domain/zone-time';
import { ZONE } from '$lib/server/environment';
import { annualFigures } from '$lib/server/usecases/figure/annual-figures';
import { figuresDigest } from '$lib/server/usecases/figure/figures-digest';
import { publishAnnual } from '$lib/server/usecases/figure/publish-annual';
import type { Actor } from '$lib/server/access';
import type { UnitRow } from '../unit';

/** The commune makes its year so far public, as its leader does on the page for it. */
export async function publishYear(leader: Actor, commune: UnitRow, now: number): Promise<void> {
	const year = toLocalDate(now, ZONE).slice(0, 4);
	const digest = figuresDigest(await annualFigures(leader, commune.id, year, now));
	const note = 'Số liệu minh họa, tính đến ngày công bố; số liệu cả năm sẽ công bố sau ngày 31/12.';
	await publishAnnual(leader, { unit: commune.id, year, digest, note, sure: 'on' }, now);
}
