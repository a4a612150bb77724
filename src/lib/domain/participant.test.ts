import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { identifySchema, signInSchema } from './participant';

const form = {
	name: ' Nguyễn Thị  Minh Hằng ',
	phone: '0912 345 678',
	pin: '270593',
	group: 'residents',
	unitId: 'thon-1',
	consent: 'on'
};
const child = { ...form, under16: 'on', guardianName: ' Trần  Văn Ba ', guardianConsent: 'on' };

function issuesOf(input: unknown): Record<string, string[] | undefined> {
	const { issues = [] } = v.safeParse(identifySchema, input);
	return v.flatten(issues as [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]).nested ?? {};
}

describe('the "who are you" form', () => {
	test('a grown-up fills in six fields', () => {
		expect(v.parse(identifySchema, form)).toEqual({
			name: 'Nguyễn Thị Minh Hằng',
			phone: '+84912345678',
			pin: '270593',
			group: 'residents',
			unitId: 'thon-1',
			birthYear: null,
			consent: true,
			under16: false,
			guardianName: null,
			guardianConsent: false
		});
	});

	test("a child comes with a guardian's name and consent", () => {
		expect(v.parse(identifySchema, child)).toMatchObject({
			under16: true,
			guardianName: 'Trần Văn Ba',
			guardianConsent: true
		});
	});

	test('nothing of a guardian is kept for a grown-up', () => {
		expect(v.parse(identifySchema, { ...child, under16: undefined })).toMatchObject({
			guardianName: null,
			guardianConsent: false
		});
	});

	test.each([
		['consent left unticked', { ...form, consent: undefined }, { consent: ['consent.required'] }],
		['consent said to be off', { ...form, consent: 'off' }, { consent: ['consent.required'] }],
		['a weak PIN', { ...form, pin: '000000' }, { pin: ['pin.weak'] }],
		['no group', { ...form, group: undefined }, { group: ['group.required'] }],
		['a group that does not exist', { ...form, group: 'kings' }, { group: ['group.required'] }],
		['a year of birth that is none', { ...form, birthYear: '98' }, { birthYear: ['birth_year.format'] }],
		['no unit', { ...form, unitId: ' ' }, { unitId: ['unit.required'] }],
		[
			'a child without a guardian',
			{ ...form, under16: 'on' },
			{ guardianName: ['guardian.name_required'], guardianConsent: ['guardian.consent_required'] }
		],
		[
			'a child whose guardian does not agree',
			{ ...child, guardianConsent: undefined },
			{ guardianConsent: ['guardian.consent_required'] }
		],
		['a guardian without a real name', { ...child, guardianName: '123' }, { guardianName: ['guardian.name_invalid'] }]
	])('refuses %s', (_, input, expected) => {
		expect(issuesOf(input)).toEqual(expected);
	});

	test('an empty form is told all that is missing at once', () => {
		expect(issuesOf({ under16: 'on' })).toEqual({
			name: ['name.required'],
			phone: ['phone.required'],
			pin: ['pin.required'],
			group: ['group.required'],
			unitId: ['unit.required'],
			consent: ['consent.required'],
			guardianName: ['guardian.name_required'],
			guardianConsent: ['guardian.consent_required']
		});
	});

	test('blank fields are told the same as missing ones', () => {
		expect(issuesOf({ name: '', phone: '', pin: '', group: '', unitId: '' })).toMatchObject({
			name: expect.arrayContaining(['name.required']),
			phone: ['phone.required'],
			pin: expect.arrayContaining(['pin.required']),
			group: ['group.required'],
			unitId: ['unit.required']
		});
	});
});

test('coming back takes the phone in any spelling and the PIN', () => {
	expect(v.parse(signInSchema, { phone: '84912345678', pin: '123456' })).toEqual({
		phone: '+84912345678',
		pin: '123456'
	});
	expect(v.is(signInSchema, { phone: '0912345678', pin: '12345' })).toBe(false);
});
