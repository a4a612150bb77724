import { expect, test } from 'vitest';
import { AUDIENCE_GROUPS, isAudienceGroup } from './audience-group';

test('the four groups are groups, and nothing else is', () => {
	expect(AUDIENCE_GROUPS.filter(isAudienceGroup)).toEqual(['officials', 'students', 'residents', 'cooperatives']);
	expect(['leaders', '', null, 0, undefined].filter(isAudienceGroup)).toEqual([]);
});
