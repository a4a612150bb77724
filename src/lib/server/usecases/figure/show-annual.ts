import { DomainError } from '../../../domain/domain-error';
import { ZONE } from '../../environment';
import * as annualResults from '../../store/annual-results';
import * as units from '../../store/units';

/** What a unit has made public of a year. Throws 'figure.not_found'. */
export async function showAnnual(unitCode: string, year: string) {
	const unit = await units.findByCode(unitCode);
	const published = unit ? await annualResults.ofUnit(unit.id) : [];
	const row = published.find((one) => one.year === year);
	if (!unit || !row) throw new DomainError('figure.not_found');
	return present(row, unit, published);
}

/** The newest year that a unit has made public. Throws 'figure.not_found'. */
export async function showNewestAnnual(unitCode: string) {
	const unit = await units.findByCode(unitCode);
	const published = unit ? await annualResults.ofUnit(unit.id) : [];
	const [row] = published;
	if (!unit || !row) throw new DomainError('figure.not_found');
	return present(row, unit, published);
}

const present = (row: annualResults.AnnualRow, unit: units.UnitRow, all: annualResults.AnnualRow[]) => ({
	figures: row.figures,
	note: row.note,
	publishedAt: row.publishedAt,
	isDemo: unit.isDemo,
	/** Newest first. */
	years: all.map(({ year }) => year),
	zone: ZONE
});

export type ShownAnnual = Awaited<ReturnType<typeof showAnnual>>;
