/** A text file with a head between two lines of `---`; the head has one `key: value` a line, where a value is JSON when it is a number or an array, and plain text otherwise. */
export interface FrontMatter {
	values: Record<string, unknown>;
	body: string;
}

function readValue(text: string): unknown {
	return /^(\[.*\]|-?\d+(\.\d+)?)$/.test(text) ? JSON.parse(text) : text;
}

/** Throws an Error that names the line when the head is missing, left open, or has a line that is not `key: value`. */
export function readFrontMatter(source: string): FrontMatter {
	const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
	const end = lines.indexOf('---', 1);
	if (lines[0] !== '---' || end === -1) throw new Error('Front matter must start and end with a line of ---');
	const entries = lines.slice(1, end).map((line, index) => {
		const [, key, value] = /^([a-zA-Z]\w*):\s*(.*?)\s*$/.exec(line) ?? [];
		if (!key || !value) throw new Error(`Front matter, line ${index + 2}: not "key: value": ${line}`);
		return [key, readValue(value)] as const;
	});
	return {
		values: Object.fromEntries(entries),
		body: lines
			.slice(end + 1)
			.join('\n')
			.trim()
	};
}
