import { isLocale } from '$lib/i18n';
import { localPath } from '$lib/server/local-path';
import { textSizes, themes } from '$lib/ui/layout/preferences';
import { redirect } from '@sveltejs/kit';

const A_YEAR_S = 365 * 24 * 3600;

/** Remembers language, theme and text size of this browser; plain forms post here, so it works without JavaScript. */
export const POST = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const keep = (name: string, value: unknown, allowed: boolean) => {
		if (allowed) cookies.set(name, String(value), { path: '/', maxAge: A_YEAR_S, secure: url.protocol === 'https:' });
	};
	const [locale, theme, textSize] = [form.get('locale'), form.get('theme'), form.get('textSize')];
	keep('locale', locale, isLocale(locale));
	keep(
		'theme',
		theme,
		themes.some((one) => one === theme)
	);
	keep(
		'text_size',
		textSize,
		textSizes.some((one) => one === textSize)
	);
	redirect(303, localPath(String(form.get('redirectTo') ?? ''), '/'));
};
