import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	kit: {
		adapter: adapter({ precompress: true }),
		// On a line with 400 ms to the server and back, twenty small stylesheets are a second before the first word is read.
		inlineStyleThreshold: 20_000,
		// Only who opens a lesson pays for the service worker (ui/lesson/page/keep-page.ts).
		serviceWorker: { register: false },
		alias: { $content: 'src/content' },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				// Only after the reader asked for a lesson's video (domain/lesson-video.ts names the same places).
				'frame-src': ['self', 'https://www.youtube-nocookie.com', 'https://player.vimeo.com'],
				'media-src': ['self', 'https:'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
