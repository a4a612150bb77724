import * as v from 'valibot';

const MOBILE = /^[35789]\d{8}$/;
/** Area codes 020x–029x: ten digits with the leading 0, or eleven. */
const LANDLINE = /^2\d{8,9}$/;

/** A Vietnamese number as people write it → '+84912345678'; null when it is none. */
export function normalizePhone(text: string): string | null {
	const written = text.normalize('NFKC').replace(/[\s.\-()]/g, '');
	const national = /^(?:(?:\+84|0084|84(?=\d{9,10}$))0?|0)(\d+)$/.exec(written)?.[1] ?? '';
	return MOBILE.test(national) || LANDLINE.test(national) ? `+84${national}` : null;
}

/** Only the last three digits show. */
export function maskPhone(phone: string): string {
	return `*** *** ${phone.slice(-3)}`;
}

/** Any way of writing a number in; '+84…' out. */
export const phoneSchema = v.pipe(
	v.string('phone.required'),
	v.trim(),
	v.nonEmpty('phone.required'),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const phone = normalizePhone(dataset.value);
		if (phone !== null) return phone;
		addIssue({ message: 'phone.invalid' });
		return NEVER;
	})
);
