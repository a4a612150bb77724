import { m } from '$lib/i18n';

/** The columns of the exported standings, in the language of the request. */
export const standingHeadings = () => [
	m.contest_csv_position(),
	m.results_place(),
	m.results_name(),
	m.contest_csv_phone(),
	m.results_unit(),
	m.contest_group(),
	m.contest_csv_correct(),
	m.contest_csv_total(),
	m.contest_csv_seconds(),
	m.contest_csv_submitted(),
	m.contest_csv_prediction(),
	m.results_decided_by(),
	m.contest_csv_gap(),
	m.contest_csv_prize()
];
