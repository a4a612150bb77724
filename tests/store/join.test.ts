import { read, schema } from '$lib/server/db';
import * as consents from '$lib/server/store/consents';
import * as participants from '$lib/server/store/participants';
import { enterByCode } from '$lib/server/usecases/participant/enter-by-code';
import { identifyParticipant } from '$lib/server/usecases/participant/identify-participant';
import { showJoin } from '$lib/server/usecases/participant/show-join';
import type { Identification } from '$lib/domain/participant';
import { CONSENT_VERSION } from '$lib/domain/consent';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aParticipant, PIN } from '../factories/participant';
import { aRoster } from '../factories/roster';
import { NOW } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

async function aForm(overrides: Partial<Identification> = {}) {
	const { phone } = await aParticipant();
	return {
		code: null,
		address: '198.51.100.90',
		name: 'Lường Văn Sáu',
		phone: `+848${phone!.slice(4)}`,
		pin: '314159',
		group: 'cooperatives' as const,
		unitId: overrides.unitId ?? (await aUnit()).id,
		birthYear: null,
		consent: true as const,
		under16: false,
		guardianName: null,
		guardianConsent: false,
		...overrides
	};
}

describe('saying who one is where there is no contest', () => {
	it('makes a person with what they agreed to, whatever their group', async () => {
		const form = await aForm();
		const id = await identifyParticipant(form, NOW);
		expect(await participants.find(id)).toMatchObject({
			name: form.name,
			phone: form.phone,
			audienceGroup: 'cooperatives'
		});
		expect(await consents.listOf(id)).toMatchObject([{ kind: 'processing', textVersion: CONSENT_VERSION }]);
	});

	it('makes one person of two presses, and asks a phone that is known for its PIN', async () => {
		const form = await aForm();
		const [one, two] = await Promise.all([identifyParticipant(form, NOW), identifyParticipant(form, NOW)]);
		expect(one).toBe(two);
		const rows = await read.select().from(schema.participants).where(eq(schema.participants.phone, form.phone));
		expect(rows).toHaveLength(1);
		await expect(identifyParticipant({ ...form, pin: '161803' }, NOW)).rejects.toMatchObject({
			code: 'participant.phone_known',
			field: 'pin'
		});
	});

	it('is refused with a unit that is not there, at its field', async () => {
		await expect(identifyParticipant(await aForm({ unitId: 'none' }), NOW)).rejects.toMatchObject({
			code: 'entry.unit_unknown',
			field: 'unitId'
		});
	});

	it('keeps the consent of a guardian of a child', async () => {
		const child = { under16: true, guardianName: 'Lường Thị Mai', guardianConsent: true };
		const id = await identifyParticipant(await aForm(child), NOW);
		expect((await consents.listOf(id)).map(({ kind }) => kind).sort()).toEqual(['guardian', 'processing']);
	});

	it('works with the code of a roster', async () => {
		const roster = await aRoster({ people: [{ name: 'Lò Thị Ánh', birthYear: '' }], codes: true });
		const form = {
			code: null,
			address: '198.51.100.91',
			rosterCode: roster.entries[0]!.code!,
			pin: PIN,
			birthYear: null
		};
		const consent = { consent: true as const, under16: false, guardianName: null, guardianConsent: false };
		const id = await enterByCode({ ...form, ...consent }, NOW);
		expect(await participants.find(id)).toMatchObject({ name: 'Lò Thị Ánh', unitId: roster.unit.id });
	});

	it('offers every group and the units of today, and none to who is known already', async () => {
		const unit = await aUnit();
		const page = await showJoin(null, NOW);
		expect(page.groups).toHaveLength(4);
		expect(page.units.map(({ id }) => id)).toContain(unit.id);
		const you = { id: 'x', name: 'Lò Thị Ánh' };
		expect(await showJoin(you, NOW)).toMatchObject({ you, units: [] });
	});
});
