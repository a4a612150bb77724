import { ZONE } from '../../environment';
import * as annualResults from '../../store/annual-results';

const AT_MOST = 500;

/** Every published year, the newest first. */
export async function listAnnual() {
	const rows = await annualResults.list(AT_MOST);
	return { years: [...Map.groupBy(rows, ({ year }) => year)].map(([year, units]) => ({ year, units })), zone: ZONE };
}
