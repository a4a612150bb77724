const urls = import.meta.glob<string>('/src/content/lessons/*/figure*.svg', {
	query: '?url',
	import: 'default',
	eager: true
});

/** The address of a picture that lies beside a lesson's text. */
export const figureUrl = (slug: string, file: string) => urls[`/src/content/lessons/${slug}/${file}`];
