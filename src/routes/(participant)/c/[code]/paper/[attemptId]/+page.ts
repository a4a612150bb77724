/** Most papers are plain text, and every byte counts on the way to them. */
export const load = async ({ data }) => {
	const isRich = data.paper.items.some(({ stem, options }) =>
		[stem, ...options.map(({ text }) => text)].join('').includes('<')
	);
	return { ...data, rich: isRich ? await import('$lib/ui/rich') : null };
};
