import { foldVietnamese } from '../../../domain/vietnamese-name';
import { pathsFor, type Actor } from '../../access';
import * as rosterPeople from '../../store/roster-people';

const MOST = 10;

/** Participants by a part of the name or the last digits of the phone, in the units this person is in charge of. */
export async function searchOf(actor: Actor, search: string): Promise<string[]> {
	const name = foldVietnamese(search);
	const digits = search.replace(/[\s.]/g, '');
	if (name.length < 2) return [];
	const wanted = /^\d{3,10}$/.test(digits) ? { phoneEnding: digits.replace(/^0/, '') } : { name };
	return rosterPeople.search({ search: wanted, paths: pathsFor(actor, 'roster:edit'), limit: MOST });
}
