import { redirect } from '@sveltejs/kit';

/** The form asks by address, so that it works without JavaScript. */
export const load = ({ url }) => {
	const code = url.searchParams.get('code')?.trim();
	if (code) redirect(303, `/certificates/${encodeURIComponent(code.slice(0, 40))}`);
};
