import { readForm, served } from '$lib/server/form';
import { exportItems } from '$lib/server/usecases/item-export/export-items';
import { exportScopeSchema } from '$lib/server/usecases/item-export/export-scope';
import { exportWishSchema } from '$lib/server/usecases/item-export/export-wish';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

export const GET = async ({ locals, url }) => {
	const asked = new FormData();
	for (const [name, value] of url.searchParams) asked.append(name, value);
	const wish = v.safeParse(exportWishSchema, readForm(asked));
	// An address that somebody changed by hand is put right on the page.
	if (!wish.success) redirect(303, `/items/export${url.search}`);
	const scope = v.parse(exportScopeSchema, Object.fromEntries(url.searchParams));
	const { bytes, name, mediaType } = await served(exportItems(locals.staff!, scope, wish.output, locals.now));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};
