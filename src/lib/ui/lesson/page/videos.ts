import { copyOf, fill, part } from './parts';

/** Beside a link to a video, a button that shows it here. Nothing is loaded from elsewhere before the reader asks for it. */
export function offerVideos(text: HTMLElement): void {
	const template = part<HTMLTemplateElement>('video-offer');
	if (!template) return;
	for (const card of text.querySelectorAll<HTMLElement>('.video[data-address]')) {
		const { kind, address = '', host = '' } = card.dataset;
		const offer = copyOf(template);
		fill(offer, 'host', host);
		part('video-show', offer)?.addEventListener('click', () => {
			const player = kind === 'file' ? videoOf(address) : frameOf(address, card.innerText);
			offer.replaceWith(player);
			player.focus();
		});
		card.append(offer);
	}
}

function frameOf(address: string, title: string): HTMLIFrameElement {
	const frame = document.createElement('iframe');
	frame.src = address;
	frame.title = title;
	frame.allow = 'autoplay; fullscreen; picture-in-picture';
	frame.allowFullscreen = true;
	frame.referrerPolicy = 'strict-origin-when-cross-origin';
	return frame;
}

function videoOf(address: string): HTMLVideoElement {
	const video = document.createElement('video');
	video.src = address;
	video.controls = true;
	video.autoplay = true;
	video.tabIndex = 0;
	return video;
}
