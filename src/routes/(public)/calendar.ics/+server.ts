import { served } from '$lib/server/form';
import { feedCalendar } from '$lib/server/usecases/calendar/feed-calendar';

/** Calendar programs look again a few times a day. */
const FRESH_FOR_SECONDS = 3600;

export const GET = async ({ url, locals }) => {
	const text = await served(feedCalendar(url.searchParams.get('unit'), url.origin, locals.now));
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'inline; filename="lich-san-dinh.ics"',
			'cache-control': `public, max-age=${FRESH_FOR_SECONDS}`
		}
	});
};
