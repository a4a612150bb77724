import type { UnitChange } from '$lib/domain/unit-change';
import { toLocalDate } from '$lib/domain/zone-time';
import type { Actor } from '$lib/server/access';
import { write } from '$lib/server/db';
import { ZONE } from '$lib/server/environment';
import { newId } from '$lib/server/id';
import * as populations from '$lib/server/store/populations';
import * as units from '$lib/server/store/units';
import { changeUnit } from '$lib/server/usecases/unit/change-unit';
import { previewChange } from '$lib/server/usecases/unit/prepare-change';
import { DAY } from '../time';
import { aUnit, type UnitRow } from '../unit';
import { COMMUNE, PLACES } from './places';

const MERGED = PLACES.find(({ code }) => code === 'thon-thuong')!;
const FORMER = [
	{ code: 'thon-thuong-noi', name: 'Thôn Thượng Nội', residents: 203 },
	{ code: 'thon-thuong-ngoai', name: 'Thôn Thượng Ngoại', residents: 168 }
];
const BASIS = 'Nghị quyết minh họa về sắp xếp thôn, bản của xã Sân Đình';

/** Places that come to be by `playUnitHistory` instead of standing there from the beginning. */
export const COMES_LATER = new Set([MERGED.code]);

/** Two villages become one on a first of July, and another is called a hamlet from then on: all before anything else is counted. */
export async function playUnitHistory(admin: Actor, known: Map<string, UnitRow>, now: number) {
	const commune = known.get(COMMUNE.code)!;
	const effectiveOn = firstOfJulyBefore(now - 320 * DAY);
	const [inner, outer] = await Promise.all(FORMER.map(({ code, name }) => aFormerVillage(commune, code, name)));
	await write(async (tx) => {
		for (const { code, residents: headcount } of FORMER) {
			const unitId = (await units.findByCode(code, tx))!.id;
			const figure = { unitId, audienceGroup: 'residents' as const, asOf: `${effectiveOn.slice(0, 4)}-01-01` };
			await populations.put(tx, { id: newId(now), ...figure, headcount, source: 'Số liệu minh họa', enteredAt: now });
		}
	});
	const merger: UnitChange = {
		kind: 'merge',
		effectiveOn,
		unitIds: [outer!.id],
		name: MERGED.name,
		code: MERGED.code,
		unitKind: MERGED.kind,
		parentId: commune.id
	};
	const residents = FORMER.reduce((sum, one) => sum + one.residents, 0);
	const heirId = await perform(admin, inner!, merger, now, { residents });
	known.set(MERGED.code, (await units.find(heirId))!);
	const hamlet = known.get('ban-pa')!;
	await write((tx) => units.update(tx, hamlet.id, { name: 'Thôn Pá', nameFolded: 'thon pa' }));
	await perform(admin, (await units.find(hamlet.id))!, { kind: 'rename', effectiveOn, name: hamlet.name }, now);
}

const aFormerVillage = (parent: UnitRow, code: string, name: string) =>
	aUnit({ parent, code, name, kind: 'village', isDemo: true });

async function perform(admin: Actor, unit: UnitRow, change: UnitChange, now: number, figures = {}) {
	const { revision } = await previewChange(admin, unit.id, change, now);
	const order = { basis: BASIS, revision, part: {}, figures, sure: 'on' as const };
	return changeUnit(admin, { ...order, unitId: unit.id, change }, now);
}

function firstOfJulyBefore(instant: number): string {
	const date = toLocalDate(instant, ZONE);
	const year = Number(date.slice(0, 4)) - (date.slice(5) >= '07-01' ? 0 : 1);
	return `${year}-07-01`;
}
