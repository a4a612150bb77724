import { describe, expect, it } from 'vitest';
import { localPath } from './local-path';

describe('where to go on', () => {
	it.each(['/', '/me', '/lessons/tri-tue?answers=1.0.2#result', '/c/nq57'])('is a path of this site: %s', (path) => {
		expect(localPath(path, '/me')).toBe(path);
	});

	it.each([
		null,
		'',
		'me',
		'https://elsewhere.example/',
		'//elsewhere.example',
		'/\\elsewhere.example',
		'/\t/elsewhere.example',
		'/a\\b',
		'javascript:alert(1)'
	])('is never %j', (path) => {
		expect(localPath(path, '/me')).toBe('/me');
	});
});
