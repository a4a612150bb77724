/** Breaks a label between words into at most two lines of about `width` characters; what does not fit ends in “…”. */
export function inLines(label: string, width: number): string[] {
	const lines = [''];
	for (const word of label.split(' ')) {
		const line = lines.at(-1) ?? '';
		if (line && line.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = line ? `${line} ${word}` : word;
	}
	return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1]}…`];
}
