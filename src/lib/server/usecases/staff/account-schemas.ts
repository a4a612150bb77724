import * as v from 'valibot';

/** Lower-case Latin letters, digits, dot, dash and underscore: what can be typed on any keyboard without diacritics. */
export const usernameSchema = v.pipe(
	v.string('field.required'),
	v.trim(),
	v.toLowerCase(),
	v.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'username.invalid')
);

const TRIVIAL = ['password', 'matkhau', '1234567', 'qwerty', 'sandinh', 'admin'];

/** NIST SP 800-63B: length over composition rules, and a refusal of what everybody tries first. */
export const newPasswordSchema = v.pipe(
	v.string('field.required'),
	v.minLength(10, 'password.too_short'),
	v.maxLength(200, 'field.too_long'),
	v.check(
		(password) => new Set(password).size >= 5 && !TRIVIAL.some((word) => password.toLowerCase().startsWith(word)),
		'password.trivial'
	)
);
