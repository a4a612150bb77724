import * as v from 'valibot';
import { expect, test } from 'vitest';
import { maskPhone, normalizePhone, phoneSchema } from './phone';

test.each([
	['0912 345 678', '+84912345678'],
	['0912.345.678', '+84912345678'],
	['(0912) 345-678', '+84912345678'],
	['+84912345678', '+84912345678'],
	['+84 (0) 912 345 678', '+84912345678'],
	['84912345678', '+84912345678'],
	['0084912345678', '+84912345678'],
	['０９１２３４５６７８', '+84912345678'],
	['0312345678', '+84312345678'],
	['0512345678', '+84512345678'],
	['0712345678', '+84712345678'],
	['0841234567', '+84841234567'],
	['024 3825 3825', '+842438253825'],
	['0206 3852 123', '+842063852123'],
	['0251 382 253', '+84251382253']
])('%j is the number %s', (typed, phone) => {
	expect(normalizePhone(typed)).toBe(phone);
});

test.each([
	'',
	'912345678',
	'091234567',
	'09123456789',
	'0112345678',
	'0412345678',
	'0612345678',
	'02512345',
	'025123456789',
	'+85512345678',
	'00912345678',
	'0912345a78',
	'+84',
	'1022'
])('%j is no phone number of a person in Vietnam', (typed) => {
	expect(normalizePhone(typed)).toBeNull();
});

test('only the last three digits of a number show', () => {
	expect(maskPhone('+84912345678')).toBe('*** *** 678');
});

test.each([
	['  ', 'phone.required'],
	[undefined, 'phone.required'],
	['12345', 'phone.invalid']
])('the field refuses %j with %s', (typed, code) => {
	expect(v.safeParse(phoneSchema, typed).issues?.map(({ message }) => message)).toEqual([code]);
});

test('the field gives one spelling of a number', () => {
	expect(v.parse(phoneSchema, ' 0912 345 678 ')).toBe('+84912345678');
});
