export interface LessonVideo {
	/** 'frame' shows a player's page, 'file' is played by the browser itself. */
	kind: 'frame' | 'file';
	/** What is loaded once the reader asked for it. */
	address: string;
	/** Whom it is loaded from, as a reader knows them. */
	host: string;
}

/** The only places whose pages may stand in ours. */
export const VIDEO_FRAME_ORIGINS = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'] as const;

const YOUTUBE = /^(?:www\.|m\.)?(?:youtube\.com|youtube-nocookie\.com)$/;
const VIMEO = /^(?:www\.|player\.)?vimeo\.com$/;

/** The video that a link leads to, where it can be shown in the page: YouTube, Vimeo, or a file; null for any other link. */
export function videoOf(link: string): LessonVideo | null {
	const url = URL.parse(link);
	if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
	if (YOUTUBE.test(url.hostname)) return youtube(url.searchParams.get('v') ?? url.pathname.split('/')[2], url);
	if (url.hostname === 'youtu.be') return youtube(url.pathname.slice(1), url);
	if (VIMEO.test(url.hostname)) return vimeo(url);
	const isFile = url.protocol === 'https:' && /\.(mp4|webm)$/i.test(url.pathname);
	return isFile ? { kind: 'file', address: url.href, host: url.hostname } : null;
}

function youtube(id: string | undefined, url: URL): LessonVideo | null {
	if (!id || !/^[\w-]{11}$/.test(id)) return null;
	const [, seconds] = /^(\d{1,5})s?$/.exec(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '') ?? [];
	const start = seconds ? `&start=${seconds}` : '';
	return {
		kind: 'frame',
		address: `${VIDEO_FRAME_ORIGINS[0]}/embed/${id}?autoplay=1&rel=0${start}`,
		host: 'youtube.com'
	};
}

function vimeo({ pathname, searchParams }: URL): LessonVideo | null {
	const [, id, inPath] = /^\/(?:video\/)?(\d{4,12})(?:\/([0-9a-f]{6,20}))?\/?$/.exec(pathname) ?? [];
	if (!id) return null;
	const asked = searchParams.get('h') ?? '';
	const hash = inPath ?? (/^[0-9a-f]{6,20}$/.test(asked) ? asked : '');
	const address = `${VIDEO_FRAME_ORIGINS[1]}/video/${id}?dnt=1&autoplay=1${hash ? `&h=${hash}` : ''}`;
	return { kind: 'frame', address, host: 'vimeo.com' };
}
