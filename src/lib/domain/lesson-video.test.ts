import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import svelteConfig from '../../../svelte.config.js';
import { VIDEO_FRAME_ORIGINS, videoOf } from './lesson-video';

const ID = 'dQw4w9WgXcQ';

describe('a video in a lesson', () => {
	it.each([
		`https://www.youtube.com/watch?v=${ID}`,
		`https://youtu.be/${ID}`,
		`https://m.youtube.com/watch?list=x&v=${ID}`,
		`https://youtube.com/shorts/${ID}`,
		`https://www.youtube.com/embed/${ID}`,
		`http://www.youtube.com/live/${ID}`
	])('on YouTube is shown without cookies: %s', (link) => {
		expect(videoOf(link)).toEqual({
			kind: 'frame',
			address: `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&rel=0`,
			host: 'youtube.com'
		});
	});

	it('starts where the link says', () => {
		expect(videoOf(`https://youtu.be/${ID}?t=75s`)?.address).toContain('&start=75');
		expect(videoOf(`https://youtu.be/${ID}?t="><b`)?.address).not.toContain('start');
	});

	it.each([
		['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
		['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8272103f6e']
	])('on Vimeo is shown without being followed: %s', (link, address) => {
		expect(videoOf(link)).toMatchObject({ kind: 'frame', address, host: 'vimeo.com' });
	});

	it('may be a file of any https address', () => {
		expect(videoOf('https://xa.gov.vn/phim/vneid.mp4')).toEqual({
			kind: 'file',
			address: 'https://xa.gov.vn/phim/vneid.mp4',
			host: 'xa.gov.vn'
		});
	});

	it.each([
		'http://xa.gov.vn/phim.mp4',
		'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
		'https://www.youtube.com/watch?v=../../x',
		'https://www.youtube.com/',
		'javascript:alert(1)//x.mp4',
		'/lessons/x.mp4',
		'https://dichvucong.gov.vn'
	])('is not made of %s', (link) => {
		expect(videoOf(link)).toBeNull();
	});

	it('is framed only from the places that the content security policy names, whatever the link', () => {
		expect(svelteConfig.kit?.csp?.directives?.['frame-src']).toEqual(['self', ...VIDEO_FRAME_ORIGINS]);
		const link = fc
			.tuple(
				fc.constantFrom('https://www.youtube.com/watch?v=', 'https://youtu.be/', 'https://vimeo.com/', ''),
				fc.string()
			)
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(link, (text) => {
				const video = videoOf(text);
				const origin = video?.kind === 'frame' ? new URL(video.address).origin : VIDEO_FRAME_ORIGINS[0];
				expect(VIDEO_FRAME_ORIGINS).toContain(origin);
			})
		);
	});
});
