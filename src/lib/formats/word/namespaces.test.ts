import { expect, it } from 'vitest';
import { DomainError } from '../../domain/domain-error';
import { canonicalName, OUTERMOST, scopeWithin } from './namespaces';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const declarations = (count: number, prefix = 'n') =>
	Object.fromEntries(Array.from({ length: count }, (_, index) => [`xmlns:${prefix}${index}`, 'urn:other']));

it('reads names by their namespace, whatever the file calls it', () => {
	const scope = scopeWithin(OUTERMOST, { 'xmlns:words': WORD });
	expect(canonicalName(scope, 'words:p', false)).toBe('w:p');
	expect(canonicalName(scopeWithin(OUTERMOST, { xmlns: WORD }), 'p', false)).toBe('w:p');
});

it('takes as many namespaces as Word declares, and some more', () => {
	const scope = scopeWithin(scopeWithin(OUTERMOST, declarations(100)), { 'xmlns:w': WORD });
	expect(canonicalName(scope, 'w:p', false)).toBe('w:p');
});

it('refuses more than any program declares, on one element or within each other', () => {
	expect(() => scopeWithin(OUTERMOST, declarations(201))).toThrow(new DomainError('bank.word_damaged'));
	const outer = scopeWithin(OUTERMOST, declarations(150));
	expect(() => scopeWithin(outer, declarations(100, 'm'))).toThrow(new DomainError('bank.word_damaged'));
});
