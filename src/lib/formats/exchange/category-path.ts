const ROOT = '$course$/top/';

/** A topic as Moodle's category: '/' within a name is written twice. Null where it could not be read back. */
export function writeCategory(topic: string): string | null {
	return /^\/|\n/.test(topic) ? null : ROOT + topic.replaceAll('/', '//');
}

/** The names on the way to a Moodle category, from the top one: '$course$/top/Luật/Điều 1//2' → ['Luật', 'Điều 1/2']. */
export function readCategory(path: string): string[] {
	const names = [''];
	for (const piece of path.trim().match(/\/\/|\/|[^/]+/g) ?? []) {
		if (piece === '/') names.push('');
		else names[names.length - 1] += piece === '//' ? '/' : piece;
	}
	const steps = names.map((name) => name.trim());
	const root = /^\$.*\$$/.test(steps[0] ?? '') ? 1 : 0;
	return steps.slice(steps[root]?.toLowerCase() === 'top' ? root + 1 : root).filter((name) => name !== '');
}
