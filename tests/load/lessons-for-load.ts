import { migrate } from '$lib/server/db';
import * as lessons from '$lib/server/store/lessons';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';

/** A database with the shipped lessons; prints their addresses as JSON. */
export async function main() {
	await migrate();
	await loadShippedContent(Date.now());
	const slugs = [...new Set((await lessons.list()).map(({ lesson }) => lesson.slug))];
	console.log(JSON.stringify({ slugs }));
}
