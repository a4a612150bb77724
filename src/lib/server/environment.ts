import * as v from 'valibot';

const isZone = (zone: string) =>
	Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC' || zone === 'Asia/Ho_Chi_Minh';

/** Every variable the program reads, with its default. README.md has the same table for operators. */
const environmentSchema = v.object({
	DATABASE_URL: v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^(postgres(ql)?:\/\/.+|file:.+|memory:|pglite:)$/,
				'must be postgres://… for PostgreSQL or file:path/to.db for SQLite'
			)
		),
		'file:data/sandinh.db'
	),
	ZONE: v.optional(
		v.pipe(v.string(), v.check(isZone, 'must be an IANA time zone such as Asia/Ho_Chi_Minh')),
		'Asia/Ho_Chi_Minh'
	),
	ORIGIN: v.optional(v.pipe(v.string(), v.url('must be the public address, such as https://thi.example.vn'))),
	LOG_LEVEL: v.optional(v.picklist(['silent', 'error', 'info'], 'must be silent, error or info'), 'info')
});

/** Throws one error that names every variable that is wrong, for a person at a console. */
export function parseEnvironment(variables: Record<string, string | undefined>) {
	const named = Object.fromEntries(
		Object.keys(environmentSchema.entries).map((name) => [name, variables[name] || undefined])
	);
	const result = v.safeParse(environmentSchema, named);
	if (result.success) return result.output;
	const lines = result.issues.map((issue) => `  ${issue.path?.[0]?.key}: ${issue.message} (now: ${issue.input})`);
	throw new Error(`The environment is not set up right:\n${lines.join('\n')}\nSee the table in README.md.`);
}

export const { DATABASE_URL, ZONE, ORIGIN, LOG_LEVEL } = parseEnvironment(process.env);
