import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isWeakPin, newPinSchema, pinSchema } from './pin';

test.each(['000000', '777777', '121212', '123123', '123456', '456789', '890123', '987654', '321098'])(
	'%s is weak',
	(pin) => {
		expect(isWeakPin(pin)).toBe(true);
	}
);

test.each(['135790', '123457', '112233', '246802', '121213', '100000'])('%s is not', (pin) => {
	expect(isWeakPin(pin)).toBe(false);
});

test.each([
	['', 'pin.required'],
	[undefined, 'pin.required'],
	['12345', 'pin.format'],
	['1234567', 'pin.format'],
	['12a456', 'pin.format'],
	['654321', 'pin.weak']
])('a new PIN %j is refused with %s', (pin, code) => {
	expect(v.safeParse(newPinSchema, pin).issues?.map(({ message }) => message)).toContain(code);
});

test('a PIN in use is taken as it is, weak or not', () => {
	expect(v.parse(pinSchema, ' 123456 ')).toBe('123456');
});
