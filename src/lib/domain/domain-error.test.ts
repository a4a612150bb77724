import { expect, test } from 'vitest';
import { DomainError } from './domain-error';

test('an error carries its rule, the parameters of its message and its field', () => {
	expect(new DomainError('attempt.closed', { at: 5 }, 'position')).toMatchObject({
		name: 'DomainError',
		message: 'attempt.closed',
		code: 'attempt.closed',
		params: { at: 5 },
		field: 'position'
	});
	expect(new DomainError('attempt.closed')).toBeInstanceOf(Error);
});
