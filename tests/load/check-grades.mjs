import Database from 'better-sqlite3';

/**
 * Grades every attempt again from its raw steps and the stored keys, by a way of its own, and compares with what the program wrote:
 * the attempt's score, the person's entry in the round, the round's counts and the reach. Gives the list of differences.
 */
export function checkGrades(file, expectedPersons) {
	const db = new Database(file, { readonly: true });
	const keys = new Map(
		db
			.prepare('select id, key from item_versions')
			.all()
			.map((row) => [row.id, JSON.parse(row.key)])
	);
	const saved = db.prepare(`select payload from attempt_steps where attempt_id = ? and kind = 'saved' order by seq`);
	const faults = [];
	const scores = new Map();
	for (const attempt of db.prepare('select * from attempts').all()) {
		const chosen = new Map();
		for (const { payload } of saved.all(attempt.id)) {
			const { p, r } = JSON.parse(payload);
			if (p !== undefined) chosen.set(p, r);
		}
		const correct = JSON.parse(attempt.paper).filter(({ versionId }, position) => {
			const given = chosen.get(position) ?? [];
			return given.length > 0 && [...given].sort().join() === [...keys.get(versionId)].sort().join();
		}).length;
		if (attempt.state !== 'submitted') faults.push(`${attempt.id} is ${attempt.state}`);
		if (attempt.correct !== correct) faults.push(`${attempt.id} graded ${attempt.correct}, its steps say ${correct}`);
		scores.set(`${attempt.round_id} ${attempt.participant_id}`, correct);
	}
	const entries = db.prepare('select * from round_entries').all();
	for (const entry of entries) {
		const correct = scores.get(`${entry.round_id} ${entry.participant_id}`);
		if (entry.correct !== correct)
			faults.push(`entry of ${entry.participant_id} counts ${entry.correct}, not ${correct}`);
	}
	const one = (sql) => db.prepare(sql).pluck().get();
	const counted = {
		attempts: scores.size,
		entries: entries.length,
		'persons started': one('select sum(persons_started) from round_unit_counts'),
		'persons finished': one('select sum(persons_finished) from round_unit_counts'),
		'attempts finished': one('select sum(attempts_finished) from round_unit_counts'),
		'persons reached': one(`select count(*) from participations where period = 'all' and kind = 'any'`)
	};
	for (const [what, count] of Object.entries(counted)) {
		if (count !== expectedPersons) faults.push(`${what}: ${count} instead of ${expectedPersons}`);
	}
	db.close();
	return faults;
}
