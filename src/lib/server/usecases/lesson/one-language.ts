import type { Locale } from '../../../domain/locale';
import type { list } from '../../store/lessons';

type Side = Awaited<ReturnType<typeof list>>[number];

/** Each lesson once: in this language where it has it, else in the other. */
export function inOneLanguage(sides: Side[], locale: Locale): Side[] {
	return [...Map.groupBy(sides, ({ lesson }) => lesson.id).values()].map(
		(both) => both.find((side) => side.locale === locale) ?? both[0]!
	);
}
