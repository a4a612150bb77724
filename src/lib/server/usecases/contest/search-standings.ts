import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { StandingQuery } from '../../store/standings';

/** Three or four digits are the end of a phone; everything else is part of a name. */
export function searchOf(text: string): StandingQuery['search'] {
	if (text === '') return null;
	return /^\d{3,4}$/.test(text) ? { phoneEnding: text } : { name: foldVietnamese(text) };
}
