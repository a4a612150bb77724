import { expect, it } from 'vitest';
import { eligibilityFault, type Entrant } from './eligibility';
import { EVERYBODY, type Eligibility } from './round-rules';

const entrant: Entrant = { group: 'residents', unitPath: '/xa/thon-2/', birthYear: 2010 };

it.each<[string, Partial<Eligibility>, string[], Partial<Entrant>, string | null]>([
	['everybody may enter a contest without conditions', {}, [], {}, null],
	['a listed group may enter', { groups: ['residents', 'students'] }, [], {}, null],
	['another group may not', { groups: ['students'] }, [], {}, 'group'],
	['a unit below an eligible unit may enter', {}, ['/xa/'], {}, null],
	['an eligible unit itself may enter', {}, ['/khac/', '/xa/thon-2/'], {}, null],
	['a unit beside it may not', {}, ['/xa/thon-1/'], {}, 'unit'],
	['a longer name with the same beginning is another unit', {}, ['/xa/thon-2/'], { unitPath: '/xa/thon-20/' }, 'unit'],
	['the year of birth is needed for a minimum age', { minimumAge: 16 }, [], { birthYear: null }, 'birth_year'],
	['who reaches the age this year may enter', { minimumAge: 16 }, [], {}, null],
	['who reaches it next year may not', { minimumAge: 16 }, [], { birthYear: 2011 }, 'age'],
	['without a minimum age the year of birth is not needed', {}, [], { birthYear: null }, null]
])('%s', (_, eligibility, unitPaths, change, fault) => {
	expect(eligibilityFault({ ...EVERYBODY, ...eligibility }, unitPaths, { ...entrant, ...change }, 2026)).toBe(fault);
});
