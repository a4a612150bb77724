import { LessonVoice } from '../lesson-voice';
import { part, showState } from './parts';

/** The buttons that read the text aloud; there are none where the browser has no voice for its language. */
export function offerReadAloud(text: HTMLElement, locale: string): void {
	const tools = part('tools');
	const toggle = tools && part<HTMLButtonElement>('read', tools);
	const stop = tools && part<HTMLButtonElement>('read-stop', tools);
	if (!tools || !toggle || !stop) return;
	const voice = new LessonVoice(locale, text, (state) => {
		toggle.hidden = state === 'unavailable';
		stop.hidden = state !== 'paused';
		tools.classList.toggle('active', state === 'reading' || state === 'paused');
		showState(toggle, state);
	});
	toggle.addEventListener('click', voice.toggle);
	stop.addEventListener('click', voice.stop);
	addEventListener('pagehide', voice.stop);
	voice.start();
}
