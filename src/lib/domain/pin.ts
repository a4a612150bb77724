import * as v from 'valibot';

/** One digit or one short block repeated (000000, 121212, 123123), or a straight run up or down (123456, 987654, 890123). */
export function isWeakPin(pin: string): boolean {
	if (/^(\d{1,3})\1+$/.test(pin)) return true;
	const digits = [...pin].map(Number);
	const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
	return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

export const pinSchema = v.pipe(
	v.string('pin.required'),
	v.trim(),
	v.nonEmpty('pin.required'),
	v.regex(/^\d{6}$/, 'pin.format')
);

export const newPinSchema = v.pipe(
	pinSchema,
	v.check((pin) => !isWeakPin(pin), 'pin.weak')
);
