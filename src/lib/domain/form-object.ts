import * as v from 'valibot';

/**
 * An object whose absent field is reported with the code that an unusable value of it has, so that a radio button nobody
 * chose reads 'group.required'. Without this valibot says "Invalid key". What is no object at all is 'form.object'.
 */
export function formObject<const Entries extends v.ObjectEntries>(entries: Entries) {
	return v.object(entries, (issue) => {
		const entry = entries[String(issue.path?.[0].key)];
		return entry === undefined ? 'form.object' : (v.safeParse(entry, null).issues?.[0].message ?? 'form.missing');
	});
}
